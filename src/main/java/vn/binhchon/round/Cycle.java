package vn.binhchon.round;

/** How often a round is held (TT 26/2014, Điều 14: every two years, or as the competent body decides). */
public enum Cycle {
    ANNUAL,
    ODD_YEARS,
    EVEN_YEARS
}
