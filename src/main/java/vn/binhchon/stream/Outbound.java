package vn.binhchon.stream;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.explanation.Published;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.RefusedEvent;

/**
 * The events that go out, as structured CloudEvents. Nothing in one depends on the clock or on chance: its id follows from what
 * it answers, and its time is that of the event it answers.
 */
public final class Outbound {

    /** The {@code source} of every event the program sends. */
    public static final String SOURCE = ProgramSources.ENGINE;

    private static final byte[] DATA = ",\"data\":".getBytes(StandardCharsets.UTF_8);
    private static final String CONTRACTS = "https://binhchon.vn/contracts/";

    private Outbound() {}

    /** The evaluation of a nomination. */
    static ProducerRecord<byte[], byte[]> evaluated(
            ConsumerRecord<byte[], byte[]> cause,
            AcceptedEvent event,
            Published made,
            String inputHash,
            Standing standing) {
        String id = named(event.source(), event.id(), made.reasoned().release());
        ObjectNode envelope = envelope(id, EventTypes.EVALUATED, event.subject(), event.time(), "evaluation.v3");
        envelope.put("inputhash", inputHash);
        standing.in(envelope);
        byte[] value = around(Json.MAPPER.writeValueAsBytes(envelope), made.json());
        return record(Topics.EVALUATIONS, cause, event.subject(), value);
    }

    /** An envelope with data that was written already. */
    private static byte[] around(byte[] envelope, byte[] data) {
        ByteBuffer whole = ByteBuffer.allocate(envelope.length + DATA.length + data.length);
        whole.put(envelope, 0, envelope.length - 1).put(DATA).put(data).put((byte) '}');
        return whole.array();
    }

    /** The evaluation of a nomination that was answered before, by another release; it goes where all its answers lie. */
    static ProducerRecord<byte[], byte[]> evaluatedAnew(
            ConsumerRecord<byte[], byte[]> cause,
            AcceptedEvent event,
            Published made,
            String inputHash,
            int partition) {
        ProducerRecord<byte[], byte[]> answer = evaluated(cause, event, made, inputHash, Standing.of(event));
        return new ProducerRecord<>(
                answer.topic(), partition, answer.timestamp(), answer.key(), answer.value(), answer.headers());
    }

    /** The word that a withdrawal was taken note of. */
    static ProducerRecord<byte[], byte[]> withdrawalNoted(
            ConsumerRecord<byte[], byte[]> cause, AcceptedEvent event, Standing standing) {
        String id = named(event.source(), event.id(), "");
        ObjectNode envelope =
                envelope(id, EventTypes.WITHDRAWAL_NOTED, event.subject(), event.time(), "withdrawal-noted");
        envelope.put("inputhash", event.inputHash());
        standing.in(envelope);
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("nomination", event.subject());
        data.set("event", reference(event));
        if (event.data() != null && event.data().path("reason").isString()) {
            data.set("reason", event.data().path("reason"));
        }
        envelope.set("data", data);
        return record(Topics.EVALUATIONS, cause, event.subject(), envelope);
    }

    /** Anything the program says because of a record. */
    static ProducerRecord<byte[], byte[]> said(
            String topic,
            ConsumerRecord<byte[], byte[]> cause,
            String subject,
            String type,
            String id,
            String time,
            String contract,
            ObjectNode data) {
        ObjectNode envelope = envelope(named(id, type, ""), type, subject, time, contract);
        envelope.set("data", data);
        return record(topic, cause, subject, envelope);
    }

    /** Anything that is said of releases; nothing caused it but a person, so its time is its own. */
    static ProducerRecord<byte[], byte[]> ofReleases(
            String key, String type, String subject, Instant at, JsonNode data) {
        ObjectNode envelope = envelope(named(key, type, ""), type, subject, at.toString(), "release");
        envelope.set("data", data);
        return typed(new ProducerRecord<>(
                Topics.RELEASES,
                0,
                at.toEpochMilli(),
                key.getBytes(StandardCharsets.UTF_8),
                Json.MAPPER.writeValueAsBytes(envelope)));
    }

