package vn.binhchon.rollout.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;
import vn.binhchon.digest.Sha256;
import vn.binhchon.rollout.Candidate;
import vn.binhchon.rollout.FolderCheck;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;

/**
 * Checks folders with a draft in them: the whole way, lint, compilation behind the wall, proofs. Nobody's draft waits for another's;
 * who asks for the same waits for the same answer, and the last few answers are kept.
 */
@Component
public class DraftChecks {

    private static final int KEPT = 8;

    private final FolderCheck check = new FolderCheck();
    private final Clock clock;
    private final Map<String, FutureTask<Candidate>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FutureTask<Candidate>> eldest) {
            return size() > KEPT;
        }
    };

    public DraftChecks(Clock clock) {
        this.clock = clock;
    }

    /** What is found in a folder; it judges nothing. */
    public Candidate of(RuleFolder folder) {
        String name = name(folder);
        FutureTask<Candidate> mine = new FutureTask<>(() -> check(name, folder));
        FutureTask<Candidate> task;
        synchronized (known) {
            task = known.computeIfAbsent(name, each -> mine);
        }
        if (task == mine) {
            mine.run();
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a draft was checked", e);
        } catch (ExecutionException e) {
            forget(name);
            throw new IllegalStateException("a draft could not be checked", e.getCause());
        }
    }

    private Candidate check(String name, RuleFolder folder) {
        Instant begun = clock.instant();
        FolderCheck.Found found = check.of(folder);
        long took = Duration.between(begun, clock.instant()).toMillis();
        if (!found.complete()) {
            // On a less busy machine it may end another time.
            forget(name);
        }
        return new Candidate(
                folder.release(), folder, found.check(), found.check().problems(), begun, took);
    }

    private void forget(String name) {
        synchronized (known) {
            known.remove(name);
        }
    }

    /**
     * What was checked, ready to judge by.
     *
     * @throws RulesRefused when it has problems
     */
    public LoadedRules loaded(Candidate checked) throws RulesRefused {
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
