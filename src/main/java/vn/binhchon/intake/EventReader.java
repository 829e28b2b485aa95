package vn.binhchon.intake;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Refused.Attributes;

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
     * @throws Refused with everything wrong
     */
    public AcceptedEvent read(EventMessage message) throws Refused {
        List<Defect> headers = message.defects();
        Attributes said = EventBody.attributes(Json.MAPPER.valueToTree(message.attributes()));
        if (message.body().length > MOST_BYTES) {
            throw EventDefects.tooLarge(message.body().length, said);
        }
        if (message.unreadable()) {
            throw new Refused(RefusalReason.NOT_CLOUDEVENT, headers, said);
        }
        EventBody body = EventBody.of(message);
        ObjectNode event = body.event();
        Attributes known = EventBody.attributes(event);
        List<Defect> beyond = Unwritable.defects(event, place -> named(event, place));
        if (!beyond.isEmpty()) {
            throw new Refused(RefusalReason.IMPOSSIBLE, beyond, known);
        }
        EventContent.cutTime(event);
        Texts texts = new Texts();
        JsonNode payload = event.has("data") ? texts.composed(event.path("data")) : null;
        if (payload != null) {
            event.set("data", payload);
        }
        FoundDefects found = new FoundDefects();
        found.add(RefusalReason.NOT_CLOUDEVENT, headers);
        found.add(RefusalReason.NOT_CLOUDEVENT, body.defects());
        found.add(RefusalReason.NOT_CLOUDEVENT, unreal(event.path("time")));
        found.add(
                RefusalReason.NOT_CLOUDEVENT,
                envelope.defects(event, "").stream()
                        .filter(each -> !each.path().startsWith("data."))
                        .toList());
        found.add(RefusalReason.NOT_CLOUDEVENT, IdentifierCheck.defects(event));
        NominationData understood = payload == null ? null : understood(event, payload, texts, found);
        found.refuse(known, payload);
        return new AcceptedEvent(
                event.path("source").stringValue(),
                event.path("id").stringValue(),
                event.path("type").stringValue(),
                event.path("subject").stringValue(),
                event.path("time").stringValue(),
                payload,
                understood,
                texts.originals(),
                payload == null || understood == null ? List.of() : UnknownFields.between(payload, understood),
                EventContent.hash(event));
    }

    /** Reads one event that came without headers. */
    public AcceptedEvent read(byte @Nullable [] structured) throws Refused {
        return read(EventMessage.structured(structured));
    }

    /** What the data are understood to be, and everything wrong with them; null where they hold no nomination. */
    private @Nullable NominationData understood(ObjectNode event, JsonNode payload, Texts texts, FoundDefects found) {
        found.add(
                RefusalReason.SCHEMA,
                texts.twice().stream().map(EventDefects::namedTwice).toList());
        String type = event.path("type").asString("");
        SchemaCheck check = data.get(type);
        if (check == null || !payload.isObject()) {
            return null;
        }
        List<Defect> wrong = check.defects(payload, "data");
        found.add(RefusalReason.SCHEMA, wrong);
        if (wrong.isEmpty() && everyField) {
            found.add(RefusalReason.SCHEMA, NotUnderstood.defects(type, payload));
        }
        if (!type.equals(EventTypes.SUBMITTED) && !type.equals(EventTypes.AMENDED)) {
            return null;
        }
        NominationData understood = wrong.isEmpty() ? Json.MAPPER.treeToValue(payload, NominationData.class) : null;
        found.add(
                RefusalReason.IMPOSSIBLE,
                Plausibility.defects(payload, understood, event.path("time").asString("")));
        return understood;
    }

    /** A time that has the shape of one but stands in no calendar: a leap second, an offset of more than 18 hours. */
    private static List<Defect> unreal(JsonNode time) {
        try {
            if (time.isString()) {
                OffsetDateTime.parse(time.stringValue());
            }
            return List.of();
        } catch (DateTimeException e) {
            return List.of(SchemaWords.notATime("time", time));
        }
    }

    /** What a clerk calls a place in an event whose type may be any. */
    private String named(ObjectNode event, Place place) {
        SchemaCheck check = data.get(event.path("type").asString(""));
        List<Object> steps = place.steps();
        String title = check != null && steps.size() > 1 && steps.get(0).equals("data")
                ? check.title(steps.subList(1, steps.size()))
                : envelope.title(steps);
        return SchemaWords.named(title, place.path());
    }
}
