package vn.binhchon.round;

/** A seat on the jury (TT 26/2014, Điều 11). */
public enum JuryRole {
    HEAD,
    DEPUTY,
    MEMBER
}
