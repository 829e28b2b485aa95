package vn.binhchon.round;

/** What becomes of extreme marks; the circular names no way (TT 26/2014, Điều 16). */
public enum Outliers {
    KEEP_ALL,
    DROP_HIGHEST_AND_LOWEST
}
