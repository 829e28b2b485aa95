package vn.binhchon.stream;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.SealChain;
import vn.binhchon.ledger.SecretMarks;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Act;
import vn.binhchon.round.Outcome;

/** An act in its round's book, as it is published and read again. Each is sealed onto the one before. */
final class BookRecord {

    /** A random part of sealed acts that are hidden for a time, disclosed with them. */
    static final String SALT = "salt";

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BookRecord() {}

    /** The act with its place and seal. */
    static TakenAct seal(
            OpenBooks.Open book,
            AcceptedEvent event,
            ConsumerRecord<byte[], byte[]> record,
            String inputHash,
            Act act,
            Outcome outcome) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("place", book.place + 1);
        body.put("previous", book.seal);
        ObjectNode cause = body.putObject("event");
        cause.put("source", event.source());
        cause.put("id", event.id());
        cause.put("type", event.type());
        cause.put("time", event.time());
        cause.put("inputHash", inputHash);
        body.set("act", Json.MAPPER.valueToTree(act));
        body.set("outcome", Json.MAPPER.valueToTree(outcome));
        if (SecretMarks.covers(act)) {
            // Its seal is seen while its content is not: without a secret in it the seal would tell whoever guesses
            // right.
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            body.put(SALT, HexFormat.of().formatHex(salt));
        }
        String text = Json.MAPPER.writeValueAsString(body);
        return new TakenAct(
                event.subject(),
                book.place + 1,
                event.source(),
                event.id(),
                event.type(),
                event.happened(),
                Instant.ofEpochMilli(record.timestamp()),
                inputHash,
                act,
                outcome,
                text,
                SealChain.seal(book.seal, text));
    }

    /** The record that says so. */
    static ProducerRecord<byte[], byte[]> published(
            TakenAct taken, AcceptedEvent event, ConsumerRecord<byte[], byte[]> cause) {
        ObjectNode data = (ObjectNode) Json.MAPPER.readTree(taken.body());
        data.put("seal", taken.seal());
        return Outbound.said(
                Topics.BOOKS,
                cause,
                taken.round(),
                EventTypes.ACT_TAKEN,
                taken.round() + "/" + taken.place(),
                event.time(),
                "act-taken",
                data);
    }

    /** Reads what {@link #published} wrote. */
    static TakenAct read(ConsumerRecord<byte[], byte[]> record) {
        JsonNode envelope = Json.MAPPER.readTree(record.value());
        ObjectNode data = (ObjectNode) envelope.path("data");
        String seal = data.remove("seal").asString();
        JsonNode event = data.path("event");
        String type = event.path("type").asString();
        return new TakenAct(
                envelope.path("subject").asString(),
                data.path("place").asInt(),
                event.path("source").asString(),
                event.path("id").asString(),
                type,
                OffsetDateTime.parse(event.path("time").asString()),
                Instant.ofEpochMilli(record.timestamp()),
                event.path("inputHash").asString(),
                ActTypes.act(type, data.path("act")),
                Json.MAPPER.treeToValue(data.path("outcome"), Outcome.class),
                Json.MAPPER.writeValueAsString(data),
                seal);
    }
}
