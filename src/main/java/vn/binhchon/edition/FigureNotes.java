package vn.binhchon.edition;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.StoredText;

/**
 * What the words that people put before a figure say of it: “gần 8” is not 8.
 *
 * @param below words before a figure that is not reached, in small letters; a figure with one of them counts as less than it says
 */
public record FigureNotes(List<String> below) {

    /** No words are known: each figure counts as it stands. */
    public static final FigureNotes NONE = new FigureNotes(List.of());

    /** Whether the figure that bears this note is less than it says. */
    public boolean below(@Nullable String note) {
        if (note == null) {
            return false;
        }
        String said = StoredText.of(note).strip().toLowerCase(Locale.ROOT);
        return below.stream()
                .anyMatch(word -> said.startsWith(word)
                        && (said.length() == word.length() || !Character.isLetter(said.charAt(word.length()))));
    }
}
