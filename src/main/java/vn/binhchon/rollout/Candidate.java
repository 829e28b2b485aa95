package vn.binhchon.rollout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;

/**
 * The rules folder as it was last saved, with everything that was found in it. It judges nothing.
 *
 * @param release the hash it would have as a release; null when it cannot even be read
 * @param folder its texts; null likewise
 * @param check what was found; null likewise
 * @param problems everything wrong, in the order of paths and lines
 * @param seen when it was found quiet
 * @param milliseconds how long the check took
 */
public record Candidate(
        @Nullable String release,
        @Nullable RuleFolder folder,
        @Nullable RulesCheck check,
        List<Problem> problems,
        Instant seen,
        long milliseconds) {

    /** Whether it may be proposed. */
    public boolean green() {
        return check != null && problems.isEmpty();
    }

    /**
     * The release it would become.
     *
     * @throws IllegalStateException when it is not green
     */
    public Release asRelease() {
        if (folder == null || check == null || !green()) {
            throw new IllegalStateException("only a green folder becomes a release");
        }
        return Release.of(folder, Release.Proofs.of(check));
    }
}
