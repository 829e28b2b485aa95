package vn.binhchon.rulebook;

import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * Something wrong with a rules folder, said so that an editor can jump to it.
 *
 * @param path file below the rules folder
 * @param line line from 1; 0 when the whole file is meant
 * @param rule id or name of the rule; null when none is meant
 * @param said what was found and what was expected
 * @param help what may help; null when nothing is known to
 */
public record Problem(
        String path,
        int line,
        @Nullable String rule,
        Text said,
        @Nullable Text help) {

    /** A problem said in English; the Vietnamese is that of {@link ProblemWords}. */
    public Problem(String path, int line, @Nullable String rule, String what, @Nullable String maybe) {
        this(path, line, rule, ProblemWords.text(what), maybe == null ? null : ProblemWords.text(maybe));
    }

    /** A problem with a whole file. */
    public static Problem in(String path, String what, @Nullable String maybe) {
        return new Problem(path, 0, null, what, maybe);
    }

    /** What was found and what was expected, in English. */
    public String what() {
        return said.en();
    }

    /** What may help, in English; null when nothing is known to. */
    public @Nullable String maybe() {
        return help == null ? null : help.en();
    }

    /** The same problem of a file at another path. */
    public Problem at(String other) {
        return new Problem(other, line, rule, said, help);
    }

    /** {@code path:line · rule · what · Maybe …}. */
    @Override
    public String toString() {
        return path
                + (line > 0 ? ":" + line : "")
                + (rule == null ? "" : " · " + rule)
                + " · "
                + what()
                + (help == null ? "" : " · Maybe " + help.en());
    }
}
