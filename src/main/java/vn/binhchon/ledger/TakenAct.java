package vn.binhchon.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.round.Act;
import vn.binhchon.round.Outcome;

/**
 * An act that was taken, as the book of its round keeps it.
 *
 * @param round the round
 * @param place its place in the book, from 1
 * @param source whose event carried it
 * @param id the event's id
 * @param type the event's type
 * @param happened when it happened, by the event
 * @param received when the broker took the event
 * @param inputHash the event as it came, SHA-256 in hex
 * @param act what was done
 * @param outcome what was worked out for it
 * @param body the published text of all that
 * @param seal SHA-256 in hex of the seal before and of this act's text
 */
public record TakenAct(
        String round,
        int place,
        String source,
        String id,
        String type,
        OffsetDateTime happened,
        Instant received,
        String inputHash,
        Act act,
        Outcome outcome,
        String body,
        String seal) {

    /** Whether this is the very act that an event carries: in that round, of that kind, by that author, with that content. */
    public boolean carries(AcceptedEvent event) {
        return round.equals(event.subject())
                && type.equals(event.type())
                && ActTypes.content(act).equals(ActTypes.content(ActTypes.act(event)));
    }

    /** The same without its text, for whoever keeps many. */
    public TakenAct withoutBody() {
        return new TakenAct(round, place, source, id, type, happened, received, inputHash, act, outcome, "", seal);
    }
}
