package vn.binhchon.support;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what it was made from.
 *
 * @param value the figure; null where no record holds it: no data, which is not nought
 * @param records ids of the records it was made from
 * @param lacking how many records that should hold it do not
 */
public record Figure(@Nullable BigDecimal value, List<String> records, int lacking) {

    /** No record holds it. */
    public static final Figure NONE = new Figure(null, List.of(), 0);

    /** A count of records; nothing when there are none, for nobody knows whether none were kept. */
    public static Figure count(List<String> records) {
        return records.isEmpty() ? NONE : new Figure(BigDecimal.valueOf(records.size()), List.copyOf(records), 0);
    }
}
