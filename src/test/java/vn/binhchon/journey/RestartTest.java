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
import java.util.List;
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
    private static final String WAGE = "circular_26_2014/every_level/society/wage.bands.csv";
    private static final String PROOFS = "circular_26_2014/every_level/society/society.scenarios.yaml";
    private static final String REPORTED = "circular_26_2014/scenarios/as_reported.scenarios.yaml";

    private static final String BARE = "circular_26_2014/scenarios/bare_dossiers.scenarios.yaml";
    private static final String COMPLETE = "circular_26_2014/scenarios/complete_dossiers.scenarios.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rules_that_do_not_compile_judge_nothing_and_lose_nothing() throws Exception {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        String good = Files.readString(rules.resolve(MARKET));
        Files.writeString(rules.resolve(MARKET), good.replaceFirst("workers != null", "wrokers != null"));

        try (var broken = start(rules);
                Upstream upstream = new Upstream(broken.getEnvironment())) {
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

        raiseTheWageBand(rules);
        try (var changed = start(rules);
                Upstream upstream = new Upstream(changed.getEnvironment())) {
            assertThat(counts(changed)).as("the season is not fed twice").isEqualTo("8 4 3 3 38 4");
            assertThat(get(changed, "/v1/nominations/restart.waiting/evaluation")
                            .body())
                    .as("what was answered stays answered")
                    .isEqualTo(before);
            String first =
                    field(get(changed, "/v1/releases").body(), "/inForce").replace("\"", "");
            assertThat(field(before, "/release")).as("saving changes nothing").contains(first);

            String candidate = release(changed);
            assertThat(candidate).isNotEqualTo(first);
            upstream.send(Upstream.event("r-2", "restart.pinned", inRound("lang-son-2019")));
            upstream.send(Upstream.event("r-3", "restart.changed", WAGED));
            String pinned = evaluation(changed, "restart.pinned");
            assertThat(field(pinned, "/release"))
                    .as("an open round keeps its rules")
                    .contains(first);
            String after = evaluation(changed, "restart.changed");
            assertThat(field(after, "/release")).contains(candidate);
            assertThat(points(pinned)).isEqualTo("2.4");
            assertThat(points(after)).isEqualTo("2.7");
            assertThat(post(changed, "/v1/rounds/lang-son-2019/replay", "{}").body())
                    .contains("\"judged\":9,\"same\":9");
            theChairMovesTheRound(changed, candidate);
            assertThat(post(changed, "/v1/releases/" + first + "/rolled-back", wish("an", ""))
                            .statusCode())
                    .isEqualTo(200);
            await().until(() -> get(changed, "/v1/coverage").body().contains(first));
        }
    }

    private static final String WAGED = Upstream.product("{ \"society\": { \"wageVndPerMonth\": 7000000 } }");

    private static String inRound(String round) {
        tools.jackson.databind.node.ObjectNode data =
                (tools.jackson.databind.node.ObjectNode) Json.MAPPER.readTree(WAGED);
        data.remove("entry");
        return data.put("round", round).toString();
    }

    private static void theChairMovesTheRound(ConfigurableApplicationContext program, String to) throws IOException {
        String council = Files.readString(Path.of("src/main/resources/samples/lang-son/acts/01-council-set.json"));
        assertThat(act(program, council.replace("lang-son-2026-mau", "lang-son-2019")))
                .isEqualTo("taken");
        String move = """
                { "specversion": "1.0", "id": "%s", "source": "https://thu.example", "subject": "lang-son-2019",
                  "type": "vn.binhchon.act.rules-moved.v1", "time": "2026-11-22T09:00:00+07:00",
                  "data": { "by": "chu-tich", "release": "%s", "report": "%s", "reason": "Bậc lương mới." } }""";
        assertThat(act(program, move.formatted("blind", to, "0".repeat(64))))
                .as("nobody moves a round without having seen what it turns")
                .isEqualTo("refused");
        assertThat(post(program, "/v1/releases/" + to + "/backtests", wish("an", ", \"rounds\": [ \"lang-son-2019\" ]"))
                        .statusCode())
                .isEqualTo(202);
        String done = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> get(program, "/v1/releases/backtests/newest").body(),
                        body -> body.contains("\"state\":\"done\""));
        String report = field(done, "/report").replace("\"", "");
        assertThat(act(program, move.formatted("seen", to, report))).isEqualTo("taken");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> points(evaluation(program, "restart.pinned")).equals("2.7"));
        assertThat(post(program, "/v1/rounds/lang-son-2019/replay", "{}").body())
                .as("what the round is judged by now")
                .contains("\"judged\":9,\"same\":9");
    }

    /** Sends an act and waits for what became of it. */
    private static String act(ConfigurableApplicationContext program, String event) {
        var fields = Json.MAPPER.readTree(event);
        assertThat(exchange(
                                program,
                                "/v1/acts",
                                HttpRequest.newBuilder()
                                        .header("content-type", "application/cloudevents+json")
                                        .POST(HttpRequest.BodyPublishers.ofString(event)))
                        .statusCode())
                .isEqualTo(202);
        String at = "/v1/acts?source=" + fields.path("source").asString() + "&id="
                + fields.path("id").asString();
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Json.MAPPER
                                .readTree(get(program, at).body())
                                .path("state")
                                .asString(""),
                        state -> state.equals("taken") || state.equals("refused"));
    }

    /** What an analyst and a second person do with the folder as it stands; the release that is in force then. */
    private static String release(ConfigurableApplicationContext program) {
        String draft = await().atMost(Duration.ofMinutes(2))
                .until(() -> get(program, "/v1/releases/draft").body(), body -> body.contains("\"green\":true"));
        String release = field(draft, "/release").replace("\"", "");
        String at = "/v1/releases/" + release;
        assertThat(post(program, at + "/approved", wish("binh", "")).statusCode())
                .isEqualTo(422);
        assertThat(post(program, at + "/proposed", wish("an", "")).statusCode()).isEqualTo(200);
        assertThat(post(program, at + "/approved", wish("binh", "")).body())
                .as("not without the back-test")
                .contains("the hash of a back-test");
        assertThat(post(program, at + "/backtests", wish("an", "")).statusCode())
                .isEqualTo(202);
        String done = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> get(program, "/v1/releases/backtests/newest").body(),
                        body -> body.contains("\"state\":\"done\""));
        String report = field(done, "/report").replace("\"", "");
        assertThat(get(program, "/v1/releases/backtests/" + report).body()).contains("\"changed\":5,\"flips\":0");
        String seen = ", \"report\": \"" + report + "\"";
        assertThat(post(program, at + "/approved", wish("binh", seen)).statusCode())
                .isEqualTo(200);
        assertThat(post(program, at + "/activated", wish("binh", "")).statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(program, "/v1/coverage").body().contains(release));
        return release;
    }

    private static String wish(String by, String more) {
        return "{ \"by\": \"" + by + "\", \"reason\": \"Nâng điểm một bậc lương.\"" + more + " }";
    }

    private static String evaluation(ConfigurableApplicationContext program, String nomination) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get(program, "/v1/nominations/" + nomination + "/evaluation"),
                        answer -> answer.statusCode() == 200)
                .body();
    }

    private static String points(String evaluation) {
        return Json.MAPPER
                .readTree(evaluation)
                .path("findings")
                .valueStream()
                .filter(each -> each.path("criterion").asString().equals("II.3.b"))
                .map(each -> each.path("points").toString())
                .collect(java.util.stream.Collectors.joining());
    }

    private ConfigurableApplicationContext start(Path rules) {
        return new SpringApplicationBuilder(BinhChonApplication.class)
                .run(
                        "--server.port=0",
                        "--binhchon.rules=" + rules,
                        "--binhchon.standalone.data=" + folder.resolve("data"));
    }

    /** An analyst gives more points for one band of wages, and says so in the proofs. */
    private static void raiseTheWageBand(Path rules) throws IOException {
        change(rules.resolve(WAGE), "6000000,8000000,0.8,", "6000000,8000000,0.9,");
        change(rules.resolve(PROOFS), "II.3.b: 2.4", "II.3.b: 2.7");
        change(
                rules.resolve(REPORTED),
                "total: 8.2\n    heads: { I: 0, II: 8.2,",
                "total: 8.5\n    heads: { I: 0, II: 8.5,");
        for (String each : List.of(BARE, COMPLETE)) {
            change(rules.resolve(each), "62.7", "63");
            change(rules.resolve(each), "30.9", "31.2");
        }
        change(rules.resolve(COMPLETE), "36.3", "36.6");
        change(rules.resolve(COMPLETE), "22.6", "22.9");
    }

    private static void change(Path file, String was, String is) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, is));
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

    private static HttpResponse<String> get(ConfigurableApplicationContext program, String path) {
        return exchange(program, path, HttpRequest.newBuilder());
    }

    private static HttpResponse<String> post(ConfigurableApplicationContext program, String path, String body) {
        return exchange(
                program,
                path,
                HttpRequest.newBuilder()
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> exchange(
            ConfigurableApplicationContext program, String path, HttpRequest.Builder asked) {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = asked.uri(URI.create("http://127.0.0.1:" + port + path))
                .header("authorization", Journey.basic(Journey.SYSTEM))
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
