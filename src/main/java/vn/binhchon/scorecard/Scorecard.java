package vn.binhchon.scorecard;

import java.math.BigDecimal;
import java.util.List;

/**
 * The points of one nomination, added and capped. Exact decimals throughout.
 *
 * @param frame the score frame's name
 * @param lines every line of the frame, in its order, those without points too
 * @param heads the four heads with their sums, none above its maximum
 * @param total the sum of the heads, points
 * @param threshold what a product needs to be recognised, points
 */
public record Scorecard(String frame, List<Line> lines, List<Head> heads, BigDecimal total, BigDecimal threshold) {

    /**
     * One line.
     *
     * @param juror true when only a juror can judge it
     * @param max the most it can give, points
     * @param points what it gives, 0 to max
     */
    public record Line(String line, String head, boolean juror, BigDecimal max, BigDecimal points) {}

    /** One head: the most it can give, and what its lines give. */
    public record Head(String head, BigDecimal max, BigDecimal points) {}

    /** How many points are missing to the threshold; zero when it is reached. */
    public BigDecimal missing() {
        return plain(threshold.subtract(total).max(BigDecimal.ZERO));
    }

    /** Equal amounts get equal digits: 3.50 and 3.5 are one. */
    static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
