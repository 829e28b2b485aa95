package vn.binhchon.round;

/** Of whom a majority is taken. */
public enum MajorityBase {
    APPOINTED,
    PRESENT,
    VOTING
}
