package vn.binhchon.round;

/**
 * A prize by rank and count; no act gives point bands for prizes.
 *
 * @param code how the plan calls it: {@code A}, {@code xuat-sac}
 * @param vi its name
 * @param en its name in English
 * @param count how many there are
 */
public record PrizeRank(String code, String vi, String en, int count) {}
