package vn.binhchon.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Band;
import vn.binhchon.nomination.ProductGroup;

/**
 * A table of half-open bands: a figure falls into the row whose {@code from} it reaches and whose {@code below} it does not.
 *
 * @param name its name
 * @param path the file it stands in
 * @param rows for each group, rows that meet without gap or overlap; under {@link #EVERY_GROUP} those of the others
 */
public record BandTable(String name, String path, Map<Integer, List<Row>> rows) {

    /** The key under which the rows of every group without rows of its own stand. */
    public static final int EVERY_GROUP = 0;

    /**
     * A row as the file has it.
     *
     * @param from the least figure; null for no lower end
     * @param below the first figure beyond it; null for no upper end
     * @param share what it gives of the line's maximum, 0 to 1
     * @param citation what it rests on
     */
    public record Row(@Nullable BigDecimal from, @Nullable BigDecimal below, BigDecimal share, String citation) {

        boolean holds(BigDecimal figure) {
            return (from == null || figure.compareTo(from) >= 0) && (below == null || figure.compareTo(below) < 0);
        }

        boolean holdsBelow(BigDecimal figure) {
            return (from == null || figure.compareTo(from) > 0) && (below == null || figure.compareTo(below) <= 0);
        }
    }

    /** The rows that hold for a group, the lowest first. */
    public List<Row> of(@Nullable ProductGroup group) {
        int key = group == null ? EVERY_GROUP : group.number();
        return rows.getOrDefault(key, rows.getOrDefault(EVERY_GROUP, List.of()));
    }

    /** The row a figure falls into; null when the table does not reach it. */
    public @Nullable Band band(@Nullable ProductGroup group, BigDecimal figure) {
        return first(group, row -> row.holds(figure));
    }

    /** The row that the figures just below one fall into; null when the table does not reach them. */
    public @Nullable Band bandBelow(@Nullable ProductGroup group, BigDecimal figure) {
        return first(group, row -> row.holdsBelow(figure));
    }

    private @Nullable Band first(@Nullable ProductGroup group, Predicate<Row> holds) {
        List<Row> own = of(group);
        for (int i = 0; i < own.size(); i++) {
            Row row = own.get(i);
            if (holds.test(row)) {
                BigDecimal next = i + 1 < own.size() ? own.get(i + 1).share() : null;
                return new Band(name, row.from(), row.below(), row.share(), next, row.citation());
            }
        }
        return null;
    }
}
