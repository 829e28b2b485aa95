package vn.binhchon.finding;

/** What a decision rule proposes for a product. The council decides; both stand side by side. */
public enum Verdict {
    RECOGNISE,
    LEAVE_OUT,
    /** The council's ballot chooses among those that pass. */
    BALLOT,
    /** Those that pass are scored once more. */
    SCORE_AGAIN,
    AWARD_PRIZE,
    SEND_UP,
    KEEP_DOWN
}
