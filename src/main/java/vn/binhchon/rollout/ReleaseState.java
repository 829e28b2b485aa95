package vn.binhchon.rollout;

/** Where a release stands. */
public enum ReleaseState {
    /** Only in the folder; nothing of it is kept. */
    DRAFT,
    PROPOSED,
    APPROVED,
    SCHEDULED,
    IN_FORCE,
    /** It was in force, and another is now. */
    RETIRED,
    WITHDRAWN
}
