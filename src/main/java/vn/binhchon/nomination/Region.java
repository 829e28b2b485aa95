package vn.binhchon.nomination;

/** The three regions that hold a round of their own (TT 26/2014, Điều 3(1)(c)); what they are called stands in the edition. */
public enum Region {
    NORTH,
    CENTRAL_HIGHLANDS,
    SOUTH
}
