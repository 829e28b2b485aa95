package vn.binhchon.nomination;

/** Who may be a rural industrial establishment, and who may not (NĐ 45/2012 Điều 1(2)(a); NĐ 235/2025 Điều 1(1)(a)). */
public enum EstablishmentType {
    SMALL_MEDIUM_ENTERPRISE,
    LARGE_ENTERPRISE,
    /** A company whose size was not stated. */
    ENTERPRISE,
    COOPERATIVE,
    COOPERATIVE_UNION,
    COOPERATIVE_GROUP,
    HOUSEHOLD,
    /** A maker reported only as "cơ sở". */
    UNSPECIFIED
}
