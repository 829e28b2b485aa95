package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.intake.Json;

/** The program is stopped and started on the same folder: what arrived meanwhile is judged, nothing is doubled, nothing lost. */
class RestartTest {

    private static final String MARKET = "circular_26_2014/every_level/society/society.drl";
    private static final String FRAME = "circular_26_2014/every_level/frame/model.frame.csv";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rules_that_do_not_compile_judge_nothing_and_lose_nothing() throws Exception {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        String good = Files.readString(rules.resolve(MARKET));
        Files.writeString(rules.resolve(MARKET), good.replaceFirst("workers != null", "wrokers != null"));

        try (var broken = start(rules);
                Upstream upstream = new Upstream(broker(broken))) {
            upstream.send(
                    Upstream.event("r-1", "restart.waiting", Upstream.product("{ \"society\": { \"workers\": 50 } }")));
            assertThat(get(broken, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(broken, "/v1/nominations/restart.waiting/evaluation").body())
                    .contains("\"pending\":true");
        }

        Files.writeString(rules.resolve(MARKET), good);
        String before;
        try (var mended = start(rules)) {
            before = await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> get(mended, "/v1/nominations/restart.waiting/evaluation"),
                            answer -> answer.statusCode() == 200)
                    .body();
            assertThat(counts(mended)).isEqualTo("8 4 3 3 38 4");
        }

        Path frame = rules.resolve(FRAME);
        Files.writeString(frame, exchanged(Files.readString(frame)));
        try (var changed = start(rules);
                Upstream upstream = new Upstream(broker(changed))) {
            assertThat(counts(changed)).as("the season is not fed twice").isEqualTo("8 4 3 3 38 4");
            assertThat(get(changed, "/v1/nominations/restart.waiting/evaluation")
                            .body())
                    .as("what was answered stays answered")
                    .isEqualTo(before);
            upstream.send(
                    Upstream.event("r-2", "restart.changed", Upstream.product("{ \"society\": { \"workers\": 50 } }")));
            String after = await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> get(changed, "/v1/nominations/restart.changed/evaluation"),
                            answer -> answer.statusCode() == 200)
                    .body();
            assertThat(field(after, "/release")).isNotEqualTo(field(before, "/release"));
            assertThat(field(after, "/card/total")).isNotEqualTo(field(before, "/card/total"));
        }
    }

    private ConfigurableApplicationContext start(Path rules) {
        return new SpringApplicationBuilder(BinhChonApplication.class)
                .run(
                        "--server.port=0",
                        "--binhchon.rules=" + rules,
                        "--binhchon.standalone.data=" + folder.resolve("data"));
    }

    /** An analyst gives two lines of head II other maxima; the head still sums to 40. */
    private static String exchanged(String frame) {
        StringBuilder changed = new StringBuilder();
        frame.lines().forEach(line -> {
            String text = line;
            if (line.startsWith("II.3.a.1,")) {
                text = withMaximum(line, "+1");
            } else if (line.startsWith("II.3.b,")) {
                text = withMaximum(line, "-1");
            }
            changed.append(text).append('\n');
        });
        return changed.toString();
    }

    private static String withMaximum(String line, String change) {
        String[] cells = line.split(",", -1);
        for (int i = 2; i <= 5; i++) {
            cells[i] = new java.math.BigDecimal(cells[i])
                    .add(new java.math.BigDecimal(change))
                    .toPlainString();
        }
        return String.join(",", cells);
    }

    private static String counts(ConfigurableApplicationContext program) {
        return Stream.of(
                        "lang-son-2019",
                        "phia-bac-2020",
                        "quoc-gia-2021",
                        "phia-bac-2022",
                        "bao-chi",
                        "lang-son-2019-mau")
                .map(round -> Json.MAPPER
                        .readTree(get(program, "/v1/rounds/" + round + "/nominations")
                                .body())
                        .path("nominations")
                        .size())
                .map(String::valueOf)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static String field(String json, String pointer) {
        return Json.MAPPER.readTree(json).at(pointer).toString();
    }

    private static String broker(ConfigurableApplicationContext program) {
        return program.getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers");
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext program, String path) {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
