package vn.binhchon.intake;

import java.util.List;
import java.util.Locale;

/** The event sources under which only the program itself sends: its pages, its sheet intake, what follows from its own answers. */
public final class ProgramSources {

    /** What people do on pages. */
    public static final String DESK = "https://binhchon.vn/desk";

    /** What follows from what the program answered. */
    public static final String ENGINE = "https://binhchon.vn/engine";

    /** Rows of sheets, followed by a colon and the round. */
    public static final String SHEETS = "urn:binhchon:intake";

    /** Rows of sheets on industrial promotion. */
    public static final String PROMOTION = "urn:binhchon:promotion";

    private static final List<String> ALL = List.of(DESK, ENGINE, SHEETS, PROMOTION);

    private ProgramSources() {}

    /** Whether a source is the program's own, in whatever case of letters it is written. */
    public static boolean contains(String source) {
        String small = source.strip().toLowerCase(Locale.ROOT).replaceFirst("^http:", "https:");
        return ALL.stream()
                .anyMatch(each -> small.startsWith(each)
                        && (small.length() == each.length() || "/:?#".indexOf(small.charAt(each.length())) >= 0));
    }
}
