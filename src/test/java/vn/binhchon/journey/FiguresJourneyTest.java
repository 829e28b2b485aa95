package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;

/** Figures for whoever watches an installation: true, and the ones that alarms and dashboard name. */
class FiguresJourneyTest extends Journey {

    private static final Pattern NAME = Pattern.compile("\\b(?:binhchon|jvm|http_server)_[a-z_]+");

    /** The figures once the first look at broker and ledger was taken. */
    private String figures() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> figure(getAs("van-hanh", "/actuator/prometheus").body(), "binhchon_ledger_behind ") >= 0);
        return getAs("van-hanh", "/actuator/prometheus").body();
    }

    private static double figure(String figures, String beginning) {
        return figures.lines()
                .filter(each -> each.startsWith(beginning))
                .mapToDouble(each -> Double.parseDouble(each.substring(each.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void only_operators_and_systems_read_them() {
        assertThat(getAsNobody("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(getAs("giam-khao-1", "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(getAs("van-hanh", "/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(getAs("van-hanh", "/actuator/env").statusCode())
                .as("nothing else is shown")
                .isIn(302, 404);
    }

    @Test
    void an_event_is_counted_once_it_is_in_the_ledger() {
        String before = figures();
        String id = "so-lieu." + System.nanoTime();
        upstream.send(Upstream.event(id, id, Upstream.product("{ \"society\": { \"workers\": 9 } }")));
        await().until(() -> get("/v1/nominations/" + id).statusCode() == 200);

        await().untilAsserted(() -> assertThat(figure(figures(), "binhchon_events_total{kind=\"evaluations\"}"))
                .isGreaterThan(figure(before, "binhchon_events_total{kind=\"evaluations\"}")));
        String after = figures();
        assertThat(figure(after, "binhchon_refused_total{reason=\"schema\"}")).isPositive();
        assertThat(figure(after, "binhchon_rules_usable ")).isEqualTo(1);
        assertThat(figure(after, "binhchon_judging_seconds_count ")).isPositive();
        JsonNode rules = Json.MAPPER.readTree(get("/v1/releases").body());
        assertThat(after)
                .contains("binhchon_release{release=\"" + rules.path("inForce").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yml", "dashboard.json"})
    void alarms_and_dashboard_name_only_figures_that_are_there(String file) throws IOException {
        String figures = figures();
        Set<String> missing = new TreeSet<>();
        Matcher named = NAME.matcher(Files.readString(Path.of("docs/compose", file)));
        int seen = 0;
        while (named.find()) {
            seen++;
            if (figures.lines()
                    .noneMatch(each -> each.startsWith(named.group() + "{") || each.startsWith(named.group() + " "))) {
                missing.add(named.group());
            }
        }
        assertThat(seen).isGreaterThan(5);
        assertThat(missing).isEmpty();
    }

    @Test
    void readiness_knows_how_far_the_ledger_is() {
        JsonNode health = Json.MAPPER.readTree(
                getAs("van-hanh", "/actuator/health/readiness").body());
        assertThat(health.path("components").path("ledger").path("status").asString())
                .isEqualTo("UP");
    }
}
