package vn.binhchon.support;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a report states, to be held against the records and against each other.
 *
 * @param id its id
 * @param title its title
 * @param jurisdiction the province, or "Cả nước"
 * @param fromYear the first year it is of
 * @param untilYear the last
 * @param figures what it states
 * @param synthetic whether it is made up
 * @param source where it is known from
 */
public record Report(
        String id,
        String title,
        String jurisdiction,
        int fromYear,
        int untilYear,
        List<Stated> figures,
        boolean synthetic,
        String source) {

    /** How a figure is meant. */
    public enum About {
        EXACTLY,
        OVER,
        NEARLY
    }

    /**
     * One figure.
     *
     * @param value money in VND, shares in percent
     * @param about whether it is meant exactly; null for exactly
     * @param decimals the unit of the last digit written: 0.1 for 85.7, 100000000 for 6.9 billion; null where nothing was rounded
     */
    public record Stated(
            Indicator indicator,
            BigDecimal value,
            @Nullable About about,
            @Nullable BigDecimal decimals) {

        /** Whether a figure worked out from records is what was stated, as exactly as it was stated. */
        public boolean agrees(BigDecimal ours) {
            BigDecimal unit = decimals == null ? BigDecimal.ZERO : decimals;
            BigDecimal over = ours.subtract(value);
            if (about == About.OVER) {
                return over.signum() >= 0 && (unit.signum() == 0 || over.compareTo(unit) < 0);
            }
            if (about == About.NEARLY) {
                return over.signum() <= 0
                        && (unit.signum() == 0 || over.negate().compareTo(unit) < 0);
            }
            return over.abs().multiply(BigDecimal.valueOf(2)).compareTo(unit) <= 0;
        }
    }

    /** The figure stated of an indicator; null where it states none. */
    public @Nullable Stated stated(Indicator indicator) {
        return figures.stream()
                .filter(each -> each.indicator() == indicator)
                .findFirst()
                .orElse(null);
    }
}
