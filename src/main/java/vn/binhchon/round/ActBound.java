package vn.binhchon.round;

/** A day that the day of an act is compared with. */
public enum ActBound {
    /** The round's day of law. */
    ROUND_DAY,
    /** The day the decision was signed. */
    SIGNED_DAY,
    /** The day results were announced. */
    PUBLISHED_DAY,
    /** The last day for complaints. */
    COMPLAINTS_UNTIL,
    /** The day of the complaint that the act is about. */
    COMPLAINT_DAY,
    /** The day that complaint was answered. */
    ANSWER_DAY,
    /** The day the certificate that the act is about was issued. */
    ISSUE_DAY,
    /** The day the act was sent, in Vietnam. */
    DAY_SENT
}
