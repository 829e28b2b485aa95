package vn.binhchon.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The row of a table that a figure fell into.
 *
 * @param table the table's name
 * @param from the least figure of this row; null when the row has no lower end
 * @param below the figure at which the next row begins; null in the last row
 * @param share what this row gives of the line's maximum, 0 to 1
 * @param nextShare what the next row gives; null in the last row
 * @param source the row's citation and flag
 */
public record Band(
        String table,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below,
        BigDecimal share,
        @Nullable BigDecimal nextShare,
        String source) {}
