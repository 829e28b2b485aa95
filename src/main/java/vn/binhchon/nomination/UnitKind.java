package vn.binhchon.nomination;

/** The kind of the lowest administrative unit a site stands in, as of the day of the nomination. */
public enum UnitKind {
    COMMUNE,
    WARD,
    TOWNSHIP,
    SPECIAL_ZONE
}
