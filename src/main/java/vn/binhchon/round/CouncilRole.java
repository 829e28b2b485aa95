package vn.binhchon.round;

/** A seat on the council (TT 26/2014, Điều 9). The circular knows no secretary: that work is the helper team's (Điều 10(1)). */
public enum CouncilRole {
    CHAIR,
    STANDING_VICE_CHAIR,
    VICE_CHAIR,
    MEMBER
}
