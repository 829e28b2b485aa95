package vn.binhchon.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.access.Systems;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.NominationData;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Answered;
import vn.binhchon.ledger.NominationOwner;
import vn.binhchon.round.Round;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Refuses nominations under an id that belongs to another round or another sender, or to a round whose decision was signed. Asked by
 * the doors, and again where nominations are judged, which is where of two that came at once one is the first.
 */
@Component
class Ownership {

    private final NominationOwner.Owners ledger;
    private final Answered answered;
    private final Systems systems;

    Ownership(NominationOwner.Owners ledger, Answered answered, Systems systems) {
        this.ledger = ledger;
        this.answered = answered;
        this.systems = systems;
    }

    /** Owners as far as they are known while one batch of events is judged. */
    final class Batch {

        private final Map<String, NominationOwner> owners;
        private final Set<String> signed;

        private Batch(Map<String, NominationOwner> owners, Set<String> signed) {
            this.owners = owners;
            this.signed = signed;
        }

        /**
         * Lets an event pass that its sender may send of this id.
         *
         * @param rounds finds a round by its id, for its words
         * @throws Refused when the id is another's, or its round is signed
         */
        void check(AcceptedEvent event, RoundLookup.Batch rounds) throws Refused {
            NominationOwner owner = owners.get(event.subject());
            if (owner == null) {
                return;
            }
            Round round = owner.round() == null ? null : rounds.find(owner.round());
            Text whose = round == null
                    ? Sentences.of("nomination.outside-rounds")
                    : Sentences.of("nomination.of-round", "title", round.title(), "place", round.jurisdiction());
            if (owner.round() != null && signed.contains(owner.round())) {
                throw refused(event, "a product of a round that is not signed", "nomination.signed", whose);
            }
            if (!systems.sameSender(owner.source(), event.source())) {
                throw refused(event, "an id that no other sender has used", "nomination.of-another-sender", whose);
            }
            NominationData data = event.understood();
            if (data != null && !owner.withdrawn() && !Objects.equals(owner.round(), data.round())) {
                throw refused(event, "an id that no other round has", "nomination.of-another-round", whose);
            }
        }

        /** The event was judged: the id is its sender's from now on. */
        void took(AcceptedEvent event) {
            owners.compute(event.subject(), (id, before) -> owner(event, before));
        }

        /** Whose the id of an event is after it; null where nothing is entered under it. */
        @Nullable
        NominationOwner after(AcceptedEvent event) {
            return owners.get(event.subject());
        }
    }

    /**
     * The same at a door, before an event is sent. One that was answered passes: it is told as a repeat where it is judged.
     *
     * @throws Refused when the id is another's, or its round is signed
     */
    void checkAtDoor(AcceptedEvent event, RoundLookup.Batch rounds) throws Refused {
        Outage.unless(() -> {
            if (answered.among(List.of(new Answered.Key(event.source(), event.id())))
                    .isEmpty()) {
                of(List.of(event.subject()), Map.of()).check(event, rounds);
            }
        });
    }

    /**
     * What is known of some ids.
     *
     * @param recent owners by answers that the ledger may not hold yet
     */
    Batch of(Collection<String> ids, Map<String, NominationOwner> recent) {
        Map<String, NominationOwner> owners = new HashMap<>(ledger.of(ids));
        owners.putAll(recent);
        Set<String> rounds = owners.values().stream()
                .map(NominationOwner::round)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Batch(owners, ledger.signed(rounds));
    }

    private static @Nullable NominationOwner owner(AcceptedEvent event, @Nullable NominationOwner before) {
        NominationData data = event.understood();
        if (data != null) {
            return new NominationOwner(data.round(), event.source(), false);
        }
        return before == null ? null : new NominationOwner(before.round(), before.source(), true);
    }

    private static Refused refused(AcceptedEvent event, String expected, String sentence, Text whose) {
        Text words = Sentences.of(sentence, "id", event.subject(), "whose", whose);
        return new Refused(
                RefusalReason.NOT_YOURS,
                List.of(new Defect("subject", StringNode.valueOf(event.subject()), expected, words)),
                new Refused.Attributes(event.source(), event.id(), event.type(), event.subject()));
    }
}
