package vn.binhchon.intake.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Vietnamese that is written in a font's own encoding instead of Unicode: it would be taken letter for letter as nonsense. */
final class LegacyText {

    private static final Pattern UNICODE =
            Pattern.compile("[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]");
    private static final String SIGNS = "\u00A1-\u00A9\u00AA-\u00BF\u00D7\u00F7";
    private static final Pattern TCVN3 = Pattern.compile("\\p{L}[" + SIGNS + "]\\p{L}"
            + "|(^|\\s)[\u00AE\u00A7\u00A8\u00A9\u00AA\u00AC\u00B5-\u00B9]\\p{L}"
            + "|\\p{L}[\u00B5\u00B6\u00B7\u00B8\u00A8\u00A9\u00AC](\\s|$)");
    private static final Pattern VNI = Pattern.compile(
            "[aA][\u00C0-\u00CF\u00D8-\u00DC\u00E0-\u00EF\u00F8-\u00FC]|[eE][\u00E0-\u00E9\u00EB\u00EF\u00F8-\u00FC]"
                    + "|[oO][\u00E2\u00E4\u00E5\u00F8-\u00FC\u00EB\u00EF]");

    private LegacyText() {}

    /** The encoding that a text is written in; null for Unicode. Soft hyphens, which word processors leave behind, say nothing. */
    static @Nullable String encoding(String written) {
        String text = written.replace("\u00AD", "");
        if (text.chars().allMatch(each -> each < 0x80) || UNICODE.matcher(text).find()) {
            return null;
        }
        if (TCVN3.matcher(text).find()) {
            return "TCVN3 (ABC)";
        }
        return VNI.matcher(text).find() ? "VNI" : null;
    }

    /** The encoding of a cell by its font, where the font has one of its own. */
    static @Nullable String encoding(String text, String font) {
        boolean plain = text.chars().allMatch(each -> each < 0x80)
                || UNICODE.matcher(text).find();
        if (plain) {
            return null;
        }
        if (font.startsWith(".Vn")) {
            return "TCVN3 (ABC)";
        }
        return font.startsWith("VNI-") ? "VNI" : encoding(text);
    }
}
