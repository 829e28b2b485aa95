package vn.binhchon.ledger;

/**
 * What a record says against what the ledger holds already.
 *
 * @param subject whose: the round and place of an act, the event of an answer
 * @param reason in which way
 * @param expected what the ledger holds, or would take next
 * @param found what the record says
 */
public record Contradiction(String subject, Reason reason, String expected, String found) {

    /** In which way. */
    public enum Reason {
        /** Another act stands at that place of the book. */
        PLACE_TAKEN,
        /** Acts before it are missing. */
        GAP,
        /** It is not sealed onto the act before it. */
        NOT_SEALED,
        /** Its event stands at another place of the book. */
        EVENT_TAKEN,
        /** Another answer was given to the same event by the same rules. */
        OTHER_ANSWER
    }
}
