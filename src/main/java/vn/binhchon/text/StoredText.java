package vn.binhchon.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * The form in which a text is stored: NFC, one kind of blank, one kind of line end, nothing invisible, no blanks at its ends, and Đ
 * where a look-alike of another alphabet was typed. What a reader sees stays the same.
 */
public final class StoredText {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private StoredText() {}

    /** The text as it is stored; the same object where there is nothing to change. */
    public static String of(String text) {
        return plain(text) ? text : stored(text);
    }

    /** Whether a text is in that form. */
    public static boolean is(String text) {
        return plain(text) || stored(text).equals(text);
    }

    /** Whether a character takes no room and shows nothing; variation selectors and joiners among them. */
    public static boolean invisible(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Whether a character is a blank of any kind, an end of a line among them. */
    public static boolean blank(int character) {
        return Character.isWhitespace(character) || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /** What a blank or invisible character is called: “khoảng trắng lạ U+00A0”. */
    public static Text name(int character) {
        String kind = invisible(character) ? "invisible" : "blank";
        return Sentences.of("text.character." + kind, "code", String.format(Locale.ROOT, "U+%04X", character));
    }

    /** Whether a text shows nothing at all: it is empty, or blanks and invisible characters only. */
    public static boolean blank(String text) {
        return of(text).isEmpty();
    }

    /** Most texts: the letters of Vietnamese in NFC, figures and common marks, without a blank at either end. */
    private static boolean plain(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char each = text.charAt(i);
            boolean inner = each == ' ' || each == '\n';
            if (inner ? i == 0 || i == last : !plain(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(char each) {
        if (each <= '~') {
            return each > ' ';
        }
        if (each <= '\u017F') {
            return each >= '\u00C0' && each != '\u00D0' && each != '\u00F0';
        }
        return each == '\u01A0'
                || each == '\u01A1'
                || each == '\u01AF'
                || each == '\u01B0'
                || (each >= '\u1EA0' && each <= '\u1EF9')
                || (each >= '\u2010' && each <= '\u2026');
    }

    private static String stored(String text) {
        StringBuilder stored = new StringBuilder(text.length());
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            boolean beforeLineFeed = i + 1 < characters.length && characters[i + 1] == '\n';
            if (!invisible(characters[i]) && !(characters[i] == '\r' && beforeLineFeed)) {
                stored.appendCodePoint(stored(characters[i]));
            }
        }
        return NFC.normalize(stored.toString()).strip();
    }

    private static int stored(int character) {
        return switch (character) {
            case '\r', '\u2028', '\u2029' -> '\n';
            case '\u00D0', '\u0189' -> '\u0110';
            case '\u00F0', '\u0256' -> '\u0111';
            default -> Character.getType(character) == Character.SPACE_SEPARATOR ? ' ' : character;
        };
    }
}
