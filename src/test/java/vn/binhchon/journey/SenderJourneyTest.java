package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Topics;

/** A system with any CloudEvents library sends over Kafka and HTTP: one event is one event, and every error is a problem in words. */
class SenderJourneyTest extends Journey {

    private static final Map<String, String> STRUCTURED =
            Map.of("content-type", "application/cloudevents+json; charset=utf-8");

    @Test
    void a_structured_record_with_attribute_headers_is_judged() {
        Map<String, String> headers = new HashMap<>();
        Json.MAPPER
                .readTree(bytes("09-headers.json"))
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asString()));
        upstream.send("lang-son-2019.hai-dang", bytes("09-structured.json"), headers);

        JsonNode answer = upstream.one(Topics.EVALUATIONS, of("lang-son-2019.hai-dang"));
        assertThat(answer.path("data").path("event").path("id").asString()).isEqualTo("hai-dang-1");
    }

    @Test
    void one_event_has_one_identity_whatever_way_it_comes() {
        assertThat(post("/v1/nominations", bytes("11-structured.json"), STRUCTURED)
                        .statusCode())
                .isEqualTo(202);
        HttpResponse<String> again = post(
                "/v1/nominations",
                bytes("11-data.json"),
                Map.of(
                        "Content-Type", "application/json",
                        "CE-Specversion", "1.0",
                        "ce-id", "l%C3%B4%207/1",
                        "ce-source", "/so-mau/ph%25C3%25B2ng%2520cong-nghiep",
                        "ce-type", "vn.binhchon.nomination.submitted.v1",
                        "ce-subject", "lang-son-2019.phan-tram",
                        "ce-time", "2026-11-20T01:00:00Z"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        upstream.send(
                "lang-son-2019.phan-tram",
                bytes("11-data.json"),
                Map.of(
                        "content-type", "application/json",
                        "ce_specversion", "1.0",
                        "ce_id", "lô 7/1",
                        "ce_source", "/so-mau/ph%C3%B2ng%20cong-nghiep",
                        "ce_type", "vn.binhchon.nomination.submitted.v1",
                        "ce_subject", "lang-son-2019.phan-tram",
                        "ce_time", "2026-11-20T08:00:00+07:00"));

        await().untilAsserted(() -> {
            JsonNode events = Json.MAPPER
                    .readTree(get("/v1/nominations/lang-son-2019.phan-tram").body())
                    .path("events");
            assertThat(events).hasSize(1);
            assertThat(events.get(0).path("repeats").intValue()).isEqualTo(2);
        });
        List<JsonNode> repeats = upstream.until(Topics.REPEATS, of("lang-son-2019.phan-tram")).stream()
                .filter(of("lang-son-2019.phan-tram"))
                .toList();
        assertThat(repeats)
                .hasSize(2)
                .allMatch(each -> each.path("data").path("sameContent").booleanValue());
    }

    @Test
    void base64_null_attributes_and_midnights_are_taken() {
        for (String each : List.of(
                "12-data-base64.json",
                "10-null-attribute.json",
                "13-utc-after-midnight.json",
                "13-vietnam-time.json")) {
            HttpResponse<String> sent = post("/v1/nominations", bytes(each), STRUCTURED);
            assertThat(sent.statusCode()).as(each + sent.body()).isEqualTo(202);
        }
        upstream.until(Topics.EVALUATIONS, of("thu.b-vietnam"));
        await().untilAsserted(() ->
                assertThat(get("/v1/nominations/thu.a-utc").statusCode()).isEqualTo(200));
    }

    @Test
    void a_batch_a_packed_body_and_another_type_are_refused_by_name() throws IOException {
        byte[] body = bytes("09-structured.json");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        assertProblem(
                post("/v1/nominations", body, Map.of("content-type", "application/cloudevents-batch+json")), 415, "lô");
        assertProblem(post("/v1/acts", body, Map.of("content-type", "text/xml")), 415, "text/xml");
        assertProblem(post("/v1/rounds", body, Map.of("content-type", "rubbish")), 415, "rubbish");
        assertProblem(
                post(
                        "/v1/nominations",
                        packed.toByteArray(),
                        Map.of("content-type", "application/cloudevents+json", "content-encoding", "gzip")),
                415,
                "nén");
        assertProblem(post("/v1/nominations", packed.toByteArray(), STRUCTURED), 400, "gzip");
        assertProblem(
                post(
                        "/v1/nominations",
                        bytes("11-data.json"),
                        Map.of("content-type", "application/json", "ce-id", "50% giam", "ce-specversion", "1.0")),
                400,
                "50% giam");
    }

    @Test
    void every_error_below_v1_is_a_problem_in_both_languages() throws Exception {
        for (String path :
                List.of("/v1/nothing", "/v1/rounds/x/y/z", "/v1/nominations/khong-co", "/v1/contracts/x.yaml")) {
            assertProblem(get(path), 404, "");
        }
        assertProblem(get("/v1/programmes/khong-co/order"), 404, "");
        assertProblem(get("/v1/nominations/a%2Fb"), 400, "");
        assertProblem(get("/v1/nominations/..%5cb"), 400, "");
        assertProblem(get("/v1/nominations/a;b=c"), 400, "");
        assertProblem(get("/v1//nominations"), 400, "");
        assertProblem(sendAs(SYSTEM, "DELETE", "/v1/nominations/a", "{}"), 405, "");
        assertProblem(sendAs(SYSTEM, "PUT", "/v1/places", "{}"), 405, "");
        assertProblem(getAsNobody("/v1/rounds"), 401, "");
        assertProblem(getAs("lan", "/v1/refusals"), 401, "");
        assertProblem(get("/v1/places?date=x"), 400, "2019-07-05");
        assertProblem(get("/v1/acts?id=1"), 400, "source");
        assertProblem(get("/v1/refusals?limit=ba"), 400, "số nguyên");
        assertProblem(sendAs(SYSTEM, "POST", "/v1/releases/x/approved", "{"), 400, "");
        assertProblem(accepting("/v1/rounds", "application/pdf"), 406, "");
        for (String line : List.of(
                "GET /v1/rounds/%zz HTTP/1.1",
                "GET /v1/a|b HTTP/1.1", "GET /v1/%00 HTTP/1.1", "GET /v1/a\\b HTTP/1.1")) {
            String answer = raw(line);
            assertThat(answer)
                    .as(line)
                    .contains("400")
                    .contains("application/problem+json")
                    .contains("binhchon.vn/problems/");
        }
    }

    @Test
    void every_answer_says_what_stands() {
        send("stands-1", EventTypes.SUBMITTED, "2026-11-25T08:00:00+07:00");
        send("stands-2", EventTypes.AMENDED, "2026-11-24T08:00:00+07:00");
        send("stands-3", EventTypes.WITHDRAWN, "2026-11-23T08:00:00+07:00");
        assertStanding("stands-1", "stands", "stands-1");
        assertStanding("stands-2", "superseded", "stands-1");
        assertStanding("stands-3", "superseded", "stands-1");
        await().untilAsserted(() -> {
            JsonNode now =
                    Json.MAPPER.readTree(get("/v1/nominations/sender.stands").body());
            assertThat(now.path("state").asString()).isEqualTo("evaluated");
            assertThat(now.path("events")).hasSize(3);
            assertThat(now.path("standing").path("id").asString()).isEqualTo("stands-1");
        });
        send("stands-4", EventTypes.WITHDRAWN, "2026-11-26T08:00:00+07:00");
        send("stands-5", EventTypes.AMENDED, "2026-11-25T12:00:00+07:00");
        send("stands-6", EventTypes.AMENDED, "2026-11-26T01:00:00Z");
        assertStanding("stands-4", "withdrawn", "stands-4");
        assertStanding("stands-5", "withdrawn", "stands-4");
        assertStanding("stands-6", "stands", "stands-6");
    }

    @Test
    void a_withdrawal_of_what_nobody_entered_is_told_so_and_makes_no_nomination() {
        upstream.send(Upstream.event("ghost-1", "sender.ghost", "").put("type", EventTypes.WITHDRAWN));
        upstream.send(Upstream.event("ghost-2", "sender.after-ghost", Upstream.product("{}")));

        JsonNode noted = upstream.one(Topics.EVALUATIONS, of("sender.ghost"));
        assertThat(noted.path("standing").asString()).isEqualTo("unknown");
        assertThat(noted.has("standingid")).isFalse();
        await().untilAsserted(() -> assertThat(
                        get("/v1/nominations/sender.after-ghost").statusCode())
                .isEqualTo(200));
        HttpResponse<String> ghost = get("/v1/nominations/sender.ghost");
        assertThat(ghost.statusCode()).isEqualTo(200);
        assertThat(ghost.body()).contains("\"never_entered\"", "chưa nơi nào gửi", "ghost-1");
        assertThat(get("/v1/nominations/sender.ghost/evaluation").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "province,Bến Ter,2024,2024-05-05,data.jurisdiction",
        "nation,Lạng Sơn,2024,2024-05-05,data.jurisdiction",
        "region,Phía Tây,2024,2024-05-05,data.jurisdiction",
        "province,Bắc Giang,2025,2025-08-01,data.jurisdiction",
        "province,Cả nước,2024,2024-05-05,data.jurisdiction",
        "province,Lạng Sơn,2024,2019-05-05,data.year",
        "province,Lạng Sơn,2019,2024-05-05,data.year"
    })
    void a_round_of_no_place_or_of_another_year_is_refused(
            String level, String place, int year, String date, String path) {
        ObjectNode event = Upstream.event("place-1", "sender-noi-nao", """
            { "title": { "vi": "Kỳ", "en": "Round" }, "level": "%s", "jurisdiction": "%s", "year": %d, "date": "%s",
              "synthetic": true }\
            """.formatted(level, place, year, date));
        event.put("type", EventTypes.ROUND_OPENED);
        HttpResponse<String> refused = post("/v1/rounds", Json.MAPPER.writeValueAsBytes(event), STRUCTURED);
        assertProblem(refused, 422, path);
    }

    private void send(String id, String type, String time) {
        ObjectNode event =
                Upstream.event(id, "sender.stands", type.equals(EventTypes.WITHDRAWN) ? "" : Upstream.product("{}"));
        upstream.send(event.put("type", type).put("time", time));
    }

    private void assertStanding(String id, String state, String by) {
        JsonNode answer = upstream.one(
                Topics.EVALUATIONS,
                each -> each.path("data").path("event").path("id").asString("").equals(id));
        assertThat(answer.path("standing").asString()).as(id).isEqualTo(state);
        assertThat(answer.path("standingid").asString()).as(id).isEqualTo(by);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String told) {
        String what = answer.uri() + " " + answer.statusCode() + " "
                + answer.headers().map() + " " + answer.body();
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .as(what)
                .startsWith("application/problem+json");
        JsonNode problem = Json.MAPPER.readTree(answer.body());
        ContractTest.assertAnswer(answer.body(), "Problem");
        assertThat(problem.path("type").asString()).startsWith("https://binhchon.vn/problems/");
        assertThat(problem.path("title").asString()).contains(" / ");
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(answer.body()).contains(told);
    }

    private HttpResponse<String> accepting(String path, String type) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address(path)))
                                .header("Authorization", basic(SYSTEM))
                                .header("Accept", type)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** A request as no client of Java would write it. */
    private String raw(String line) throws IOException {
        URI here = URI.create(address("/"));
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            String request =
                    line + "\r\nHost: 127.0.0.1\r\nAuthorization: " + basic(SYSTEM) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static java.util.function.Predicate<JsonNode> of(String subject) {
        return event -> event.path("subject").asString("").equals(subject);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = SenderJourneyTest.class.getResourceAsStream("/sent/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
