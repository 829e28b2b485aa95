package vn.binhchon.rulebook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Bounds every file keeps, whatever is written in it: its size, its lines and words, and no character that hides or disguises. */
final class TextBounds {

    private static final int LONGEST = 1024 * 1024;
    private static final int LINE = 2_000;
    private static final int WORD = 200;
    private static final int BLANK = 1_000;

    /** The letters of Vietnamese beyond Latin-1 and the block that was made for it; µ and Ω are units. */
    private static final String LETTERS =
            "\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u00B5\u03BC\u03A9";

    /** The Icelandic letters of Latin-1: one of them looks like a Vietnamese letter and is another. */
    private static final String FOREIGN = "\u00D0\u00F0\u00DE\u00FE";

    private static final int LAST_OF_LATIN_1 = 0xFF;
    private static final int FIRST_OF_VIETNAMESE = 0x1EA0;
    private static final int LAST_OF_VIETNAMESE = 0x1EF9;

    /** The mark of its bytes that some programs write before a table; whoever reads it takes it away. */
    private static final int MARK = 0xFEFF;

    private static final int OBJECT = 0xFFFC;
    private static final int REPLACEMENT = 0xFFFD;

    private TextBounds() {}

    /** Adds the first thing of each kind that is wrong with a file. */
    static void check(String path, String text, List<Problem> problems) {
        if (text.length() > LONGEST) {
            problems.add(Fault.of(path, 0, "rules.bounds.size", "most", LONGEST / 1024));
            return;
        }
        lengths(path, text, problems);
        characters(path, text, problems);
    }

    private static void lengths(String path, String text, List<Problem> problems) {
        int line = 1;
        int length = 0;
        int word = 0;
        int blank = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length = c == '\n' ? 0 : length + 1;
            word = Character.isLetterOrDigit(c) || c == '_' || c == '$' ? word + 1 : 0;
            blank = Character.isWhitespace(c) ? blank + 1 : 0;
            String key = length > LINE ? "line" : word > WORD ? "word" : blank > BLANK ? "blank" : "";
            if (!key.isEmpty()) {
                int most = key.equals("line") ? LINE : key.equals("word") ? WORD : BLANK;
                problems.add(Fault.of(path, line, "rules.bounds." + key, "most", most));
                return;
            }
            line += c == '\n' ? 1 : 0;
        }
    }

    private static void characters(String path, String text, List<Problem> problems) {
        int line = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean plain = (c >= ' ' && c <= '~')
                    || c == '\n'
                    || c == '\t'
                    || (c == MARK && i == 0)
                    || (c == '\r' && text.startsWith("\n", i + 1));
            if (!plain) {
                String kind = kind(c);
                if (!kind.isEmpty()) {
                    problems.add(Fault.of(
                            path,
                            line,
                            "rules.bounds." + kind,
                            "code",
                            String.format(Locale.ROOT, "U+%04X", c),
                            "letter",
                            Character.toString(c)));
                    return;
                }
            }
            line += c == '\n' ? 1 : 0;
            i += Character.charCount(c);
        }
    }

    /** What a character is that may not stand in a rules folder; empty for one that may. */
    private static String kind(int c) {
        int type = Character.getType(c);
        boolean unseen = blank(c)
                || switch (type) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> true;
                    default -> c == REPLACEMENT || c == OBJECT;
                };
        if (unseen) {
            return "hidden";
        }
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        boolean letter = Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER;
        return mark || (letter && !known(c)) || wide(c) ? "letter" : "";
    }

    /** Letters and signs that are drawn as nothing. */
    private static boolean blank(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
    }

    private static boolean known(int c) {
        if (c >= FIRST_OF_VIETNAMESE && c <= LAST_OF_VIETNAMESE) {
            return true;
        }
        return LETTERS.indexOf(c) >= 0
                || (c <= LAST_OF_LATIN_1 && FOREIGN.indexOf(c) < 0 && !Character.isDigit(c) && c != 0xAA && c != 0xBA);
    }

    /** A sign that stands for one of ASCII and is another, as those of full width. */
    private static boolean wide(int c) {
        if (Character.isLetterOrDigit(c) || c <= LAST_OF_LATIN_1) {
            return false;
        }
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return plain.length() == 1 && plain.charAt(0) <= '~';
    }
}
