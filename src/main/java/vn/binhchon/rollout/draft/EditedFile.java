package vn.binhchon.rollout.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhchon.digest.Sha256;

/**
 * One file of a draft.
 *
 * @param path below the rules folder, with forward slashes
 * @param base the text it was edited from; null for a new file
 * @param text the text as it is now; null for a file that the draft takes away
 * @param saved when it was last kept
 */
public record EditedFile(
        String path, @Nullable String base, @Nullable String text, Instant saved) {

    private static final String GONE = "gone";

    /** Tells one text from another: what is edited in two windows at once is noticed by it. */
    public String mark() {
        return text == null ? GONE : mark(text);
    }

    /** Whether the draft takes the file away. */
    public boolean gone() {
        return text == null;
    }

    /** The mark of a text. */
    public static String mark(String text) {
        return new Sha256().add(text).hex().substring(0, 16);
    }
}
