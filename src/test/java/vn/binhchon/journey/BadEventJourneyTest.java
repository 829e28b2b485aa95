package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Topics;

/** Bad events are refused with everything that is wrong with them, kept, and never stop the good ones behind them. */
class BadEventJourneyTest extends Journey {

    @Test
    void what_is_not_json_says_at_which_line_and_is_kept() {
        upstream.send("", "{ \"specversion\": \"1.0\",\n  hỏng".getBytes(StandardCharsets.UTF_8), Map.of());

        JsonNode refusal = refusal("not_json", "hỏng");
        assertThat(words(refusal)).contains("dòng 2");
        assertThat(refusal.path("original").asString()).endsWith("hỏng");
        goodOnesFlowOn("bad.after-json");
    }

    @Test
    void json_that_is_no_cloudevent_names_every_missing_attribute() {
        upstream.send("", "{ \"ten\": \"Bún ngô\" }".getBytes(StandardCharsets.UTF_8), Map.of());

        JsonNode refusal = refusal("not_cloudevent", "Bún ngô");
        assertThat(paths(refusal)).contains("specversion", "id", "source", "type", "subject", "time");
        goodOnesFlowOn("bad.after-envelope");
    }

    @Test
    void schema_errors_come_all_at_once_with_path_value_and_expectation() {
        String data = """
                { "entry": { "level": "huyện", "jurisdiction": "Lạng Sơn", "date": "05/07/2019" },
                  "product": { "name": "Thử sai", "group": 5 },
                  "establishment": { "name": "Cơ sở", "type": "household" },
                  "evidence": { "market": { "exportSharePercent": 140 },
                                "economy": { "revenues": [ { "year": 2018, "vnd": -5 } ] },
                                "society": { "workers": "năm mươi" } } }
                """;
        upstream.send(Upstream.event("bad-schema", "bad.schema", data));

        JsonNode refusal = refusal("schema", "bad.schema");
        assertThat(paths(refusal))
                .contains(
                        "data.entry.level",
                        "data.entry.date",
                        "data.product.group",
                        "data.evidence.market.exportSharePercent",
                        "data.evidence.economy.revenues[0].vnd",
                        "data.evidence.society.workers");
        JsonNode share = problem(refusal, "data.evidence.market.exportSharePercent");
        assertThat(share.path("value").intValue()).isEqualTo(140);
        assertThat(share.path("expected").asString()).isEqualTo("at most 100");
        assertThat(share.path("vi").asString()).contains("140").contains("không quá 100");
        assertThat(share.path("en").asString()).contains("140").contains("at most 100");
        goodOnesFlowOn("bad.after-schema");
    }

    @Test
    void an_unknown_round_is_named() {
        String data = Upstream.product("{}").replace("{ \"entry\"", "{ \"round\": \"khong-co\", \"entry\"");
        upstream.send(Upstream.event("bad-round", "bad.round", data));

        assertThat(words(refusal("unknown_round", "bad.round"))).contains("khong-co");
        goodOnesFlowOn("bad.after-round");
    }

    @Test
    void a_figure_from_the_future_is_impossible() {
        String evidence = "{ \"economy\": { \"revenues\": [ { \"year\": 2031, \"vnd\": 1000000 } ] } }";
        upstream.send(Upstream.event("bad-future", "bad.future", Upstream.product(evidence)));

        JsonNode refusal = refusal("impossible", "bad.future");
        assertThat(paths(refusal)).containsExactly("data.evidence.economy.revenues[0].year");
        assertThat(words(refusal)).contains("2031");
    }

    @Test
    void an_event_dated_after_the_broker_took_it_is_impossible() {
        ObjectNode event = Upstream.event("bad-time", "bad.time", Upstream.product("{}"));
        upstream.send(event.put("time", "2039-01-01T00:00:00Z"));

        assertThat(paths(refusal("impossible", "bad.time"))).containsExactly("time");
    }

    @Test
    void five_megabytes_of_text_are_refused_and_kept_whole() {
        String long5 = "x".repeat(5 << 20);
        ObjectNode event = Upstream.event("bad-large", "bad.large", Upstream.product("{}"));
        ((ObjectNode) event.path("data").path("product")).put("name", long5);
        upstream.send(event);

        JsonNode refusal = refusal("too_large", long5);
        assertThat(words(refusal)).contains("1048576");
        assertThat(refusal.path("original").asString()).hasSizeGreaterThan(5 << 20);
        goodOnesFlowOn("bad.after-large");
    }

