package vn.binhchon.nomination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of economic effect (Phụ lục 3, II.1). What was not reported is null.
 *
 * @param revenues revenue by year
 * @param profitVndPerYear profit, VND a year
 * @param taxVndPerYear tax and other dues paid to the state, VND a year
 */
public record Economy(
        @Nullable List<Revenue> revenues,
        @Nullable Quantity profitVndPerYear,
        @Nullable Quantity taxVndPerYear) {

    /** Revenue of the latest year reported, VND a year; null when none was. */
    public @Nullable Quantity latestRevenue() {
        return revenues == null
                ? null
                : revenues.stream().max(BY_YEAR).map(Revenue::vnd).orElse(null);
    }

    /** Profit in percent of the latest revenue, to one decimal, rounded down; null when either is missing. */
    public @Nullable Quantity profitPercent() {
        Quantity revenue = latestRevenue();
        if (revenue == null || profitVndPerYear == null || revenue.least().signum() <= 0) {
            return null;
        }
        BigDecimal hundredfold = profitVndPerYear.least().movePointRight(2);
        return Quantity.of(hundredfold.divide(revenue.least(), 1, RoundingMode.DOWN));
    }

    private static final Comparator<Revenue> BY_YEAR =
            Comparator.comparing(Revenue::year, Comparator.nullsFirst(Comparator.naturalOrder()));
}
