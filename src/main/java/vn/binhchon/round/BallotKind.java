package vn.binhchon.round;

/** How the council votes. */
public enum BallotKind {
    NAMED,
    SECRET
}
