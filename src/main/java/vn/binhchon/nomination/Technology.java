package vn.binhchon.nomination;

/** How far machines have taken over the making. */
public enum Technology {
    MANUAL,
    SEMI_MECHANISED,
    MECHANISED,
    AUTOMATED
}
