package vn.binhchon.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event that was read whole.
 *
 * @param source who sent it
 * @param id its id; with the source it names the event for good
 * @param type what happened
 * @param subject the nomination's or the round's id
 * @param time when, as sent (RFC 3339)
 * @param data the payload, its texts as they are stored ({@link vn.binhchon.text.StoredText}); null for a withdrawal without one
 * @param understood what of it is a nomination; null for events that carry none
 * @param normalised texts that were not in that form, as sent
 * @param unknownFields fields the schema does not know, as sent
 * @param inputHash names what the event says, whatever way it came; empty where the event is read back from its answer
 */
public record AcceptedEvent(
        String source,
        String id,
        String type,
        String subject,
        String time,
        @Nullable JsonNode data,
        @Nullable NominationData understood,
        List<Original> normalised,
        List<UnknownField> unknownFields,
        String inputHash) {

    /** A text as it was sent, before it was put into the form in which texts are stored. */
    public record Original(String path, String original) {}

    /** A field the schema does not know. */
    public record UnknownField(String path, JsonNode value) {}

    /** When it happened. */
    public OffsetDateTime happened() {
        return OffsetDateTime.parse(time);
    }

    /** Whether it enters a nomination or replaces it, rather than withdraws it. */
    public boolean carriesNomination() {
        return !type.equals(EventTypes.WITHDRAWN);
    }
}
