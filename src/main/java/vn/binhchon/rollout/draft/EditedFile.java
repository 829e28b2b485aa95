package vn.binhchon.rollout.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhchon.digest.Sha256;

/**
 * One file of a draft.
 *
 * @param path below the rules folder, with forward slashes
 * @param base the text it was edited from; null for a new file
 * @param text the text as it is now
 * @param saved when it was last kept
 */
public record EditedFile(String path, @Nullable String base, String text, Instant saved) {

    /** Tells one text from another: what is edited in two windows at once is noticed by it. */
    public String mark() {
        return mark(text);
    }

    /** The mark of a text. */
    public static String mark(String text) {
        return new Sha256().add(text).hex().substring(0, 16);
    }
}
