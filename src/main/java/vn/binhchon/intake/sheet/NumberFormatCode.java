package vn.binhchon.intake.sheet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number format of a spreadsheet shows. Only tokens outside colours, conditions, locales, quotes and escapes count: POI's own test
 * takes quoted letters for days, and misses days that have Vietnamese words between them.
 */
record NumberFormatCode(Shows shows) {

    enum Shows {
        GENERAL,
        NUMBER,
        PERCENT,
        SCIENTIFIC,
        DAY,
        TIME
    }

    /** The built-in formats that need no code: those of every language, then those of East Asian ones. */
    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 45, 46, 47);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*(\"|$)");
    private static final Pattern ESCAPED = Pattern.compile("[\\\\_*!].");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern GENERAL_ALONE = Pattern.compile("(?i)[ %]*(general|@)[ %]*");
    private static final Pattern GENERAL_WORD = Pattern.compile("(?i)general|@");
    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]*]");

    static NumberFormatCode of(int index, @Nullable String code) {
        if (code == null || code.isBlank() || code.startsWith("reserved")) {
            boolean day = DAYS.contains(index);
            boolean time = TIMES.contains(index);
            return new NumberFormatCode(day ? Shows.DAY : time ? Shows.TIME : Shows.GENERAL);
        }
        return new NumberFormatCode(shows(code));
    }

    private static Shows shows(String code) {
        String plain = ESCAPED.matcher(QUOTED.matcher(code).replaceAll("")).replaceAll("");
        String first = plain.split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (ELAPSED.matcher(first).find()) {
            return Shows.TIME;
        }
        String tokens = BRACKETED.matcher(first).replaceAll("").replace("general", "");
        boolean digits = tokens.replaceAll("s[.,]0+", "s").matches(".*[0#?].*");
        boolean scientific = digits && tokens.matches(".*[0#?]e[+-].*");
        if (!digits) {
            String clock = tokens.replaceAll("am/pm|a/p", "h");
            boolean hours = clock.matches(".*[hs].*");
            if (clock.matches(".*[dyeg].*") || (clock.contains("m") && !hours)) {
                return Shows.DAY;
            }
            if (hours) {
                return Shows.TIME;
            }
        }
        if (scientific) {
            return Shows.SCIENTIFIC;
        }
        if (tokens.contains("%")) {
            return Shows.PERCENT;
        }
        String bare = BRACKETED.matcher(first).replaceAll("").strip();
        boolean general = bare.equals("general") || bare.equals("@");
        return general && generalWithWords(code) == null ? Shows.GENERAL : Shows.NUMBER;
    }

    /** What {@link #generalWithWords} has in place of the number. */
    static final String GENERAL = "\uFFFC";

    /**
     * The words that a format without a pattern for digits puts around the number, as in {@code General" triệu"}, with
     * {@link #GENERAL} for the number; null where it puts none. POI writes the word General in its place.
     */
    static @Nullable String generalWithWords(String code) {
        String first = BRACKETED.matcher(code.split(";", 2)[0]).replaceAll("").strip();
        String bare = ESCAPED.matcher(QUOTED.matcher(first).replaceAll("")).replaceAll("");
        if (first.equalsIgnoreCase("general")
                || first.equals("@")
                || !GENERAL_ALONE.matcher(bare).matches()) {
            return null;
        }
        return GENERAL_WORD.matcher(first).replaceFirst(GENERAL).replaceAll("[\"\\\\]", "");
    }

    private static final Pattern SECTIONS = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** How a format shows a text; null where it has no section for texts, which are then shown as they are. */
    static @Nullable String shownText(String code, String text) {
        String[] sections = SECTIONS.split(code, -1);
        String last = sections[sections.length - 1];
        boolean forTexts = ESCAPED.matcher(QUOTED.matcher(last).replaceAll(""))
                .replaceAll("")
                .contains("@");
        if (sections.length < 4 && !forTexts) {
            return null;
        }
        StringBuilder shown = new StringBuilder();
        String section = BRACKETED.matcher(last).replaceAll("");
        boolean quoted = false;
        for (int at = 0; at < section.length(); at++) {
            char letter = section.charAt(at);
            boolean escapes = !quoted && "\\_*!".indexOf(letter) >= 0 && at + 1 < section.length();
            if (letter == '"') {
                quoted = !quoted;
            } else if (escapes) {
                at++;
                shown.append(letter == '\\' || letter == '!' ? String.valueOf(section.charAt(at)) : " ");
            } else {
                shown.append(!quoted && letter == '@' ? text : String.valueOf(letter));
            }
        }
        return shown.toString().strip();
    }

    /** Whether a format shows nothing for a number of this sign: the section that is for it is empty. */
    static boolean isHidden(String code, int sign) {
        String[] sections = QUOTED.matcher(code).replaceAll("x").split(";", -1);
        int section = sections.length > 1 && sign < 0 ? 1 : sections.length > 2 && sign == 0 ? 2 : 0;
        return sections.length > 1
                && BRACKETED.matcher(sections[section]).replaceAll("").isBlank();
    }
}
