package vn.binhchon.nomination;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was reported: one value, or a range. The unit belongs to the field that holds it.
 *
 * @param least the value, or the lower end of the range; rules count this one, so that a range never earns by its upper end
 * @param most the upper end of a range; null when a single value was given
 * @param note the reporter's own word beside the figure ("hơn", "khoảng"); null when none
 */
public record Quantity(
        BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String note) {

    /** What a rule may ask of a figure beside the figure itself. */
    public static final Set<String> PARTS = Set.of("least", "most", "note");

    public Quantity {
        least = plain(least);
        most = most == null ? null : plain(most);
    }

    /** A single exact figure. */
    public static Quantity of(BigDecimal value) {
        return new Quantity(value, null, null);
    }

    /** A single exact figure. */
    public static Quantity of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** The word of the note, in small letters, up to what else it says: “gần” of “Gần, tính đến tháng 11”; null without a note. */
    public @Nullable String word() {
        return note == null ? null : note.split("[,;.(]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Equal amounts get equal digits, so that 4.50 and 4.5 give the same bytes. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
