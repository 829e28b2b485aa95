package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.explanation.ContentHash;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.LedgerWriter;
import vn.binhchon.stream.Topics;

/** A nomination travels from a Kafka client to a published, explained result, and into the ledger. */
class NominationJourneyTest extends Journey {

    @Autowired
    private @Nullable LedgerWriter ledger;

    private static final String WORKERS = "{ \"society\": { \"workers\": 50, \"wageVndPerMonth\": 6500000.50 } }";

    @Test
    void a_structured_event_becomes_an_explained_result_for_readers_of_what_is_committed() {
        upstream.send(Upstream.event("s-1", "journey.structured", Upstream.product(WORKERS)));

        JsonNode result = evaluation("journey.structured");

        JsonNode data = result.path("data");
        assertThat(result.path("type").asString()).isEqualTo("vn.binhchon.nomination.evaluated.v3");
        assertThat(result.path("time").asString()).isEqualTo("2026-10-01T08:00:00+07:00");
        assertThat(data.path("card").path("total").decimalValue()).isPositive();
        assertThat(data.path("findings").findValues("citations")).isNotEmpty().allMatch(each -> !each.isEmpty());
        assertThat(data.path("contentHash").asString()).isEqualTo(ContentHash.of((ObjectNode) data));
    }

    @Test
    void what_a_silent_rule_asks_is_found_by_its_id_and_the_number_of_the_condition_it_stopped_at() {
        upstream.send(Upstream.event("s-2", "journey.silent", Upstream.product(WORKERS)));
        JsonNode data = evaluation("journey.silent").path("data");

        JsonNode rules =
                Json.MAPPER.readTree(get("/v1/releases/" + data.path("release").asString() + "/rules")
                        .body());
        Map<String, JsonNode> byId = new HashMap<>();
        rules.forEach(each -> byId.put(each.path("rule").asString(), each));
        assertThat(data.path("silent").size()).isGreaterThan(50);
        data.path("silent").properties().forEach(each -> {
            JsonNode rule = Objects.requireNonNull(byId.get(each.getKey()), each.getKey());
            assertThat(rule.path("citations")).as(each.getKey()).isNotEmpty();
            JsonNode asked = rule.path("conditions").path(each.getValue().intValue() - 1);
            assertThat(asked.path("text").asString("")).as(each.getKey()).isNotBlank();
        });
        assertThat(byId.get("C26-SOC-II3A1-01").at("/conditions/0").toString())
                .isEqualTo("{\"text\":\"workers != null\",\"path\":\"evidence.society.workers\"}");
    }

    @Test
    void a_binary_event_is_judged_like_a_structured_one() {
        upstream.send(
                "journey.binary",
                Upstream.product(WORKERS).getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "content-type", "application/json",
                        "ce_specversion", "1.0",
                        "ce_id", "b-1",
                        "ce_source", "urn:test:upstream",
                        "ce_type", "vn.binhchon.nomination.submitted.v1",
                        "ce_subject", "journey.binary",
                        "ce_time", "2026-10-01T08:00:00+07:00"));
        upstream.send(Upstream.event("b-2", "journey.binary-twin", Upstream.product(WORKERS)));

        JsonNode binary = evaluation("journey.binary").path("data");
        JsonNode structured = evaluation("journey.binary-twin").path("data");

