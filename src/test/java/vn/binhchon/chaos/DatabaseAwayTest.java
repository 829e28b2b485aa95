package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.stream.NominationSender;

/** The database is away for a while: what comes in is taken or refused truthfully, nothing is refused for it, nobody lends a hand. Mostly waits: other tests run beside it. */
@Execution(ExecutionMode.CONCURRENT)
class DatabaseAwayTest {

    private static final Path SAMPLES = Path.of("src/main/resources/samples/lang-son");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void acts_and_nominations_wait_for_the_database_and_nothing_is_refused() throws Exception {
        try (Country country = Country.start(0);
                var program = start(country)) {
            NominationSender sender = program.getBean(NominationSender.class);
            sender.round(
                    EventMessage.structured(Files.readAllBytes(SAMPLES.resolve("rounds/lang-son-2019-mau.json"))),
                    "test");
            act(sender, "a-1", "council-set", COUNCIL);
            Books books = program.getBean(Books.class);
            await().atMost(PATIENCE).until(() -> books.acts(ROUND).size() == 1);

            country.database.kill();
            await().atMost(PATIENCE).until(() -> get(program, "/actuator/health/readiness") == 503);
            act(sender, "a-2", "entries-closed", "");
            assertThat(post(program, "in-no-round", PRODUCT))
                    .as("needs no database")
                    .isEqualTo(202);
            assertThat(post(program, "in-a-round", PRODUCT.replace(ENTRY, "\"round\": \"" + ROUND + "\"")))
                    .as("the round cannot be looked up now")
                    .isEqualTo(503);
            country.database.startAgain();

            await("ready").atMost(PATIENCE).until(() -> get(program, "/actuator/health/readiness") == 200);
            await("judged").atMost(PATIENCE).until(() -> get(program, "/v1/nominations/in-no-round/evaluation") == 200);
            Refusals refusals = program.getBean(Refusals.class);
            await("the act is answered")
                    .atMost(PATIENCE)
                    .until(() -> books.acts(ROUND).size() == 2 || refusals.count() == 1);
            assertThat(refusals.newest(10))
                    .as("answered on its merits, never refused because the database was away")
                    .allMatch(each -> each.reason().equals("objection"));
        }
    }

    private static final String ROUND = "lang-son-2019-mau";
    private static final String ENTRY =
            "\"entry\": { \"level\": \"province\", \"jurisdiction\": \"Lạng Sơn\", \"date\": \"2019-07-05\" }";
    private static final String PRODUCT = "{ " + ENTRY + """
            , "product": { "name": "Bún ngô thử", "group": 2 },
            "establishment": { "name": "Cơ sở thử", "type": "household" }, "evidence": {} }""";
    private static final String COUNCIL = """
            "council": { "members": [
              { "id": "ct", "name": "Chủ tịch", "role": "chair", "office": "committee_leader" },
              { "id": "pct", "name": "Phó Chủ tịch", "role": "standing_vice_chair", "office": "industry_department_leader" },
              { "id": "m3", "name": "Ủy viên ba", "role": "member" },
              { "id": "m4", "name": "Ủy viên bốn", "role": "member" },
              { "id": "m5", "name": "Ủy viên năm", "role": "member" },
              { "id": "m6", "name": "Ủy viên sáu", "role": "member" },
              { "id": "m7", "name": "Ủy viên bảy", "role": "member" } ] }""";

    private static void act(NominationSender sender, String id, String act, String data) throws Exception {
        String event = """
                { "specversion": "1.0", "id": "%s", "source": "https://thu.example/hoi-dong", "subject": "%s",
                  "type": "vn.binhchon.act.%s.v1", "time": "2026-11-20T08:00:00+07:00",
                  "data": { "by": "ct"%s } }""".formatted(id, ROUND, act, data.isEmpty() ? "" : ", " + data);
        sender.act(EventMessage.structured(event.getBytes(StandardCharsets.UTF_8)), "test");
    }

    private static ConfigurableApplicationContext start(Country country) {
        return new SpringApplicationBuilder(BinhChonApplication.class)
                .run(country.arguments("away").toArray(String[]::new));
    }

    private static int get(ConfigurableApplicationContext program, String path) throws Exception {
        return status(program, path, HttpRequest.newBuilder());
    }

    private static int post(ConfigurableApplicationContext program, String subject, String data) throws Exception {
        String event = """
                { "specversion": "1.0", "id": "%s", "source": "urn:test:away", "subject": "%s",
                  "type": "vn.binhchon.nomination.submitted.v1", "time": "2019-07-05T08:00:00+07:00", "data": %s }""".formatted(subject, subject, data);
        return status(
                program,
                "/v1/nominations",
                HttpRequest.newBuilder()
                        .header("content-type", "application/cloudevents+json")
                        .POST(HttpRequest.BodyPublishers.ofString(event)));
    }

    private static int status(ConfigurableApplicationContext program, String path, HttpRequest.Builder asked)
            throws Exception {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        String account = Base64.getEncoder().encodeToString("he-thong:binhchon".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = asked.uri(URI.create("http://127.0.0.1:" + port + path))
                .header("authorization", "Basic " + account)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
