package vn.binhchon.rollout;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.text.Sentences;

/**
 * Reads, lints, compiles and proves the rules folder whenever somebody has saved something in it and left it quiet for a moment.
 * What judges is not touched.
 */
@Component
public class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** Twice what a check takes: who saves again before that gets both verdicts. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final Path folder;
    private final Duration quiet;
    private final Clock clock;
    private final FolderCheck check;
    private @Nullable FolderState looked;
    private Instant since = Instant.MIN;
    private @Nullable FolderState checked;
    private volatile @Nullable Candidate candidate;
    private volatile boolean checking;

    /**
     * A watch.
     *
     * @param quiet how long nothing must change before the folder is read, milliseconds
     * @param compilations what was compiled before, also by others
     */
    @Autowired
    public FolderWatch(
            @Value("${binhchon.rules:rules}") Path folder,
            @Value("${binhchon.bench.quiet:400}") long quiet,
            Clock clock,
            Compilations compilations) {
        this.check = new FolderCheck(compilations);
        this.folder = folder;
        this.quiet = Duration.ofMillis(quiet);
        this.clock = clock;
    }

    /** A watch that shares what the program compiled. */
    public FolderWatch(Path folder, long quiet, Clock clock) {
        this(folder, quiet, clock, Compilations.ofProgram());
    }

    /** What was last found; null before the first look is over. */
    public @Nullable Candidate candidate() {
        return candidate;
    }

    /**
     * The rules last found, ready to judge a back-test: they were compiled when they were checked. Null when they are not those
     * of this hash.
     *
     * @throws RulesRefused when something is wrong with them
     */
    public @Nullable LoadedRules loaded(String release) throws RulesRefused {
        Candidate last = candidate;
        return last == null || last.folder() == null || !release.equals(last.release())
                ? null
                : check.load(last.folder());
    }

    /** Whether something was saved that is not checked yet. */
    public boolean checking() {
        return checking;
    }

    /** The folder that is watched. */
    public Path folder() {
        return folder;
    }

    /** Looks once. */
    @Scheduled(fixedDelay = 200, initialDelay = 2_000)
    public synchronized void look() {
        FolderState now = FolderState.of(folder);
        if (!now.equals(looked)) {
            looked = now;
            since = clock.instant();
            checking = !now.equals(checked);
            return;
        }
        if (now.equals(checked) || clock.instant().isBefore(since.plus(quiet))) {
            checking = !now.equals(checked);
            return;
        }
        Candidate found = check(now);
        if (found != null) {
            candidate = found;
            checked = now;
            checking = false;
        }
    }

    /** What is found; null when the folder was saved again meanwhile, and the check took too long to wait for. */
    private @Nullable Candidate check(FolderState now) {
        Instant begun = clock.instant();
        try {
            RuleFolder texts = RuleFolder.read(folder);
            FolderCheck.Found found = check.of(
                    texts,
                    () -> since(begun) < PATIENCE_MILLIS
                            || FolderState.of(folder).equals(now));
            return found == null
                    ? null
                    : new Candidate(
                            texts.release(), texts, found.check(), found.check().problems(), begun, since(begun));
        } catch (RulesRefused e) {
            return new Candidate(null, null, null, e.problems(), begun, since(begun));
        } catch (RuntimeException e) {
            LOG.error("The rules folder could not be checked", e);
            Problem fault =
                    new Problem("", 0, null, Sentences.of("rules.check.failed", "why", String.valueOf(e)), null);
            return new Candidate(null, null, null, List.of(fault), begun, since(begun));
        }
    }

    private long since(Instant begun) {
        return Duration.between(begun, clock.instant()).toMillis();
    }
}
