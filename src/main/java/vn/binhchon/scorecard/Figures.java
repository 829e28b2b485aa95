package vn.binhchon.scorecard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are shown and decide nothing: worked out with exact decimals to twenty places, then rounded half up to
 * {@value #SHOWN}.
 */
final class Figures {

    /** Decimals of every figure that is shown. */
    static final int SHOWN = 4;

    /** Fewer jurors, or fewer products, than this give no figure of severity or agreement. */
    static final int LEAST = 3;

    private static final int DECIMALS = 20;
    private static final MathContext ROOT = new MathContext(40);

    private Figures() {}

    static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A quotient to twenty places. */
    static BigDecimal quotient(BigDecimal upper, long lower) {
        return upper.divide(BigDecimal.valueOf(lower), DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal shown(BigDecimal value) {
        return value.setScale(SHOWN, RoundingMode.HALF_UP);
    }

    /** The standard deviation of a sample, with n−1 below; null for fewer than two values. */
    static @Nullable BigDecimal deviation(Collection<BigDecimal> values) {
        int n = values.size();
        if (n < 2) {
            return null;
        }
        BigDecimal sum = sum(values);
        BigDecimal squares = values.stream().map(each -> each.multiply(each)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal over = squares.multiply(BigDecimal.valueOf(n)).subtract(sum.multiply(sum));
        return shown(quotient(over, (long) n * (n - 1)).sqrt(ROOT));
    }
}
