package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Topics;

/** Refused events are work: they are sent again once what stood against them is gone, and never without end. */
class ParkedJourneyTest extends Journey {

    private static final String RESEND = "/v1/refusals/resend?reason=unknown_round";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void what_came_before_its_round_was_opened_is_judged_when_it_is_sent_again() {
        upstream.send(entry("parked-1", "parked.early", "parked-round"));
        upstream.send(entry("parked-2", "parked.nowhere", "parked-no-round"));
        await().atMost(PATIENCE).until(() -> refusals("parked-1") == 1 && refusals("parked-2") == 1);
        ObjectNode round = Upstream.event("parked-round-1", "parked-round", """
                { "title": { "vi": "Kỳ mở muộn", "en": "A round opened late" }, "level": "province",
                  "jurisdiction": "Lạng Sơn", "year": 2025, "date": "2025-11-01" }""");
        round.put("type", "vn.binhchon.round.opened.v1");
        upstream.send(new ProducerRecord<>(
                Topics.ROUNDS, "parked-round".getBytes(StandardCharsets.UTF_8), Json.MAPPER.writeValueAsBytes(round)));
        await().atMost(PATIENCE).until(() -> get("/v1/rounds/parked-round").statusCode() == 200);

        assertThat(resent().path("resent").asInt()).isGreaterThanOrEqualTo(2);
        await().atMost(PATIENCE).until(() -> get("/v1/nominations/parked.early").statusCode() == 200);
        await().atMost(PATIENCE).until(() -> refusals("parked-2") == 2);

        for (int times = 3; times <= 5; times++) {
            int now = times;
            resent();
            await().atMost(PATIENCE).until(() -> refusals("parked-2") == now);
        }
        JsonNode last = resent();
        assertThat(last.path("left").valueStream().map(each -> each.path("id").asString()))
                .as("five times is enough")
                .contains("parked-2");
        assertThat(refusals("parked-1"))
                .as("what was answered is not sent again")
                .isEqualTo(1);
        assertThat(sizes("parked-2"))
                .as("a letter does not grow by being sent again")
                .hasSize(1);
    }

    private static ObjectNode entry(String id, String subject, String round) {
        ObjectNode data = (ObjectNode) Json.MAPPER.readTree(Upstream.product("{}"));
        data.remove("entry");
        return Upstream.event(id, subject, data.put("round", round).toString());
    }

    private JsonNode resent() {
        return Json.MAPPER.readTree(
                postAs("van-hanh", RESEND, new byte[0], Map.of()).body());
    }

    private long refusals(String event) {
        return Json.MAPPER
                .readTree(get("/v1/refusals?limit=1000").body())
                .path("refusals")
                .valueStream()
                .filter(each -> each.path("event").path("id").asString("").equals(event))
                .count();
    }

    /** How long the originals are that are kept of an event. */
    private java.util.Set<Integer> sizes(String event) {
        return Json.MAPPER
                .readTree(get("/v1/refusals?limit=1000").body())
                .path("refusals")
                .valueStream()
                .filter(each -> each.path("event").path("id").asString("").equals(event))
                .map(each -> each.path("original").asString().length())
                .collect(java.util.stream.Collectors.toSet());
    }
}
