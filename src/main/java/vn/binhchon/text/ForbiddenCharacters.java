package vn.binhchon.text;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Characters that no text may hold, because XML, paper or a terminal cannot carry them, because they turn the direction of what is
 * read, or because they stand for a letter that was lost on the way.
 */
public final class ForbiddenCharacters {

    /** What a forbidden character is shown as where text that is already stored holds one. */
    public static final String REPLACEMENT = "\uFFFD";

    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;
    private static final int OBJECT = 0xFFFC;
    private static final int LOST = 0xFFFD;

    private ForbiddenCharacters() {}

    /** The forbidden characters of a text, each once, in the order they are met. */
    public static List<Integer> in(String text) {
        return none(text)
                ? List.of()
                : text.codePoints()
                        .filter(ForbiddenCharacters::forbidden)
                        .distinct()
                        .boxed()
                        .toList();
    }

    /** Whether a text holds none. */
    public static boolean none(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' ? control(each) : each >= DELETE) {
                return text.codePoints().noneMatch(ForbiddenCharacters::forbidden);
            }
        }
        return true;
    }

    /** The text with the replacement character for each forbidden one. */
    public static String replaced(String text) {
        return none(text) ? text : replaced(text, ForbiddenCharacters::forbidden);
    }

    /** What a character is called: “ký tự điều khiển U+000B”. */
    public static Text name(int character) {
        return Sentences.of(
                "text.character." + kind(character), "code", String.format(Locale.ROOT, "U+%04X", character));
    }

    static boolean forbidden(int character) {
        return control(character) || direction(character) || !meant(character);
    }

    private static String replaced(String text, IntPredicate which) {
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (which.test(each)) {
                replaced.append(REPLACEMENT);
            } else {
                replaced.appendCodePoint(each);
            }
        });
        return replaced.toString();
    }

    /** The ends of lines and tabs are text; every other control character, of ASCII or of ISO 8859, is not. */
    private static boolean control(int character) {
        return (character < ' ' && character != '\t' && character != '\n' && character != '\r')
                || (character >= DELETE && character <= LAST_CONTROL);
    }

    /** Embeddings, overrides and isolates, which make a reader see another order than the one that is stored. */
    private static boolean direction(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    /** Whether Unicode says what it stands for: no half of a pair, no place without a character, no private or lost one. */
    private static boolean meant(int character) {
        int type = Character.getType(character);
        return character != LOST
                && character != OBJECT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && !nonCharacter(character);
    }

    private static boolean nonCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static String kind(int character) {
        if (control(character)) {
            return "control";
        }
        if (direction(character)) {
            return "direction";
        }
        int type = Character.getType(character);
        if (type == Character.SURROGATE) {
            return "half";
        }
        if (type == Character.PRIVATE_USE) {
            return "private";
        }
        return character == LOST || character == OBJECT ? "lost" : "none";
    }
}
