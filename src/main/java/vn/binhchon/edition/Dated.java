package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds from a day on, until the next of its kind.
 *
 * @param from the first day
 * @param value a {@code BigDecimal}, a {@code Boolean}, a list of texts, words, or {@link Unknown}
 * @param citation the clause that says so; null where none is given
 */
public record Dated<T>(LocalDate from, T value, @Nullable String citation) {

    /** The one that holds on a day: the last that began on or before it; null when none had begun. */
    public static <T> @Nullable Dated<T> on(LocalDate day, List<Dated<T>> values) {
        Dated<T> holds = null;
        for (Dated<T> each : values) {
            boolean begun = !each.from.isAfter(day);
            if (begun && (holds == null || !each.from.isBefore(holds.from))) {
                holds = each;
            }
        }
        return holds;
    }
}
