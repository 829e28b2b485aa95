package vn.binhchon.edition;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.binhchon.text.ComparedText;

/** A place's name without what people write differently: in the form in which texts are compared, without blanks around dashes and “tỉnh” before it. */
public record PlaceName(String key) {

    private static final Pattern DASH = Pattern.compile(" *- *");
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
        String dashed = DASH.matcher(ComparedText.of(text)).replaceAll("-");
        return new PlaceName(KIND.matcher(dashed).replaceFirst("").strip());
    }

    /** The same without a remark in brackets behind it. */
    PlaceName bare() {
        return new PlaceName(REMARK.matcher(key).replaceFirst(""));
    }
}
