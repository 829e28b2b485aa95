package vn.binhchon.round;

/** How far a round has come. */
public enum Phase {
    OPEN,
    ENTRIES_CLOSED,
    MARKING,
    MARKED,
    DECIDED,
    SIGNED,
    PUBLISHED
}
