package vn.binhchon.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.access.Systems;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.Plausibility;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.FirstSources;
import vn.binhchon.support.Told;
import vn.binhchon.text.Sentences;

/**
 * Refuses rounds and promotion events under an id that another source used first. Checked at every door, and again by the projection into
 * the ledger, which decides which of two simultaneous events came first.
 */
@Component
class FirstSender {

    private final FirstSources sources;
    private final Systems systems;

    FirstSender(FirstSources sources, Systems systems) {
        this.sources = sources;
        this.systems = systems;
    }

    /**
     * Lets an event on a round pass that its sender may send.
     *
     * @param received when it came in
     * @throws Refused when the round is another's, or the event is dated after it came
     */
    void round(AcceptedEvent event, Instant received) throws Refused {
        early(event, received);
        check(event, sources.ofRound(event.subject()), "round.of-another-sender");
    }

    /**
     * Lets an event on promotion pass that its sender may send.
     *
     * @param received when it came in
     * @throws Refused when what it tells of is another's, or the event is dated after it came
     */
    void promotion(AcceptedEvent event, Told told, Instant received) throws Refused {
        early(event, received);
        check(event, sources.ofPromotion(told.kind(), told.id()), "promotion.of-another-sender");
    }

    private static void early(AcceptedEvent event, Instant received) throws Refused {
        List<Defect> early = Plausibility.early(event.happened(), received);
        if (!early.isEmpty()) {
            throw new Refused(
                    RefusalReason.IMPOSSIBLE,
                    early,
                    new Refused.Attributes(event.source(), event.id(), event.type(), event.subject()));
        }
    }

    private void check(AcceptedEvent event, Optional<String> first, String sentence) throws Refused {
        if (first.isEmpty() || systems.sameSender(first.get(), event.source())) {
            return;
        }
        throw new Refused(
                RefusalReason.NOT_YOURS,
                List.of(new Defect(
                        "subject",
                        StringNode.valueOf(event.subject()),
                        "an id that no other sender has used",
                        Sentences.of(sentence, "id", event.subject(), "source", event.source()))),
                new Refused.Attributes(event.source(), event.id(), event.type(), event.subject()));
    }
}
