package vn.binhchon.round;

/** Who may enter: products recognised at the level below only, or any that the committee below sends (Điều 12(2)(d)). */
public enum EntryBy {
    RECOGNISED_BELOW,
    DIRECT
}
