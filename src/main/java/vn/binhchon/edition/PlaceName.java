package vn.binhchon.edition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A place's name without what people write differently: accents composed, small letters, plain dashes, no “tỉnh” before it. */
public record PlaceName(String key) {

    private static final Pattern DASH = Pattern.compile("\\s*[-–—]\\s*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern KIND =
            Pattern.compile("^(tỉnh |thành phố |tp\\.? |tp\\.)\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^)]*\\)$");

    /** The few names that are written again and again. */
    private static final Map<String, PlaceName> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST = 4_000;

    /** The name that a text gives. */
    public static PlaceName of(String text) {
        PlaceName known = KNOWN.get(text);
        if (known == null) {
            known = read(text);
            if (KNOWN.size() < MOST) {
                KNOWN.put(text, known);
            }
        }
        return known;
    }

    /** The name as it was written, but for “tỉnh” or “thành phố” before it. */
    static String withoutKind(String name) {
        return KIND.matcher(name).replaceFirst("");
    }

    private static PlaceName read(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String spaced = SPACE.matcher(small).replaceAll(" ").strip();
        String dashed = DASH.matcher(spaced).replaceAll("-");
        return new PlaceName(KIND.matcher(dashed).replaceFirst("").strip());
    }

    /** The same without a remark in brackets behind it. */
    PlaceName bare() {
        return new PlaceName(REMARK.matcher(key).replaceFirst(""));
    }
}
