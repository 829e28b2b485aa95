package vn.binhchon.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Refused.Attributes;
import vn.binhchon.text.Text;

/**
 * Reads a CloudEvent 1.0, structured or binary, strictly: either it is taken whole, or everything wrong with it is said at
 * once. What it does not know it keeps.
 */
public final class EventReader {

    /** The most an event may weigh, bytes; a nomination is text, its photographs stay in the dossier. */
    public static final int MOST_BYTES = 1 << 20;

    private final SchemaCheck envelope;
    private final Map<String, SchemaCheck> data;

    private final boolean everyField;

    private EventReader(SchemaCheck envelope, Map<String, SchemaCheck> data) {
        this(envelope, data, true);
    }

    private EventReader(SchemaCheck envelope, Map<String, SchemaCheck> data, boolean everyField) {
        this.envelope = envelope;
        this.data = data;
        this.everyField = everyField;
    }

    /** Reads events on nominations. */
    public static EventReader ofNominations() {
        SchemaCheck nomination = new SchemaCheck("nomination.schema.json");
        return new EventReader(
                new SchemaCheck("cloudevent.schema.json#/$defs/nominationEvent"),
                Map.of(
                        EventTypes.SUBMITTED, nomination,
                        EventTypes.AMENDED, nomination,
                        EventTypes.WITHDRAWN, new SchemaCheck("withdrawal.schema.json")));
    }

    /** Reads events on rounds. */
    public static EventReader ofRounds() {
        return new EventReader(
                new SchemaCheck("cloudevent.schema.json#/$defs/roundEvent"),
                Map.of(EventTypes.ROUND_OPENED, new SchemaCheck("round.schema.json")));
    }

    /** Reads events on rounds off their topic: what was taken once is taken again, though it holds fields that nobody understands. */
    public static EventReader ofKeptRounds() {
        EventReader strict = ofRounds();
        return new EventReader(strict.envelope, strict.data, false);
    }

    /** Reads events on industrial promotion. */
    public static EventReader ofPromotion() {
        return new EventReader(
                new SchemaCheck("cloudevent.schema.json#/$defs/promotionEvent"),
                Map.of(
                        EventTypes.SUPPORT_REQUESTED, new SchemaCheck("promotion.schema.json#/$defs/requested"),
                        EventTypes.SUPPORT_WITHDRAWN, new SchemaCheck("promotion.schema.json#/$defs/withdrawn"),
                        EventTypes.PROGRAMME_SET, new SchemaCheck("promotion.schema.json#/$defs/programme"),
                        EventTypes.SCHEME_REPORTED, new SchemaCheck("promotion.schema.json#/$defs/scheme"),
                        EventTypes.REPORT_STATED, new SchemaCheck("promotion.schema.json#/$defs/report")));
    }

    /** Reads events that carry acts of a round. */
    public static EventReader ofActs() {
        return new EventReader(new SchemaCheck("cloudevent.schema.json#/$defs/actEvent"), ActTypes.checks());
    }

    /**
     * Reads one event.
     *
     * @param attributes in binary form the attributes without their prefix, with {@code datacontenttype}; empty in structured form
     * @param body in binary form the data, in structured form the whole event
     * @throws Refused with everything wrong
     */
    public AcceptedEvent read(Map<String, String> attributes, byte @Nullable [] body) throws Refused {
        byte[] bytes = body == null ? new byte[0] : body;
        if (bytes.length > MOST_BYTES) {
            throw tooLarge(bytes.length, attributes(attributes));
        }
        ObjectNode event = attributes.isEmpty() ? structured(bytes) : binary(attributes, bytes);
        List<Defect> beyond = new ArrayList<>(Unwritable.defects(event));
        if (!beyond.isEmpty()) {
            throw new Refused(RefusalReason.IMPOSSIBLE, beyond, attributes(event));
        }
        Texts texts = new Texts();
        JsonNode sentData = event.path("data");
        JsonNode composed = texts.composed(sentData);
        if (!texts.twice().isEmpty()) {
            throw new Refused(
                    RefusalReason.SCHEMA,
                    texts.twice().stream().map(EventReader::namedTwice).toList(),
                    attributes(event));
        }
        if (event.has("data")) {
            event.set("data", composed);
        }
        Attributes known = attributes(event);
        List<Defect> wrong = new ArrayList<>(envelope.defects(event, ""));
        if (wrong.stream().noneMatch(each -> each.path().equals("time"))) {
            wrong.addAll(unreal(event.path("time")));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(RefusalReason.NOT_CLOUDEVENT, wrong, known);
        }
        String type = event.path("type").stringValue();
        JsonNode payload = event.has("data") ? composed : null;
        if (payload != null) {
            List<Defect> defects = check(type).defects(payload, "data");
            if (defects.isEmpty() && everyField) {
                defects = NotUnderstood.defects(type, payload);
            }
            if (!defects.isEmpty()) {
                throw new Refused(RefusalReason.SCHEMA, defects, known);
            }
        }
        NominationData understood = understood(type, payload);
        return new AcceptedEvent(
                event.path("source").stringValue(),
                event.path("id").stringValue(),
                type,
                event.path("subject").stringValue(),
                event.path("time").stringValue(),
                payload,
                understood,
                texts.originals(),
                payload == null || understood == null ? List.of() : UnknownFields.between(payload, understood));
    }

