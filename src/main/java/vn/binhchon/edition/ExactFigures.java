package vn.binhchon.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Quantity;

/** Exact figures that are worked out from others. A quotient has twenty decimals, half to even: the one place that rounds. */
public final class ExactFigures {

    private static final int DECIMALS = 20;

    private ExactFigures() {}

    /** A reported figure, of a range the lower end; null where there is none. */
    static @Nullable BigDecimal of(@Nullable Object value) {
        if (value instanceof Quantity quantity) {
            return quantity.least();
        }
        if (value instanceof BigDecimal exact) {
            return exact;
        }
        return value instanceof Integer || value instanceof Long
                ? BigDecimal.valueOf(((Number) value).longValue())
                : null;
    }

    /** One figure by another; null where one of them is missing, or the other is nothing. */
    public static @Nullable BigDecimal quotient(@Nullable BigDecimal amount, @Nullable BigDecimal by) {
        return amount == null || by == null || by.signum() == 0
                ? null
                : plain(amount.divide(by, DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** Equal amounts get equal digits. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal yes(@Nullable Boolean... stated) {
        int count = 0;
        for (Boolean each : stated) {
            count += Boolean.TRUE.equals(each) ? 1 : 0;
        }
        return BigDecimal.valueOf(count);
    }
}
