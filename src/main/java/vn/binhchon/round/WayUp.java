package vn.binhchon.round;

/** Which of the recognised the council sends to the level above (TT 26/2014, Điều 10). */
public enum WayUp {
    ALL,
    TOP_NUMBER,
    PRIZE_WINNERS,
    JURY_PROPOSAL,
    NONE
}