    /** A time that has the shape of one but stands in no calendar: a leap second, an offset of more than 18 hours. */
    private static List<Defect> unreal(JsonNode time) {
        try {
            OffsetDateTime.parse(time.asString());
            return List.of();
        } catch (DateTimeException e) {
            return List.of(SchemaWords.notATime("time", time));
        }
    }

    private static Defect namedTwice(String path) {
        Text words = new Text(
                "Trường này được ghi hai lần (hai cách viết dấu của cùng một tên).",
                "This field is there twice (one name, its marks written in two ways).");
        return new Defect(Paths.in("data", path), null, "each field once", words);
    }

    private SchemaCheck check(String type) {
        SchemaCheck check = data.get(type);
        if (check == null) {
            throw new IllegalStateException("the envelope's schema lets " + type + " pass, which has no schema");
        }
        return check;
    }

    private static @Nullable NominationData understood(String type, @Nullable JsonNode payload) {
        return payload != null && (type.equals(EventTypes.SUBMITTED) || type.equals(EventTypes.AMENDED))
                ? Json.MAPPER.treeToValue(payload, NominationData.class)
                : null;
    }

    private static ObjectNode structured(byte[] bytes) throws Refused {
        JsonNode event = json(bytes, "", Attributes.NONE);
        if (!event.isObject()) {
            Text words =
                    new Text("Sự kiện phải là một đối tượng JSON { … }.", "The event must be a JSON object { … }.");
            throw new Refused(
                    RefusalReason.NOT_CLOUDEVENT,
                    List.of(new Defect("", event, "a JSON object", words)),
                    Attributes.NONE);
        }
        return (ObjectNode) event;
    }

    private static ObjectNode binary(Map<String, String> attributes, byte[] bytes) throws Refused {
        ObjectNode event = Json.MAPPER.createObjectNode();
        attributes.forEach(event::put);
        if (bytes.length > 0) {
            event.set("data", json(bytes, "data", attributes(attributes)));
        }
        return event;
    }

    private static JsonNode json(byte[] bytes, String path, Attributes known) throws Refused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = Json.MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (tree != null && !tree.isMissingNode()) {
                return tree;
            }
            throw notJson(path, "nội dung trống", "the content is empty", known);
        } catch (CharacterCodingException e) {
            throw notJson(path, "không phải UTF-8", "it is not UTF-8", known);
        } catch (NumberFormatException e) {
            throw notJson(path, "có số quá lớn để đọc", "it holds a number too large to read", known);
        } catch (JacksonException e) {
            var at = e.getLocation();
            int line = at == null ? 0 : at.getLineNr();
            int column = at == null ? 0 : at.getColumnNr();
            throw notJson(
                    path,
                    "sai ở dòng " + line + ", cột " + column,
                    "wrong at line " + line + ", column " + column + ": " + e.getOriginalMessage(),
                    known);
        }
    }

    private static Refused notJson(String path, String vi, String en, Attributes known) {
        Text words = new Text("Không đọc được JSON: " + vi + ".", "This is not JSON: " + en + ".");
        return new Refused(RefusalReason.NOT_JSON, List.of(new Defect(path, null, "JSON in UTF-8", words)), known);
    }

    private static Refused tooLarge(int length, Attributes known) {
        Text words = new Text(
                "Sự kiện nặng " + length + " byte, cần không quá " + MOST_BYTES + " byte.",
                "The event weighs " + length + " bytes, expected at most " + MOST_BYTES + ".");
        return new Refused(
                RefusalReason.TOO_LARGE,
                List.of(new Defect("", null, "at most " + MOST_BYTES + " bytes", words)),
                known);
    }

    private static Attributes attributes(Map<String, String> attributes) {
        return new Attributes(
                attributes.get("source"), attributes.get("id"), attributes.get("type"), attributes.get("subject"));
    }

    private static Attributes attributes(ObjectNode event) {
        return new Attributes(
                text(event.path("source")),
                text(event.path("id")),
                text(event.path("type")),
                text(event.path("subject")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
