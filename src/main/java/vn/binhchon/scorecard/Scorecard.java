package vn.binhchon.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhchon.edition.Criterion;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.finding.Points;
import vn.binhchon.nomination.ProductGroup;

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

    /**
     * Adds up.
     *
     * @param frame the lines and their maxima
     * @param heads the statutory heads and their maxima
     * @param group the product's group
     * @param awarded at most one finding for each line
     * @param threshold points needed
     */
    public static Scorecard of(
            ScoreFrame frame,
            List<Criterion> heads,
            ProductGroup group,
            Map<String, Points> awarded,
            BigDecimal threshold) {
        List<Line> lines = new ArrayList<>();
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (FrameLine line : frame.lines()) {
            BigDecimal max = line.max(group);
            Points points = awarded.get(line.line());
            BigDecimal given =
                    points == null ? BigDecimal.ZERO : plain(points.share().multiply(max));
            lines.add(new Line(line.line(), line.head(), line.juror(), plain(max), given));
            sums.merge(line.head(), given, BigDecimal::add);
        }
        List<Head> capped = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Criterion head : heads) {
            BigDecimal max = head.max() == null ? BigDecimal.ZERO : head.max();
            BigDecimal sum = sums.getOrDefault(head.code(), BigDecimal.ZERO).min(max);
            capped.add(new Head(head.code(), plain(max), plain(sum)));
            total = total.add(sum);
        }
        return new Scorecard(frame.name(), List.copyOf(lines), List.copyOf(capped), plain(total), plain(threshold));
    }

    /** Equal amounts get equal digits: 3.50 and 3.5 are one. */
    private static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
