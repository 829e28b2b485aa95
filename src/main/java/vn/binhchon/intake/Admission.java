package vn.binhchon.intake;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Refused.Attributes;
import vn.binhchon.nomination.Contact;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Round;

/**
 * A nomination let in, with the round it names.
 *
 * @param nomination the facts, without what they say of a person
 * @param contact what they say of a person
 * @param round the round; null when it names none
 */
public record Admission(
        Nomination nomination, Contact contact, @Nullable Round round) {

    /**
     * Lets an event's nomination in.
     *
     * @param event an event that carries a nomination
     * @param rounds finds a round by its id; null for one that does not exist
     * @param received when the broker took the event
     * @throws Refused when its round is unknown or a figure in it is impossible
     */
    public static Admission of(AcceptedEvent event, Function<String, @Nullable Round> rounds, Instant received)
            throws Refused {
        JsonNode payload = event.data();
        NominationData data = event.understood();
        if (payload == null || data == null) {
            throw new IllegalArgumentException(event.type() + " carries no nomination");
        }
        Attributes known = new Attributes(event.source(), event.id(), event.type(), event.subject());
        Round round = data.round() == null ? null : rounds.apply(data.round());
        if (data.round() != null && round == null) {
            Defect defect = new Defect(
                    "data.round",
                    payload.path("round"),
                    "the id of a round that was opened",
                    RoundData.unknown(data.round()));
            throw new Refused(RefusalReason.UNKNOWN_ROUND, List.of(defect), known);
        }
        Nomination nomination = data.nomination(event.subject(), round);
        List<Defect> impossible = Plausibility.defects(nomination, event, received);
        if (!impossible.isEmpty()) {
            throw new Refused(RefusalReason.IMPOSSIBLE, impossible, known);
        }
        Establishment maker = nomination.establishment();
        return new Admission(nomination.of(Contact.NONE.in(maker)), Contact.of(maker), round);
    }
}
