package vn.binhchon.round;

/** Who besides the helper team and the chair may see what it would take a product to reach the threshold. */
public enum ReachSeenBy {
    TEAM_AND_CHAIR,
    COUNCIL,
    EVERYBODY
}
