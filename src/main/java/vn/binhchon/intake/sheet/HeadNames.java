package vn.binhchon.intake.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.ComparedText;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Names over columns, compared with those that a list has. */
final class HeadNames {

    private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** One letter in so many may be another. */
    private static final int LETTERS_A_SLIP = 4;

    private HeadNames() {}

    /** A column as a person would point at it. */
    static String quoted(int column, String label) {
        return CellReference.convertNumToColString(column) + " “" + label + "”";
    }

    /** A column that is not understood, with the name that it may have been meant to be. */
    static <F extends SheetField> Text strange(int column, String label, List<F> fields) {
        F nearest = nearest(label, fields);
        String head = quoted(column, label);
        return nearest == null
                ? new Text(head, head)
                : Sentences.of("sheet.head.nearest", "head", head, "title", nearest.title());
    }

    /** The field whose name is most like a label; null where none is. */
    static <F extends SheetField> @Nullable F nearest(String label, List<F> fields) {
        String said = Folded.head(label);
        return said.isEmpty()
                ? null
                : fields.stream()
                        .filter(field -> isLike(said, Folded.head(field.title())))
                        .min(Comparator.comparingInt(field -> distance(said, Folded.head(field.title()))))
                        .orElse(null);
    }

    /** Whether labels say a title in its own letters, whatever stands in brackets. */
    static boolean isWritten(List<String> labels, String title) {
        String own = words(title);
        return words(String.join(" ", labels)).equals(own)
                || words(labels.get(labels.size() - 1)).equals(own);
    }

    private static String words(String text) {
        String bare = BRACKETED.matcher(text).replaceAll("");
        return NO_WORDS.matcher(ComparedText.of(bare)).replaceAll(" ").strip();
    }

    private static boolean isLike(String said, String title) {
        boolean part = isPart(said, title) || isPart(title, said);
        return part || distance(said, title) <= 1 + Math.min(said.length(), title.length()) / LETTERS_A_SLIP;
    }

    private static boolean isPart(String part, String whole) {
        return part.length() > LETTERS_A_SLIP && (" " + whole + " ").contains(" " + part + " ");
    }

    /** How many letters must be put in, left out or replaced to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
