package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Judged;

/** Those who have no Kafka client send and read by REST. */
class RestJourneyTest extends Journey {

    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    @Autowired
    private Judged judged;

    @Test
    void a_posted_nomination_is_taken_and_its_evaluation_can_be_read() {
        ObjectNode event =
                Upstream.event("rest-1", "rest.taken", Upstream.product("{ \"society\": { \"workers\": 50 } }"));

        HttpResponse<String> taken = post("/v1/nominations", Json.MAPPER.writeValueAsBytes(event), STRUCTURED);

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.headers().firstValue("location")).hasValue("/v1/nominations/rest.taken");
        await().untilAsserted(() -> assertThat(
                        get("/v1/nominations/rest.taken/evaluation").statusCode())
                .isEqualTo(200));
    }

    @Test
    void a_nomination_is_counted_by_the_clauses_it_stands_by_until_it_is_withdrawn() {
        String jobs = "TT 26/2014/TT-BCT, Phụ lục 3 mục II.3(a)";
        ObjectNode event =
                Upstream.event("rest-5", "rest.clauses", Upstream.product("{ \"society\": { \"workers\": 50 } }"));
        post("/v1/nominations", Json.MAPPER.writeValueAsBytes(event), STRUCTURED);
        await().untilAsserted(() -> assertThat(newest(jobs)).contains("rest.clauses"));

        ObjectNode withdrawal = Upstream.event("rest-6", "rest.clauses", "{ \"reason\": \"Thử\" }");
        withdrawal.put("type", EventTypes.WITHDRAWN);
        post("/v1/nominations", Json.MAPPER.writeValueAsBytes(withdrawal), STRUCTURED);
        await().untilAsserted(() -> assertThat(newest(jobs)).doesNotContain("rest.clauses"));
    }

    private List<String> newest(String clause) {
        return judged.newest(List.of(clause), 1000).getOrDefault(clause, List.of()).stream()
                .map(Judged.Nominee::id)
                .toList();
    }

    @Test
    void a_nomination_in_binary_form_is_taken_too() {
        Map<String, String> headers = Map.of(
                "content-type", "application/json; charset=utf-8",
                "ce-specversion", "1.0",
                "ce-id", "rest-2",
                "ce-source", "urn:test:rest",
                "ce-type", "vn.binhchon.nomination.submitted.v1",
                "ce-subject", "rest.binary",
                "ce-time", "2026-10-01T08:00:00+07:00");
        byte[] body = Upstream.product("{}").getBytes(StandardCharsets.UTF_8);

        assertThat(post("/v1/nominations", body, headers).statusCode()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(get("/v1/nominations/rest.binary").statusCode()).isEqualTo(200));
    }

    @Test
    void a_bad_nomination_is_told_everything_at_once_and_kept_with_the_dead_letters() {
        String data = Upstream.product("{ \"market\": { \"exportSharePercent\": 140 } }")
                .replace("\"group\": 2", "\"group\": 9");
        byte[] body = Json.MAPPER.writeValueAsBytes(Upstream.event("rest-3", "rest.bad", data));

        HttpResponse<String> refused = post("/v1/nominations", body, STRUCTURED);

        JsonNode problem = Json.MAPPER.readTree(refused.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(problem.path("problems")).hasSize(2);
        await().untilAsserted(() -> assertThat(get("/v1/refusals").body()).contains("rest.bad"));
    }

    @Test
    void what_is_no_event_and_what_is_no_json_are_told_apart() {
        byte[] noEvent = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] noJson = "{".getBytes(StandardCharsets.UTF_8);

        assertThat(post("/v1/nominations", noEvent, STRUCTURED).body()).contains("not_cloudevent");
        assertThat(post("/v1/nominations", noJson, STRUCTURED).body()).contains("not_json");
        assertThat(post("/v1/nominations", noEvent, Map.of("content-type", "text/plain"))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_round_opened_by_rest_can_be_named_at_once() {
        ObjectNode round = Upstream.event("rest-round-1", "rest-round", "{}");
        round.put("type", "vn.binhchon.round.opened.v1");
        round.set("data", Json.MAPPER.readTree("""
                        { "title": { "vi": "Kỳ thử", "en": "Test round" }, "level": "province", "jurisdiction": "Lạng Sơn",
                          "year": 2025, "date": "2025-11-01" }
                        """));
        assertThat(post("/v1/rounds", Json.MAPPER.writeValueAsBytes(round), STRUCTURED)
                        .statusCode())
                .isEqualTo(202);

        String data = Upstream.product("{}").replace("{ \"entry\"", "{ \"round\": \"rest-round\", \"x\"");
        byte[] body = Json.MAPPER.writeValueAsBytes(Upstream.event("rest-4", "rest.in-round", data));
        assertThat(post("/v1/nominations", body, STRUCTURED).statusCode()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(get("/v1/rounds/rest-round/nominations").body()).contains("rest.in-round"));
    }

    @Test
    void a_score_frame_that_does_not_add_up_is_refused_with_its_sums() {
        ObjectNode round = Upstream.event("rest-round-2", "rest-round-bad", "{}");
        round.put("type", "vn.binhchon.round.opened.v1");
        round.set("data", Json.MAPPER.readTree("""
                        { "title": { "vi": "Kỳ thử", "en": "Test round" }, "level": "province", "jurisdiction": "Lạng Sơn",
                          "year": 2025, "date": "2025-11-01", "scoreFrame": { "maxima": { "II.1.b": [39, 39, 39, 39] } } }
                        """));

        HttpResponse<String> refused = post("/v1/rounds", Json.MAPPER.writeValueAsBytes(round), STRUCTURED);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("data.scoreFrame").contains("Mục II");
    }

    @Test
    void what_does_not_exist_is_a_problem_with_words() {
        HttpResponse<String> absent = get("/v1/nominations/khong.co/evaluation");

        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(Json.MAPPER.readTree(absent.body()).path("pending").isBoolean())
                .isTrue();
        assertThat(get("/v1/rounds/khong-co").statusCode()).isEqualTo(404);
    }
}
