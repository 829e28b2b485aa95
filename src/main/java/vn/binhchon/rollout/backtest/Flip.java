package vn.binhchon.rollout.backtest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Level;

/**
 * A nomination whose outcome turns under the candidate.
 *
 * @param province the unit that holds the round
 * @param group the product's group, 1 to 4
 * @param wasTotal points before
 * @param isTotal points under the candidate
 * @param because what the rules say differently, each with its rule
 */
public record Flip(
        Kind kind,
        String nomination,
        String product,
        @Nullable String round,
        String province,
        int group,
        Level level,
        BigDecimal wasTotal,
        BigDecimal isTotal,
        List<Difference> because) {

    /** How an outcome turns. */
    public enum Kind {
        /** The law bars it now. */
        BARRED,
        /** The law bars it no more. */
        UNBARRED,
        /** It has the points now. */
        REACHES,
        /** It has them no more. */
        FALLS_SHORT
    }
}