        assertThat(binary.path("findings")).isEqualTo(structured.path("findings"));
        assertThat(binary.path("card")).isEqualTo(structured.path("card"));
    }

    @Test
    void an_event_sent_twice_is_answered_once_and_the_repeat_counted() {
        ObjectNode event = Upstream.event("twice-1", "journey.twice", Upstream.product(WORKERS));
        upstream.send(event);
        upstream.send(event);
        ObjectNode other = event.deepCopy();
        ((ObjectNode) other.path("data").path("product")).put("name", "Tên khác");
        upstream.send(other);

        JsonNode honest = upstream.until(Topics.REPEATS, e -> repeat(e, "twice-1", false)).stream()
                .filter(e -> repeat(e, "twice-1", true))
                .findFirst()
                .orElseThrow();
        assertThat(honest.path("data").path("subject").asString()).isEqualTo("journey.twice");
        assertThat(upstream.evaluationsOf("journey.twice", "journey.after-twice"))
                .hasSize(1);
        await().untilAsserted(() -> {
            JsonNode standing = standing("journey.twice");
            assertThat(standing.path("events")).hasSize(1);
            assertThat(standing.path("events").get(0).path("repeats").intValue())
                    .isEqualTo(2);
        });
        assertThat(get("/v1/nominations/journey.twice/evaluation").body()).contains("Bún ngô thử");
    }

    /** Repeats and answers are on two topics, which two instances may project in either order. */
    @Test
    void a_repeat_projected_before_its_event_is_counted_all_the_same() {
        Objects.requireNonNull(ledger).repeated("urn:test:upstream", "early-1");
        upstream.send(Upstream.event("early-1", "journey.early", Upstream.product("{}")));

        await().untilAsserted(() -> assertThat(standing("journey.early")
                        .path("events")
                        .path(0)
                        .path("repeats")
                        .asInt(0))
                .isEqualTo(1));
    }

    @Test
    void the_newest_amendment_stands_and_the_history_stays() {
        upstream.send(Upstream.event("a-1", "journey.amended", Upstream.product("{}")));
        upstream.send(amended("a-3", "2026-10-03T08:00:00+07:00", WORKERS));
        upstream.send(amended("a-2", "2026-10-02T08:00:00+07:00", "{}"));

        await().untilAsserted(() -> {
            JsonNode standing = standing("journey.amended");
            assertThat(ids(standing)).containsExactly("a-3", "a-2", "a-1");
            assertThat(standing.path("events").get(0).path("stands").booleanValue())
                    .isTrue();
            assertThat(standing.path("total").decimalValue()).isPositive();
        });
        assertThat(get("/v1/nominations/journey.amended/evaluation").body()).contains("\"id\":\"a-3\"");
    }

    @Test
    void a_withdrawn_nomination_leaves_the_order_of_score_and_stays_in_the_books() {
        String data = Upstream.product("{}").replace("{ \"entry\"", "{ \"round\": \"lang-son-2019\", \"entry\"");
        upstream.send(Upstream.event("w-1", "journey.withdrawn", data));
        ObjectNode withdrawal = Upstream.event("w-2", "journey.withdrawn", "{ \"reason\": \"Xin rút\" }");
        withdrawal.put("type", "vn.binhchon.nomination.withdrawn.v1").put("time", "2026-10-02T08:00:00+07:00");
        upstream.send(withdrawal);

        await().untilAsserted(() -> assertThat(
                        standing("journey.withdrawn").path("state").asString(""))
                .isEqualTo("withdrawn"));
        assertThat(get("/v1/rounds/lang-son-2019/nominations").body()).doesNotContain("journey.withdrawn");
        assertThat(ids(standing("journey.withdrawn"))).containsExactly("w-2", "w-1");
    }

    @Test
    void an_event_finds_its_partition_whatever_client_placed_it() {
        ObjectNode event = Upstream.event("home-1", "journey.home", Upstream.product(WORKERS));
        for (int partition = 0; partition < 3; partition++) {
            upstream.send(
                    new ProducerRecord<>(Topics.NOMINATIONS, partition, null, Json.MAPPER.writeValueAsBytes(event)));
        }
        assertThat(upstream.evaluationsOf("journey.home", "journey.after-home")).hasSize(1);
    }

    @Test
    void what_the_program_does_not_know_is_kept_and_reported() {
        String data = Upstream.product(WORKERS).replace("{ \"entry\"", "{ \"ghiChu\": { \"a\": 1.10 }, \"entry\"");
        upstream.send(Upstream.event("u-1", "journey.unknown-fields", data));

        JsonNode unknown = evaluation("journey.unknown-fields").path("data").path("unknownFields");
        assertThat(unknown).hasSize(1);
        assertThat(unknown.get(0).path("path").asString()).isEqualTo("ghiChu");
        assertThat(unknown.get(0).path("value").toString()).isEqualTo("{\"a\":1.10}");
    }

    @Test
    void decomposed_vietnamese_is_composed_and_the_original_kept() {
        String decomposed = Normalizer.normalize("Bánh chưng Bờ Đậu", Normalizer.Form.NFD);
        upstream.send(
                Upstream.event("nfd-1", "journey.nfd", Upstream.product("{}").replace("Bún ngô thử", decomposed)));

        JsonNode data = evaluation("journey.nfd").path("data");
        assertThat(data.path("nomination").path("product").path("name").asString())
                .isEqualTo("Bánh chưng Bờ Đậu");
        JsonNode kept = data.path("normalised").get(0);
        assertThat(kept.path("path").asString()).isEqualTo("product.name");
        assertThat(kept.path("original").asString()).isEqualTo(decomposed);
    }

    @Test
    void the_ledger_serves_the_evaluation_byte_for_byte_as_it_was_published() {
        upstream.send(Upstream.event("bytes-1", "journey.bytes", Upstream.product(WORKERS)));
        String published = evaluation("journey.bytes").path("data").toString();

        await().untilAsserted(() -> assertThat(get("/v1/nominations/journey.bytes/evaluation?published=true")
                        .body())
                .isEqualTo(published));
    }

    @Test
    void the_ledger_tells_it_in_words_to_whoever_asks() {
        upstream.send(Upstream.event("words-1", "journey.words", Upstream.product(WORKERS)));
        JsonNode published = evaluation("journey.words").path("data");

        await().untilAsserted(() -> {
            JsonNode words = Json.MAPPER.readTree(
                    get("/v1/nominations/journey.words/evaluation").body());
            assertThat(words.path("evaluation")).isEqualTo(published.path("contentHash"));
            assertThat(words.path("card").path("total"))
                    .isEqualTo(published.path("card").path("total"));
            assertThat(words.path("findings").size())
                    .isEqualTo(published.path("findings").size());
            assertThat(words.path("silent").findValuesAsString("vi"))
                    .isNotEmpty()
                    .noneMatch(String::isBlank);
        });
    }

    private JsonNode evaluation(String subject) {
        return upstream.one(
                Topics.EVALUATIONS, e -> e.path("subject").asString().equals(subject));
    }

    private JsonNode standing(String id) {
        return Json.MAPPER.readTree(get("/v1/nominations/" + id).body());
    }

    private static List<String> ids(JsonNode standing) {
        return standing.path("events")
                .valueStream()
                .map(event -> event.path("id").asString())
                .toList();
    }

    private static ObjectNode amended(String id, String time, String evidence) {
        ObjectNode event = Upstream.event(id, "journey.amended", Upstream.product(evidence));
        return event.put("type", "vn.binhchon.nomination.amended.v1").put("time", time);
    }

    private static boolean repeat(JsonNode event, String id, boolean same) {
        JsonNode data = event.path("data");
        return data.path("id").asString().equals(id) && data.path("sameContent").booleanValue() == same;
    }
}
