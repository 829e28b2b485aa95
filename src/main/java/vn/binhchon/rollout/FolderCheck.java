package vn.binhchon.rollout;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.text.Sentences;

/**
 * Checks folders one after the other that differ little from each other, each on a thread of its own and within a time: what
 * compiles the same is compiled once, and a check that does not end is ended, told, and holds up nobody (decision 88).
 */
public final class FolderCheck {

    /** Fifty times what a save takes; a cold start on a busy machine needs ten seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** How soon it is looked whether anybody still waits for the answer. */
    private static final long LOOK_MILLIS = 500;

    /** As many files are named as suspects. */
    private static final int NAMED = 10;

    private final Compilations compilations;
    private final Function<RuleFolder, RulesCheck> check;
    private final Duration longest;
    private volatile @Nullable RuleFolder ended;

    /** A check that shares what the program compiled. */
    public FolderCheck() {
        this(Compilations.ofProgram());
    }

    /**
     * A check.
     *
     * @param compilations what was compiled before, also by others
     */
    FolderCheck(Compilations compilations) {
        this(compilations, folder -> RulesCheck.of(folder, compilations), LONGEST);
    }

    FolderCheck(Compilations compilations, Function<RuleFolder, RulesCheck> check, Duration longest) {
        this.compilations = compilations;
        this.check = check;
        this.longest = longest;
    }

    /**
     * What was found.
     *
     * @param check what is to be said of the folder
     * @param complete whether the check came to its end by itself
     */
    public record Found(RulesCheck check, boolean complete) {}

    /** What is found in a folder; see {@link RulesCheck}. */
    public Found of(RuleFolder folder) {
        return Objects.requireNonNull(of(folder, () -> true));
    }

    /**
     * What is found in a folder.
     *
     * @param wanted asked now and then; the check is ended when nobody wants it any longer
     * @return null when it was ended for that
     */
    public @Nullable Found of(RuleFolder folder, BooleanSupplier wanted) {
        FutureTask<RulesCheck> task = new FutureTask<>(() -> check.apply(folder));
        CheckThread thread = new CheckThread(task);
        long left = longest.toMillis();
        try {
            while (true) {
                long wait = Math.min(LOOK_MILLIS, Math.max(1, left));
                try {
                    RulesCheck found = task.get(wait, TimeUnit.MILLISECONDS);
                    ended = folder;
                    return new Found(found, true);
                } catch (TimeoutException e) {
                    left -= wait;
                    if (left <= 0) {
                        return new Found(unended(folder, "rules.check.long"), false);
                    }
                    if (!wanted.getAsBoolean()) {
                        return null;
                    }
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VirtualMachineError || e.getCause() instanceof ThreadDeath) {
                return new Found(unended(folder, "rules.check.large"), false);
            }
            throw new IllegalStateException("the check failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a folder was checked", e);
        } finally {
            thread.end();
        }
    }

    /** The files that changed since a check came to its end are where to look. */
    private RulesCheck unended(RuleFolder folder, String key) {
        RuleFolder before = ended;
        List<String> changed = before == null
                ? List.of()
                : folder.files().entrySet().stream()
                        .filter(each -> !each.getValue().equals(before.files().get(each.getKey())))
                        .map(each -> each.getKey())
                        .limit(NAMED)
                        .toList();
        return RulesCheck.refused((changed.isEmpty() ? List.of("") : changed)
                .stream()
                        .map(path -> new Problem(
                                path,
                                0,
                                null,
                                Sentences.of(key, "seconds", longest.toSeconds()),
                                Sentences.of(key + ".maybe")))
                        .toList());
    }

    /**
     * The folder ready to judge by.
     *
     * @throws RulesRefused with everything that is wrong with it
     */
    public LoadedRules load(RuleFolder folder) throws RulesRefused {
        return LoadedRules.of(folder, compilations);
    }
}