    @Test
    void bytes_that_are_no_text_are_kept_in_base64() {
        upstream.send("", new byte[] {(byte) 0xff, (byte) 0xfe, 0x00, 0x01}, Map.of());

        JsonNode letter = upstream.one(
                Topics.DEAD_LETTERS,
                e -> e.path("data").path("originalBase64").asString("").equals("//4AAQ=="));
        assertThat(letter.path("data").path("reasonCode").asString()).isEqualTo("not_json");
    }

    @Test
    void a_character_that_no_database_takes_is_refused_with_its_place() {
        upstream.send(
                Upstream.event("bad-nul", "bad.nul", Upstream.product("{}").replace("Bún ngô thử", "Bún\\u0000ngô")));

        assertThat(paths(refusal("impossible", "bad.nul"))).containsExactly("data.product.name");
    }

    @Test
    void a_character_that_no_paper_can_carry_is_refused_by_name_at_every_door() {
        upstream.send(
                Upstream.event("bad-tab", "bad.tab", Upstream.product("{}").replace("Bún ngô thử", "Bún\\u000bngô")));
        assertThat(words(refusal("impossible", "bad.tab"))).contains("ký tự điều khiển U+000B", "Tên sản phẩm");

        ObjectNode event = Upstream.event("bad-bidi", "bad.bidi", Upstream.product("{}"));
        ((ObjectNode) event.path("data").path("product")).put("name", "Bún \u202engô");
        HttpResponse<String> sent = post(
                "/v1/nominations",
                Json.MAPPER.writeValueAsBytes(event),
                Map.of("content-type", "application/cloudevents+json"));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("ký tự đảo chiều chữ U+202E");

        HttpResponse<String> asked = get("/v1/schemes?place=L%1B%5B2J");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("U+001B").contains("\"path\":\"place\"");
        HttpResponse<String> page = get("/results?q=ch%0B");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("ký tự điều khiển U+000B").doesNotContain("\u000b");
    }

    @Test
    void what_looks_like_one_name_is_stored_as_one_and_told() {
        ObjectNode event = Upstream.event("good-eth", "good.eth", Upstream.product("{}"));
        ((ObjectNode) event.path("data").path("product")).put("name", "Ðồ\u00a0gỗ\u200b ");
        upstream.send(event);

        await().untilAsserted(() -> assertThat(
                        get("/v1/nominations/good.eth/evaluation").statusCode())
                .isEqualTo(200));
        JsonNode evaluation =
                Json.MAPPER.readTree(get("/v1/nominations/good.eth/evaluation").body());
        assertThat(evaluation.path("nomination").path("product").path("name").asString())
                .isEqualTo("Đồ gỗ");
        assertThat(evaluation.path("normalised").get(0).path("original").asString())
                .isEqualTo("Ðồ\u00a0gỗ\u200b ");
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void somebody_elses_records_among_the_answers_do_not_stop_the_ledger() {
        for (String topic : List.of(Topics.EVALUATIONS, Topics.REPEATS, Topics.DEAD_LETTERS)) {
            upstream.send(new ProducerRecord<>(topic, key("rác 1"), "{ \"rác\": 1 }".getBytes(StandardCharsets.UTF_8)));
            upstream.send(new ProducerRecord<>(topic, key("rác 2"), "rác".getBytes(StandardCharsets.UTF_8)));
        }
        upstream.send(Upstream.event("bad-after-foreign", "bad.after-foreign", Upstream.product("{}")));

        await().untilAsserted(() -> assertThat(
                        get("/v1/nominations/bad.after-foreign").statusCode())
                .isEqualTo(200));
    }

    @Test
    void refused_events_are_listed_for_the_operator() {
        upstream.send("", "danh sách từ chối".getBytes(StandardCharsets.UTF_8), Map.of());

        await().untilAsserted(() -> assertThat(get("/v1/refusals").body()).contains("danh sách từ chối"));
    }

    private void goodOnesFlowOn(String subject) {
        upstream.send(Upstream.event(subject, subject, Upstream.product("{}")));
        upstream.one(Topics.EVALUATIONS, e -> e.path("subject").asString().equals(subject));
    }

    private JsonNode refusal(String reason, String within) {
        return upstream.one(
                        Topics.DEAD_LETTERS,
                        e -> e.path("data").path("reasonCode").asString().equals(reason)
                                && e.path("data").path("original").asString("").contains(within))
                .path("data");
    }

    private static List<String> paths(JsonNode refusal) {
        return refusal.path("problems")
                .valueStream()
                .map(each -> each.path("path").asString())
                .toList();
    }

    private static JsonNode problem(JsonNode refusal, String path) {
        return refusal.path("problems")
                .valueStream()
                .filter(each -> each.path("path").asString().equals(path))
                .findFirst()
                .orElse(Json.MAPPER.nullNode());
    }

    private static String words(JsonNode refusal) {
        return refusal.path("problems").get(0).path("vi").asString();
    }
}
