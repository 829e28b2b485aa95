package vn.binhchon.intake;

import java.time.Instant;
import java.util.ArrayList;
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
        Round round = data.round() == null ? null : rounds.apply(data.round());
        FoundDefects found = new FoundDefects();
        if (data.round() != null && round == null) {
            found.add(RefusalReason.UNKNOWN_ROUND, List.of(unknown(payload.path("round"))));
        }
        found.add(RefusalReason.IMPOSSIBLE, Plausibility.early(event.happened(), received));
        found.refuse(new Attributes(event.source(), event.id(), event.type(), event.subject()), payload);
        Nomination nomination = data.nomination(event.subject(), round);
        Establishment maker = nomination.establishment();
        return new Admission(nomination.of(Contact.NONE.in(maker)), Contact.of(maker), round);
    }

    /** The same refusal; where the data also name a round that nobody opened, it says so too. */
    public static Refused withRound(Refused refused, Function<String, @Nullable Round> rounds) {
        JsonNode data = refused.data();
        JsonNode round = data == null ? Json.MAPPER.missingNode() : data.path("round");
        boolean told = refused.defects().stream().anyMatch(each -> each.path().equals("data.round"));
        if (told || !round.isString() || rounds.apply(round.stringValue()) != null) {
            return refused;
        }
        List<Defect> all = new ArrayList<>(refused.defects());
        all.add(unknown(round));
        return new Refused(refused.reason(), all, refused.attributes(), data);
    }

    private static Defect unknown(JsonNode round) {
        return new Defect(
                "data.round", round, "the id of a round that was opened", RoundData.unknown(round.asString()));
    }
}
