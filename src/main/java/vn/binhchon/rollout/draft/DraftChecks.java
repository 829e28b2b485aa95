package vn.binhchon.rollout.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.binhchon.digest.Sha256;
import vn.binhchon.rollout.Candidate;
import vn.binhchon.rollout.FolderCheck;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;

/**
 * Checks folders with a draft in them: the whole way, lint, compilation behind the wall, proofs. One at a time, since each takes
 * all the machine has; the last few answers are kept.
 */
@Component
public class DraftChecks {

    private static final int KEPT = 8;

    private final FolderCheck check = new FolderCheck();
    private final Clock clock;
    private final Map<String, Candidate> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Candidate> eldest) {
            return size() > KEPT;
        }
    };

    public DraftChecks(Clock clock) {
        this.clock = clock;
    }

    /** What is found in a folder; it judges nothing. */
    public synchronized Candidate of(RuleFolder folder) {
        String name = name(folder);
        Candidate before = known.get(name);
        if (before != null) {
            return before;
        }
        Instant begun = clock.instant();
        var found = check.of(folder);
        long took = Duration.between(begun, clock.instant()).toMillis();
        Candidate candidate = new Candidate(folder.release(), folder, found, found.problems(), begun, took);
        known.put(name, candidate);
        return candidate;
    }

    /**
     * What was checked, ready to judge by.
     *
     * @throws RulesRefused when it has problems
     */
    public synchronized LoadedRules loaded(Candidate checked) throws RulesRefused {
        RuleFolder folder = checked.folder();
        if (folder == null) {
            throw new RulesRefused(checked.problems());
        }
        return check.load(folder);
    }

    /** Proofs are part of it here: another scenario is another answer. */
    private static String name(RuleFolder folder) {
        Sha256 hash = new Sha256();
        folder.files().forEach((path, text) -> hash.add(path).add(text));
        return hash.hex();
    }
}