    /** The word that somebody saw others' marks, or took something of a round away. */
    static ProducerRecord<byte[], byte[]> viewed(String round, String id, Instant at, ObjectNode data) {
        ObjectNode envelope = envelope(id, EventTypes.VIEWED, round, at.toString(), "viewing");
        envelope.set("data", data);
        return typed(new ProducerRecord<>(
                Topics.VIEWINGS,
                null,
                at.toEpochMilli(),
                round.getBytes(StandardCharsets.UTF_8),
                Json.MAPPER.writeValueAsBytes(envelope)));
    }

    /** What an event states of a person; its key names the event, so that it is kept once and can be taken away alone. */
    static ProducerRecord<byte[], byte[]> ofPerson(
            ConsumerRecord<byte[], byte[]> cause, AcceptedEvent event, ObjectNode data) {
        String id = named(event.source(), event.id(), "contact");
        ObjectNode envelope = envelope(id, EventTypes.CONTACT_STATED, event.subject(), event.time(), "contact");
        envelope.set("data", data);
        return typed(new ProducerRecord<>(
                Topics.CONTACTS,
                cause.partition(),
                cause.timestamp(),
                id.getBytes(StandardCharsets.UTF_8),
                Json.MAPPER.writeValueAsBytes(envelope)));
    }

    /** That what was stated of persons in a nomination was erased. */
    static ProducerRecord<byte[], byte[]> erased(String nomination, Instant at, ObjectNode data, int partition) {
        ObjectNode envelope = envelope(
                named(nomination, at.toString(), "erased"),
                EventTypes.CONTACT_ERASED,
                nomination,
                at.toString(),
                "contact");
        envelope.set("data", data);
        return typed(new ProducerRecord<>(
                Topics.CONTACTS,
                partition,
                at.toEpochMilli(),
                ("erased/" + nomination).getBytes(StandardCharsets.UTF_8),
                Json.MAPPER.writeValueAsBytes(envelope)));
    }

    /** The word that an event arrived again. */
    static ProducerRecord<byte[], byte[]> repeated(
            ConsumerRecord<byte[], byte[]> cause, AcceptedEvent event, boolean sameContent) {
        ObjectNode envelope = envelope(at(cause), EventTypes.REPEATED, event.subject(), event.time(), "repeat");
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("source", event.source());
        data.put("id", event.id());
        data.put("subject", event.subject());
        data.put("partition", cause.partition());
        data.put("offset", cause.offset());
        data.put("sameContent", sameContent);
        envelope.set("data", data);
        return record(Topics.REPEATS, cause, event.subject(), envelope);
    }

    /** The refusal of a record, with the record itself. */
    static ProducerRecord<byte[], byte[]> refused(ConsumerRecord<byte[], byte[]> cause, Refused refused) {
        String received = Instant.ofEpochMilli(cause.timestamp()).toString();
        ObjectNode data = refusal(refused, received, cause.value());
        data.put("topic", cause.topic());
        data.put("partition", cause.partition());
        data.put("offset", cause.offset());
        return deadLetter(at(cause), received, data, cause.timestamp());
    }

    /** The refusal of an event that came by another door than a topic. */
    public static ProducerRecord<byte[], byte[]> refused(String door, Refused refused, byte[] sent, Instant now) {
        ObjectNode data = refusal(refused, now.toString(), sent);
        data.put("topic", door);
        data.put("partition", 0);
        data.put("offset", ChronoUnit.MICROS.between(Instant.EPOCH, now));
        return deadLetter(door + "/" + UUID.randomUUID(), now.toString(), data, now.toEpochMilli());
    }

