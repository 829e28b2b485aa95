package vn.binhchon.stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.ledger.LastWord;

/**
 * What stands of a nomination once an event on it is answered: of all its events the one with the newest time (decision 54).
 *
 * @param state stands, superseded, withdrawn, or unknown where nothing was entered that could be withdrawn
 * @param by the event that stands; null when none does
 */
record Standing(String state, @Nullable LastWord by) {

    /**
     * What stands after an event.
     *
     * @param before the newest event before it; null when it is the first
     */
    static Standing after(AcceptedEvent event, @Nullable LastWord before) {
        LastWord now = word(event).after(before);
        if (!now.entered()) {
            return new Standing("unknown", null);
        }
        if (now.withdrawn()) {
            return new Standing("withdrawn", now);
        }
        boolean own = now.source().equals(event.source()) && now.id().equals(event.id());
        return new Standing(own ? "stands" : "superseded", now);
    }

    /** That the event itself stands. */
    static Standing of(AcceptedEvent event) {
        return new Standing("stands", word(event));
    }

    /** The event as a word on its nomination. */
    static LastWord word(AcceptedEvent event) {
        boolean entered = event.carriesNomination();
        return new LastWord(event.source(), event.id(), event.happened(), !entered, entered);
    }

    /** Says so in the attributes of an answer, beside the data, which follow from the facts alone. */
    void in(ObjectNode envelope) {
        envelope.put("standing", state);
        if (by != null) {
            envelope.put("standingsource", by.source());
            envelope.put("standingid", by.id());
            envelope.put("standingtime", by.happened().toString());
        }
    }
}
