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
    /** Products of one mean stand at the line between prizes: the council gives them out, and says why. */
    PRIZE_OPEN,
    SEND_UP,
    KEEP_DOWN,
    /** Products of one mean stand at the line of those sent up: the council chooses, and says why. */
    WAY_UP_OPEN
}
