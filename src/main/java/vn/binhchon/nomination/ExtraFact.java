package vn.binhchon.nomination;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the rules name and the program does not know: one of number, yes, items and text is stated, as it was sent.
 *
 * @param name its name in {@code rules/vocabulary.yaml}, section {@code extra}, which says its kind, unit and words
 * @param number a figure
 * @param yes a yes or no
 * @param items a list
 * @param text a text, or a day
 */
public record ExtraFact(
        String name,
        @Nullable Quantity number,
        @Nullable Boolean yes,
        @Nullable List<String> items,
        @Nullable String text) {

    /** The day that the text is; null where it is none. */
    public @Nullable LocalDate day() {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What is stated. */
    public Object stated() {
        if (number != null) {
            return number;
        }
        if (yes != null) {
            return yes;
        }
        return items != null ? items : text != null ? text : "";
    }
}
