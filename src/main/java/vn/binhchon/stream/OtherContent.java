package vn.binhchon.stream;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.KeptTime;
import vn.binhchon.text.Sentences;

/** An event that says something else than the one before it of its source and id. An event is taken once. */
final class OtherContent {

    private OtherContent() {}

    /**
     * What differs from the event before.
     *
     * @param data the fields of the content that differ; asked only when it is needed
     * @return names of attributes and paths of fields; never empty
     */
    static List<String> fields(
            AcceptedEvent event, String subject, String type, OffsetDateTime happened, Supplier<List<String>> data) {
        List<String> fields = new ArrayList<>();
        if (!subject.equals(event.subject())) {
            fields.add("subject");
        }
        if (!type.equals(event.type())) {
            fields.add("type");
        }
        if (!KeptTime.of(happened).equals(KeptTime.of(event.happened()))) {
            fields.add("time");
        }
        fields.addAll(data.get());
        return fields.isEmpty() ? List.of("data") : fields;
    }

    /** Why such an event is refused, and what to do. */
    static Refused refused(AcceptedEvent event, List<String> fields) {
        String differ = String.join(", ", fields);
        return new Refused(
                RefusalReason.OBJECTION,
                List.of(new Defect(
                        "id",
                        StringNode.valueOf(event.id()),
                        "an id that no other event of this source has; other than before: " + differ,
                        Sentences.of("event.other-under-id", "id", event.id(), "fields", differ))),
                new Refused.Attributes(event.source(), event.id(), event.type(), event.subject()));
    }
}
