package vn.binhchon.round;

/** How the council comes to the number and structure of certificates (TT 26/2014, Điều 17(1)). */
public enum Selection {
    ALL_PASSING,
    TOP_NUMBER,
    TOP_PER_GROUP,
    PRIZE_WINNERS,
    BALLOT
}
