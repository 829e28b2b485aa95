package vn.binhchon.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a rules folder, said so that an editor can jump to it.
 *
 * @param path file below the rules folder
 * @param line line from 1; 0 when the whole file is meant
 * @param rule id or name of the rule; null when none is meant
 * @param what what was found and what was expected
 * @param maybe what may help; null when nothing is known to
 */
public record Problem(
        String path,
        int line,
        @Nullable String rule,
        String what,
        @Nullable String maybe) {

    /** A problem with a whole file. */
    public static Problem in(String path, String what, @Nullable String maybe) {
        return new Problem(path, 0, null, what, maybe);
    }

    /** {@code path:line · rule · what · Maybe …}. */
    @Override
    public String toString() {
        return path
                + (line > 0 ? ":" + line : "")
                + (rule == null ? "" : " · " + rule)
                + " · "
                + what
                + (maybe == null ? "" : " · Maybe " + maybe);
    }
}
