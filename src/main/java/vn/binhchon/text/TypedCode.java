package vn.binhchon.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number or a code as somebody typed, pasted or scanned it to look something up: in capitals, with another dash, with blanks and ends
 * of lines within, in quotes, behind “Số:”, or as the whole link it stands in.
 */
public final class TypedCode {

    private static final Pattern LINK = Pattern.compile("^[a-z][a-z0-9+.-]*://[^/?#]*([^?#]*)(?:\\?([^#]*))?.*$");
    private static final Pattern QUERY = Pattern.compile("(?:^|&)(?:number|code|q|id)=([^&]*)");
    private static final Pattern PATH = Pattern.compile(
            "^.*?/(?:(?:check|certificates?)/+(.+)|(?:nominations|rounds|results)/+(?!certificate)([^/]+).*)$");
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:giấy chứng nhận|certificate|mã kiểm tra|mã hồ sơ|mã sản phẩm|mã kỳ|mã số|mã|check code|code|"
                    + "vào sổ|số|so|no|nº|n°|№|id)(?:\\s*[:.#]\\s*|\\s+)|(?:số|nº|n°|№)(?=\\d))+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AROUND = Pattern.compile("^[\\s\"'(\\[{<*_.,;:]+|[\\s\"')\\]}>*_.,;:!?/]+$");

    private TypedCode() {}

    /** What is compared to find it: small letters, without blanks; empty when no code was typed. */
    public static String of(String typed) {
        String code = bare(ComparedText.of(typed));
        Matcher link = LINK.matcher(code);
        if (link.matches()) {
            code = bare(decoded(linked(link)));
        }
        return BEFORE.matcher(code).replaceFirst("").replaceAll("\\s+", "");
    }

    /**
     * The id that a part of an address was meant to be: without blanks, quotes and marks around it and “Mã:” before it, its dashes
     * plain; capitals stay.
     */
    public static String id(String pasted) {
        return bare(BEFORE.matcher(bare(ComparedText.plain(pasted))).replaceFirst(""))
                .replaceAll("\\s+", "");
    }

    /** Whether a code holds what was typed, which is some code. */
    public static boolean in(String code, String typed) {
        String sought = of(typed);
        return sought.chars().anyMatch(Character::isDigit) && of(code).contains(sought);
    }

    private static String bare(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    private static String linked(Matcher link) {
        Matcher query = QUERY.matcher(link.group(2) == null ? "" : link.group(2));
        if (query.find()) {
            return query.group(1);
        }
        Matcher path = PATH.matcher(link.group(1));
        if (!path.matches()) {
            return link.group(1);
        }
        return path.group(1) == null ? path.group(2) : path.group(1);
    }

    private static String decoded(String part) {
        try {
            return ComparedText.of(URLDecoder.decode(part.replace("+", "%2b"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
