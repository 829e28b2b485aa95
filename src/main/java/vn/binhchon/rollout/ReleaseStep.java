package vn.binhchon.rollout;

/** What somebody may do with a release, and what is recorded of it. */
public enum ReleaseStep {
    /** An analyst puts the green folder forward; from here on it is kept and never changes. */
    PROPOSED,
    /** Every nomination was judged under it, and the differences were put on record. */
    BACKTESTED,
    /** A second person approves it, having seen the differences. */
    APPROVED,
    /** It comes into force, at once or from a moment on. */
    ACTIVATED,
    /** A release that was in force before comes back at once. */
    ROLLED_BACK,
    /** A proposal, an approval or a scheduled activation is taken back. */
    WITHDRAWN,
    /** A draft was written from the browser into the rules folder; nothing judges by it yet. */
    WRITTEN
}
