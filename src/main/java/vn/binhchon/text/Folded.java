package vn.binhchon.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Vietnamese text as somebody types it who leaves out the marks: “Đồ gỗ” is found by “do go”. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    /** The text as it is compared, without tones, hats, horns and bars. */
    public static String of(String text) {
        String compared = ComparedText.of(text);
        return MARKS.matcher(Normalizer.normalize(compared, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }

    /** The text as part of a name that needs no quoting: “Lạng Sơn” is {@code lang-son}; empty for what has no letter. */
    public static String slug(String text) {
        return words(text, "-");
    }

    /** The words of the head of a column, without what stands in brackets: “Công suất (tấn)” is {@code cong suat}. */
    public static String head(String text) {
        return words(text.replaceAll("\\([^)]*\\)", ""), " ");
    }

    private static String words(String text, String between) {
        return of(text).replaceAll("[^a-z0-9]+", " ").strip().replace(" ", between);
    }
}
