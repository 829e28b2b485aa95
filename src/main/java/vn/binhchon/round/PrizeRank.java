package vn.binhchon.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A prize by rank and count; no act gives point bands for prizes.
 *
 * @param code how the plan calls it: {@code A}, {@code xuat-sac}
 * @param vi its name
 * @param en its name in English
 * @param count how many there are
 * @param reward the money that goes with each, VND; null when the plan does not say
 */
public record PrizeRank(
        String code,
        String vi,
        String en,
        int count,
        @Nullable BigDecimal reward) {}
