package vn.binhchon.round;

/** What a member says to a list. */
public enum Vote {
    YES,
    NO,
    ABSTAIN
}
