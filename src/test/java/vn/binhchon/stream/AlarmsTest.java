package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The alarms of docs/compose ring when they should and are quiet otherwise, as Prometheus' own tool reckons. */
class AlarmsTest {

    private static final Path FOLDER = Path.of("docs/compose");

    @Test
    void each_alarm_rings_by_one_series_of_figures_and_not_by_another() throws Exception {
        String said =
                promtool("test", "rules", FOLDER.resolve("alerts.test.yml").toString());

        assertThat(said).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void the_alarms_are_rules_that_prometheus_reads() throws Exception {
        assertThat(promtool("check", "rules", FOLDER.resolve("alerts.yml").toString()))
                .contains("SUCCESS");
    }

    @Test
    void no_alarm_is_left_without_figures_that_raise_it_and_figures_that_do_not() throws IOException {
        Set<String> alarms = names("alerts.yml", "alert: (\\w+)");

        assertThat(alarms).hasSizeGreaterThan(7);
        assertThat(names("alerts.test.yml", "alertname: (\\w+)\\s+eval_time: \\w+\\s+exp_alerts:\\s+-"))
                .isEqualTo(alarms);
        assertThat(names("alerts.test.yml", "alertname: (\\w+),? +eval_time: \\w+, exp_alerts: \\[]"))
                .isEqualTo(alarms);
    }

    @Test
    void a_first_fault_is_an_increase_because_the_figure_was_there_before() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();

        assertThat(new Counts(meters)).isNotNull();

        assertThat(meters.get("binhchon.refused")
                        .tag("reason", "engine_fault")
                        .counter()
                        .count())
                .isZero();
    }

    private static Set<String> names(String file, String pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher named = Pattern.compile(pattern).matcher(Files.readString(FOLDER.resolve(file)));
        while (named.find()) {
            names.add(named.group(1));
        }
        return names;
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process running;
        try {
            running = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notThere) {
            String loud = "SKIPPED: no promtool here (Debian: apt-get install prometheus); the alarms were not tried";
            System.out.println(loud);
            assumeTrue(false, loud);
            return "";
        }
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        return said;
    }
}
