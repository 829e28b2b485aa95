package vn.binhchon.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.access.Systems;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.ChangedFields;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.Plausibility;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.FirstSources;
import vn.binhchon.ledger.ToldEvents;
import vn.binhchon.support.Told;
import vn.binhchon.text.Sentences;

/**
 * Refuses rounds and promotion events that another source sent first, and events that say something else than the one before of their
 * source and id. Checked at every door, and again by the projection into
 * the ledger, which decides which of two simultaneous events came first.
 */
@Component
class FirstSender {

    private final FirstSources sources;
    private final ToldEvents told;
    private final Systems systems;

    FirstSender(FirstSources sources, ToldEvents told, Systems systems) {
        this.sources = sources;
        this.told = told;
        this.systems = systems;
    }

    /**
     * Lets an event on a round pass that its sender may send.
     *
     * @param received when it came in
     * @throws Refused when the round is another's, the event is dated after it came, or its id was used for something else
     */
    void round(AcceptedEvent event, Instant received) throws Refused {
        early(event, received);
        check(event, sources.ofRound(event.subject()), "round.of-another-sender");
        once(event);
    }

    /**
     * Lets an event on promotion pass that its sender may send.
     *
     * @param received when it came in
     * @throws Refused when what it tells of is another's, the event is dated after it came, or its id was used for something else
     */
    void promotion(AcceptedEvent event, Told said, Instant received) throws Refused {
        early(event, received);
        check(event, sources.ofPromotion(said.kind(), said.id()), "promotion.of-another-sender");
        once(event);
    }

    /** Keeps an event that passed. */
    void keep(AcceptedEvent event) {
        told.write(event);
    }

    private void once(AcceptedEvent event) throws Refused {
        ToldEvents.Told before = told.find(event.source(), event.id()).orElse(null);
        if (before != null && !before.inputHash().equals(event.inputHash())) {
            throw OtherContent.refused(event, changed(event, before));
        }
    }

    /** What an event says otherwise than the one before of its source and id. */
    static List<String> changed(AcceptedEvent event, ToldEvents.Told before) {
        return OtherContent.fields(
                event,
                before.subject(),
                before.type(),
                before.happened(),
                () -> ChangedFields.between(present(before.data()), present(event.data()), "data"));
    }

    private static JsonNode present(@Nullable JsonNode data) {
        return data == null ? MissingNode.getInstance() : data;
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
