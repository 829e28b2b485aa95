package vn.binhchon.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a product stands after marking.
 *
 * @param nomination the product
 * @param group its group, 1 to 4
 * @param sheets how many sheets count
 * @param sum the sum of those sheets, points
 * @param mean sum by sheets, cut off after twenty decimals, or what a complaint made it; null without sheets
 * @param rank its place, from 1; products that nothing sets apart share one
 * @param groupRank the same within its group
 * @param tied whether another product shares its place
 */
public record Placing(
        String nomination,
        int group,
        int sheets,
        BigDecimal sum,
        @Nullable BigDecimal mean,
        int rank,
        int groupRank,
        boolean tied) {}
