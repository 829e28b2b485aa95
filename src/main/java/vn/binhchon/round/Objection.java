package vn.binhchon.round;

import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * Why an act cannot be done.
 *
 * @param path the field of the act it is about; empty for the act as a whole
 * @param value what was found there; null when nothing
 * @param expected what was expected, briefly
 * @param words the reason in both languages
 * @param citation the clause behind it; null when there is none
 */
public record Objection(
        String path,
        @Nullable Object value,
        String expected,
        Text words,
        @Nullable String citation) {

    /** An objection that no clause stands behind but good order. */
    public static Objection of(String path, @Nullable Object value, String expected, String vi, String en) {
        return new Objection(path, value, expected, new Text(vi, en), null);
    }
}
