package vn.binhchon.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.FolderWatch;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.ReleaseOrder;
import vn.binhchon.rollout.ReleaseState;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.rollout.backtest.Backtest;
import vn.binhchon.rollout.backtest.BacktestReport;
import vn.binhchon.rollout.backtest.Kept;
import vn.binhchon.rulebook.RulesRefused;

/** Back-tests, one at a time: every nomination of the ledger, or of chosen rounds, under a release that does not judge yet. */
@Component
public class Backtests {

    private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
    private static final int BATCH = 4_000;

    private final Releases releases;
    private final KeptReleases kept;
    private final Nominations nominations;
    private final Rounds rounds;
    private final StandingRounds standing;
    private final FolderWatch watch;
    private final Clock clock;
    private volatile @Nullable Run newest;

    Backtests(
            Releases releases,
            KeptReleases kept,
            Nominations nominations,
            Rounds rounds,
            StandingRounds standing,
            FolderWatch watch,
            Clock clock) {
        this.releases = releases;
        this.kept = kept;
        this.nominations = nominations;
        this.rounds = rounds;
        this.standing = standing;
        this.watch = watch;
        this.clock = clock;
    }

    /** How far a back-test is. */
    public enum State {
        RUNNING,
        /** Somebody stopped it; it can go on where it was left. */
        STOPPED,
        DONE,
        FAILED
    }

    /** A back-test under way or over. */
    public static final class Run {

        private final String release;
        private final SortedSet<String> chosen;
        private final String by;
        private final int total;
        private final Backtest backtest;
        private String after = "";
        private volatile State state = State.RUNNING;
        private volatile int judged;
        private volatile long milliseconds;
        private volatile boolean stop;
        private volatile @Nullable String report;
        private volatile @Nullable String failure;

        Run(String release, SortedSet<String> chosen, String by, int total, Backtest backtest) {
            this.release = release;
            this.chosen = chosen;
            this.by = by;
            this.total = total;
            this.backtest = backtest;
        }

        public String release() {
            return release;
        }

        /** The rounds it was asked for; empty for all. */
        public SortedSet<String> chosen() {
            return chosen;
        }

        public State state() {
            return state;
        }

        public int judged() {
            return judged;
        }

        public int total() {
            return total;
        }

        public long milliseconds() {
            return milliseconds;
        }

        /** The hash of what it found; null until it is done. */
        public @Nullable String report() {
            return report;
        }

        /** Why it failed; null unless it did. */
        public @Nullable String failure() {
            return failure;
        }
    }

    /** The newest run; null when there was none since the start. */
    public @Nullable Run newest() {
        return newest;
    }

    /** What a back-test found. */
    public @Nullable BacktestReport report(String hash) {
        return kept.backtest(hash)
                .map(body -> Json.MAPPER.readValue(body, BacktestReport.class))
                .orElse(null);
    }

    /**
     * Begins one, or goes on with one of the same that was stopped. One that is running is not begun twice.
     *
     * @throws RulesRefused when the release cannot be loaded
     */
    public synchronized Run begin(String release, SortedSet<String> chosen, String by) throws RulesRefused {
        Run last = newest;
        if (last != null && last.state == State.RUNNING) {
            return last;
        }
        boolean same = last != null && last.release.equals(release) && last.chosen.equals(chosen);
        Run run = last != null && same && last.state == State.STOPPED ? last : fresh(release, chosen, by);
        run.stop = false;
        run.state = State.RUNNING;
        newest = run;
        new Thread(() -> work(run), "backtest").start();
        return run;
    }

    private Run fresh(String release, SortedSet<String> chosen, String by) throws RulesRefused {
        LoadedRules draft = watch.loaded(release);
        if (draft != null) {
            releases.shelve(draft);
        }
        LoadedRules rules = releases.load(release);
        Backtest backtest = new Backtest(
                release, rules.evaluator(), id -> rounds.find(id).orElse(null), standing.against(rules), chosen);
        return new Run(release, new TreeSet<>(chosen), by, nominations.countKept(chosen), backtest);
    }

    /** Stops the one that is running; it can go on later. */
    public void stop() {
        Run run = newest;
        if (run != null) {
            run.stop = true;
        }
    }

    private void work(Run run) {
        Instant begun = clock.instant();
        long before = run.milliseconds;
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Kept> batch = nominations.kept(run.after, BATCH, run.chosen);
            while (!batch.isEmpty() && !run.stop) {
                String last = batch.get(batch.size() - 1).id();
                var next = CompletableFuture.supplyAsync(() -> nominations.kept(last, BATCH, run.chosen), threads);
                run.backtest.judge(batch, threads);
                run.after = last;
                run.judged = run.backtest.judged();
                run.milliseconds =
                        before + Duration.between(begun, clock.instant()).toMillis();
                batch = next.join();
            }
            if (run.stop) {
                run.state = State.STOPPED;
                return;
            }
            finish(run);
            run.milliseconds = before + Duration.between(begun, clock.instant()).toMillis();
            run.state = State.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.state = State.STOPPED;
        } catch (RuntimeException | Refused e) {
            LOG.error("The back-test of {} failed", run.release, e);
            run.failure = String.valueOf(e.getMessage());
            run.state = State.FAILED;
        } finally {
            threads.shutdown();
        }
    }

    /** What was found is kept; of a release that was proposed the trail says so too. A back-test of some rounds is no such step. */
    private void finish(Run run) throws Refused {
        BacktestReport report = run.backtest.report();
        String hash = report.hash();
        releases.keep(hash, run.release, Json.MAPPER.valueToTree(report));
        boolean proposed = releases.trail().state(run.release, clock.instant()) != ReleaseState.DRAFT;
        if (proposed && run.chosen.isEmpty()) {
            int won = report.won().size();
            String found =
                    "Đổi kết quả %d/%d hồ sơ; đổi lựa chọn, giải hoặc thứ tự đầu nhóm: %d. / %d of %d outcomes turn; selection, prize or first places: %d."
                            .formatted(report.flips(), report.judged(), won, report.flips(), report.judged(), won);
            releases.act(new ReleaseOrder.Asked(ReleaseStep.BACKTESTED, run.release, run.by, found, null, hash));
        }
        run.report = hash;
    }
}
