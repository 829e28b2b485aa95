package vn.binhchon.intake;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.binhchon.text.Folded;

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

    private static final String HOST = "binhchon.vn";
    private static final String NAME = "binhchon";

    /** How often a percent code may itself be percent-coded. */
    private static final int MOST_DECODINGS = 4;

    private static final Pattern CODED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+-]*):(.*)", Pattern.DOTALL);
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.DEFAULT);

    private ProgramSources() {}

    /**
     * Whether a reader would take a source for the program's own: anything on its host or below it, by whatever scheme and port, and
     * anything in its URN namespace; in any case of letters, percent coding, accents or letters that look alike.
     */
    public static boolean contains(String source) {
        String plain = Folded.of(decoded(source)).replace('\\', '/').replace(" ", "");
        Matcher scheme = SCHEME.matcher(plain);
        boolean schemed = scheme.matches();
        String name = schemed ? scheme.group(1) : "";
        String rest = schemed ? scheme.group(2) : plain;
        if (name.equals("urn")) {
            return looks(rest.split("[:/?#]", 2)[0], NAME);
        }
        return looks(name, NAME) || authority(rest);
    }

    /** Whether the authority names the program's host, or pretends to in what stands before an at sign. */
    private static boolean authority(String rest) {
        String authority = rest.replaceFirst("^/+", "").split("[/?#]", 2)[0];
        return Stream.of(authority.split("@")).anyMatch(part -> host(part.split(":", 2)[0]));
    }

    private static boolean host(String written) {
        StringBuilder unicode = new StringBuilder();
        NAMES.nameToUnicode(written, unicode, new IDNA.Info());
        String[] labels = Folded.of(unicode.toString()).split("\\.");
        int last = labels.length - 1;
        return last > 0 && looks(labels[last - 1] + "." + labels[last], HOST);
    }

    private static boolean looks(String one, String other) {
        return LOOKS.getSkeleton(one).equals(LOOKS.getSkeleton(other));
    }

    private static String decoded(String source) {
        String plain = source;
        for (int i = 0; i < MOST_DECODINGS && CODED.matcher(plain).find(); i++) {
            plain = CODED.matcher(plain)
                    .replaceAll(coded ->
                            Matcher.quoteReplacement(URLDecoder.decode(coded.group(), StandardCharsets.UTF_8)));
        }
        return plain;
    }
}