    /** The same refusal without what was sent, in the place of the one before. */
    static ProducerRecord<byte[], byte[]> refusalErased(RefusedEvent refused, Instant at) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("reasonCode", refused.reason());
        ArrayNode problems = data.putArray("problems");
        for (JsonNode each : Json.MAPPER.readTree(refused.problems())) {
            problems.addObject()
                    .put("path", each.path("path").asString(""))
                    .put("expected", each.path("expected").asString(""))
                    .put("vi", "Nội dung đã xóa theo yêu cầu.")
                    .put("en", "What was sent was erased on request.");
        }
        ObjectNode event = data.putObject("event");
        event.put("source", refused.source());
        event.put("id", refused.event());
        event.put("type", refused.type());
        event.put("subject", refused.subject());
        data.put("receivedAt", refused.received().toString());
        data.put("topic", refused.topic());
        data.put("partition", refused.partition());
        data.put("offset", refused.place());
        data.put("erasedAt", at.toString());
        String id = refused.topic() + "/" + refused.partition() + "/" + refused.place();
        return deadLetter(id, refused.received().toString(), data, at.toEpochMilli());
    }

    private static ObjectNode refusal(Refused refused, String received, byte @Nullable [] sent) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.set("reasonCode", Json.MAPPER.valueToTree(refused.reason()));
        var problems = data.putArray("problems");
        refused.defects().stream().limit(200).forEach(defect -> {
            ObjectNode problem = problems.addObject();
            problem.put("path", defect.path());
            if (defect.value() != null) {
                problem.set("value", defect.value());
            }
            problem.put("expected", defect.expected());
            problem.put("vi", defect.words().vi());
            problem.put("en", defect.words().en());
        });
        data.set("event", Json.MAPPER.valueToTree(refused.attributes()));
        original(data, sent == null ? new byte[0] : sent);
        data.put("receivedAt", received);
        return data;
    }

    private static void original(ObjectNode data, byte[] sent) {
        try {
            data.put(
                    "original",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(sent))
                            .toString());
        } catch (CharacterCodingException e) {
            data.put("originalBase64", Base64.getEncoder().encodeToString(sent));
        }
    }

    /** Its key names the place where it came in, so that it is kept once and can be blackened alone. */
    private static ProducerRecord<byte[], byte[]> deadLetter(String id, String time, ObjectNode data, long timestamp) {
        String subject = data.path("event").path("subject").asString("");
        ObjectNode envelope = envelope(id, EventTypes.REFUSED, subject, time, "refusal");
        if (subject.isEmpty()) {
            envelope.remove("subject");
        }
        envelope.set("data", data);
        String topic = data.path("topic").asString();
        int partition = data.path("partition").asInt();
        String place = topic + "/" + partition + "/" + data.path("offset").asLong();
        return typed(new ProducerRecord<>(
                Topics.DEAD_LETTERS,
                topic.startsWith(Topics.OURS) ? partition : null,
                timestamp,
                place.getBytes(StandardCharsets.UTF_8),
                Json.MAPPER.writeValueAsBytes(envelope)));
    }

    static ObjectNode envelope(String id, String type, String subject, String time, String contract) {
        ObjectNode envelope = Json.MAPPER.createObjectNode();
        envelope.put("specversion", "1.0");
        envelope.put("id", id);
        envelope.put("source", SOURCE);
        envelope.put("type", type);
        envelope.put("subject", subject);
        envelope.put("time", time);
        envelope.put("datacontenttype", "application/json");
        envelope.put("dataschema", CONTRACTS + contract + ".schema.json");
        return envelope;
    }

    /** Goes to the partition of its cause, so that one nomination's answers keep the order of its events. */
    private static ProducerRecord<byte[], byte[]> record(
            String topic, ConsumerRecord<byte[], byte[]> cause, String subject, ObjectNode envelope) {
        return record(topic, cause, subject, Json.MAPPER.writeValueAsBytes(envelope));
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, ConsumerRecord<byte[], byte[]> cause, String subject, byte[] value) {
        byte[] key = subject.getBytes(StandardCharsets.UTF_8);
        return typed(new ProducerRecord<>(topic, cause.partition(), cause.timestamp(), key, value));
    }

    static ProducerRecord<byte[], byte[]> typed(ProducerRecord<byte[], byte[]> record) {
        record.headers()
                .add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static ObjectNode reference(AcceptedEvent event) {
        ObjectNode reference = Json.MAPPER.createObjectNode();
        reference.put("source", event.source());
        reference.put("id", event.id());
        reference.put("type", event.type());
        reference.put("time", event.time());
        return reference;
    }

    private static String at(ConsumerRecord<byte[], byte[]> cause) {
        return cause.topic() + "/" + cause.partition() + "/" + cause.offset();
    }

    private static String named(String source, String id, String release) {
        String all = source + "\n" + id + "\n" + release;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
