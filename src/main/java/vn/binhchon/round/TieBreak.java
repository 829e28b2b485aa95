package vn.binhchon.round;

/** What sets products of one mean apart, in the order the plan gives; the circular names no way. */
public enum TieBreak {
    HEAD_I,
    HEAD_II,
    HEAD_III,
    HEAD_IV,
    PROVISIONAL_POINTS,
    /** The council chooses among them. */
    COUNCIL
}
