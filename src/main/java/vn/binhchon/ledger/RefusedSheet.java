package vn.binhchon.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import vn.binhchon.intake.ActTypes;

/** Tells refused events that hold a juror's marks, or may hold them because they could not be read. */
final class RefusedSheet {

    /** The doors that acts come in by, as dead letters name them; what came in by them unread may be a sheet. */
    private static final Set<String> DOORS_OF_ACTS = Set.of("binhchon.acts", "POST /v1/acts", "desk");

    /** A field of marks or the name of an act on sheets, in text that may be cut, escaped or no JSON at all. */
    private static final Pattern MARKS =
            Pattern.compile("marks\\W{0,6}:|sheet-(?:kept|handed|taken)", Pattern.CASE_INSENSITIVE);

    private RefusedSheet() {}

    /** Whether the event is a sheet, or cannot be shown to be none. */
    static boolean possible(RefusedEvent refused) {
        String type = refused.type();
        if (type != null && SecretMarks.TYPES.contains(type)) {
            return true;
        }
        boolean unread = type == null || (DOORS_OF_ACTS.contains(refused.topic()) && !ActTypes.known(type));
        return (unread && DOORS_OF_ACTS.contains(refused.topic()))
                || MARKS.matcher(text(refused)).find()
                || MARKS.matcher(refused.problems()).find();
    }

    private static String text(RefusedEvent refused) {
        String original = refused.original();
        if (original == null) {
            return "";
        }
        if (!refused.base64()) {
            return original;
        }
        // Whatever the coding, digits and small letters stand in it as in ASCII; two-byte codings put noughts between.
        byte[] bytes = Base64.getDecoder().decode(original);
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}
