package vn.binhchon.edition;

import java.math.BigDecimal;
import java.util.List;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.text.Text;

/**
 * One line of a score frame (khung điểm).
 *
 * @param line its code: the code of the criterion, and an ordinal where the criterion has several lines
 * @param juror true when only a juror can judge it
 * @param maxima the most it can give, points, for groups 1 to 4
 * @param label its words
 * @param citation what it rests on
 */
public record FrameLine(String line, boolean juror, List<BigDecimal> maxima, Text label, String citation) {

    /** The most it can give to a product of this group, points. */
    public BigDecimal max(ProductGroup group) {
        return maxima.get(group.number() - 1);
    }

    /** The head it belongs to: I, II, III or IV. */
    public String head() {
        int dot = line.indexOf('.');
        return dot < 0 ? line : line.substring(0, dot);
    }
}
