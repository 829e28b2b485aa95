package vn.binhchon.stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Answer;

/** Reads an answer to a nomination off its topic, its data byte for byte. */
final class AnswerRecord {

    /** Reads of an evaluation what it came to, and passes over why; in the program's own documents no field stands twice. */
    private static final JsonMapper OUTCOME = Json.MAPPER
            .rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addMixIn(Reasoned.class, WithoutReasons.class)
            .addMixIn(Reasoned.Given.class, WithoutReason.class)
            .addMixIn(Reasoned.Card.class, WithoutLines.class)
            .build();

    @JsonIgnoreProperties({"silent", "unknownFields", "normalised"})
    private interface WithoutReasons {}

    @JsonIgnoreProperties("reason")
    private interface WithoutReason {}

    @JsonIgnoreProperties("lines")
    private interface WithoutLines {}

    /** The word that a withdrawal was taken note of. */
    private record Noted(Explained.Event event) {}

    private String type = "";
    private String subject = "";
    private String inputHash = "";
    private int from;
    private int to;

    private AnswerRecord() {}

    /** What the ledger keeps of it. */
    static Answer read(ConsumerRecord<byte[], byte[]> record) {
        AnswerRecord envelope = new AnswerRecord();
        envelope.walk(record.value());
        return envelope.answer(record);
    }

    /** Past everything that is not asked for, without a tree: the data alone are ten times the rest. */
    private void walk(byte[] value) {
        try (JsonParser parser = OUTCOME.createParser(value)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "type" -> type = parser.getString();
                    case "subject" -> subject = parser.getString();
                    case "inputhash" -> inputHash = parser.getString();
                    case "data" -> {
                        from = (int) parser.currentTokenLocation().getByteOffset();
                        parser.skipChildren();
                        to = (int) parser.currentLocation().getByteOffset();
                    }
                    default -> parser.skipChildren();
                }
            }
        }
    }

    private Answer answer(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        Reasoned judged = judged(value);
        Explained.Event event = judged == null
                ? OUTCOME.readValue(value, from, to - from, Noted.class).event()
                : judged.event();
        return new Answer(
                subject,
                event.source(),
                event.id(),
                event.type(),
                OffsetDateTime.parse(event.time()),
                Instant.ofEpochMilli(record.timestamp()),
                inputHash,
                record.offset(),
                judged == null ? null : Answer.Outcome.of(judged),
                judged == null ? null : new String(value, from, to - from, StandardCharsets.UTF_8));
    }

    /** An answer of a version after this one is not passed over: the ledger waits for a copy that can read it. */
    private static RuntimeException unknown(String type) {
        return type.startsWith(EventTypes.ANY_EVALUATED)
                ? new IllegalStateException(type + " was written by a newer version of the program")
                : new IllegalArgumentException(type + " is no answer to a nomination");
    }

    private @Nullable Reasoned judged(byte[] value) {
        return switch (type) {
            case EventTypes.EVALUATED -> OUTCOME.readValue(value, from, to - from, Reasoned.class);
            case EventTypes.EVALUATED_AT_LENGTH, EventTypes.EVALUATED_IN_WORDS ->
                Reasoned.read(Json.MAPPER.readTree(value, from, to - from));
            case EventTypes.WITHDRAWAL_NOTED -> null;
            default -> throw unknown(type);
        };
    }
}
