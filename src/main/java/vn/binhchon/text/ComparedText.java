package vn.binhchon.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which texts are compared: as stored, in small letters, blanks as one, and one character each for dashes, apostrophes and
 * quotes, for letters and digits of full width, and for the two places where Vietnamese writes a tone (hòa, hoà). Accents count.
 */
public final class ComparedText {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final String TONE_FIRST = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
    private static final String TONE_LAST = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

    private static final int WIDE_FROM = 0xFF01;
    private static final int WIDE_UNTIL = 0xFF5E;
    private static final int WIDE_BY = 0xFEE0;

    private ComparedText() {}

    /** The text as it is compared. */
    public static String of(String text) {
        String small = NFC.normalize(plain(text).toLowerCase(Locale.ROOT));
        return toned(BLANKS.matcher(small).replaceAll(" ").strip());
    }

    /** The text as stored, with one character each for dashes, apostrophes and quotes, in plain width; capitals stay. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        StoredText.of(text).codePoints().map(ComparedText::compared).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Whether two texts are the same to a reader. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    private static int compared(int character) {
        if (character >= WIDE_FROM && character <= WIDE_UNTIL) {
            return compared(character - WIDE_BY);
        }
        return switch (character) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u2043', '\uFE58', '\uFE63' ->
                '-';
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02B9', '\u02BB', '\u02BC', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> '"';
            default -> character;
        };
    }

    private static String toned(String small) {
        StringBuilder toned = null;
        for (int i = 0; i + 1 < small.length(); i++) {
            int at = first(small.charAt(i), small.charAt(i + 1));
            if (at >= 0) {
                toned = toned == null ? new StringBuilder(small) : toned;
                toned.replace(i, i + 2, TONE_LAST.substring(at, at + 2));
            }
        }
        return toned == null ? small : toned.toString();
    }

    private static int first(char vowel, char next) {
        if (next != 'a' && next != 'e' && next != 'y') {
            return -1;
        }
        for (int i = 0; i < TONE_FIRST.length(); i += 2) {
            if (TONE_FIRST.charAt(i) == vowel && TONE_FIRST.charAt(i + 1) == next) {
                return i;
            }
        }
        return -1;
    }
}
