package vn.binhchon.stream;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.rollout.Release;
import vn.binhchon.rollout.ReleaseAct;

/**
 * What is said on the topic of releases. It is compacted, so each has a key of its own: what was said once is kept for good, and a
 * release that is proposed again takes no more room.
 */
final class ReleaseRecord {

    private ReleaseRecord() {}

    /** A release with all its files. */
    static ProducerRecord<byte[], byte[]> kept(Release release, Instant at) {
        return Outbound.ofReleases(
                release.hash(), EventTypes.RELEASE_KEPT, release.hash(), at, Json.MAPPER.valueToTree(release));
    }

    /** A step; its key is its seal, so that none is taken for another. */
    static ProducerRecord<byte[], byte[]> step(ReleaseAct act) {
        return Outbound.ofReleases(
                act.seal(), EventTypes.RELEASE_STEP, act.release(), act.at(), Json.MAPPER.valueToTree(act));
    }

    /** What a back-test found. */
    static ProducerRecord<byte[], byte[]> backtest(String hash, String release, JsonNode body, Instant at) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("hash", hash);
        data.set("report", body);
        return Outbound.ofReleases(hash, EventTypes.RELEASE_BACKTESTED, release, at, data);
    }

    /** Which release a round is judged by. */
    static ProducerRecord<byte[], byte[]> pinned(String round, String release, Instant at) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("round", round);
        data.put("release", release);
        return Outbound.ofReleases(round + "/" + release, EventTypes.ROUND_PINNED, round, at, data);
    }

    /** Writes one of them into the ledger. */
    static void write(ConsumerRecord<byte[], byte[]> record, KeptReleases releases) {
        JsonNode envelope = Json.MAPPER.readTree(record.value());
        JsonNode data = envelope.path("data");
        String type = envelope.path("type").asString();
        switch (type) {
            case EventTypes.RELEASE_KEPT -> releases.write(Json.MAPPER.treeToValue(data, Release.class));
            case EventTypes.RELEASE_STEP -> releases.write(Json.MAPPER.treeToValue(data, ReleaseAct.class));
            case EventTypes.RELEASE_BACKTESTED ->
                releases.write(
                        data.path("hash").asString(),
                        envelope.path("subject").asString(),
                        Json.MAPPER.writeValueAsString(data.path("report")));
            case EventTypes.ROUND_PINNED ->
                releases.pin(data.path("round").asString(), data.path("release").asString());
            default -> throw new IllegalArgumentException(type);
        }
    }
}
