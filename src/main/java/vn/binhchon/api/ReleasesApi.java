package vn.binhchon.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.intake.Refused;
import vn.binhchon.rollout.Acting;
import vn.binhchon.rollout.Candidate;
import vn.binhchon.rollout.FolderWatch;
import vn.binhchon.rollout.ReleaseAct;
import vn.binhchon.rollout.ReleaseOrder;
import vn.binhchon.rollout.ReleaseState;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.rollout.ReleaseTrail;
import vn.binhchon.rollout.backtest.BacktestReport;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Backtests;
import vn.binhchon.stream.Releases;

/** Releases of the rules by REST: the folder as it was last saved, what is done with releases, back-tests. */
@RestController
@RequestMapping("/v1/releases")
class ReleasesApi {

    private final Releases releases;
    private final Backtests backtests;
    private final FolderWatch watch;
    private final Clock clock;
    private final Acting acting;

    ReleasesApi(Releases releases, Backtests backtests, FolderWatch watch, Clock clock, Acting acting) {
        this.releases = releases;
        this.backtests = backtests;
        this.watch = watch;
        this.clock = clock;
        this.acting = acting;
    }

    /** Every release with its state, and the whole trail. */
    record All(@Nullable String inForce, boolean selfApproval, List<One> releases, List<ReleaseAct> trail) {}

    /** One release. */
    record One(String release, ReleaseState state, List<ReleaseAct> acts) {}

    /** The folder as it was last saved. */
    record Draft(
            @Nullable String release,
            boolean green,
            boolean checking,
            @Nullable Instant seenAt,
            long milliseconds,
            int rules,
            int numbers,
            int tables,
            int scenarios,
            List<Problem> problems,
            List<Problem> notes) {
        static Draft of(Candidate seen, boolean checking) {
            var check = seen.check();
            return new Draft(
                    seen.release(),
                    seen.green(),
                    checking,
                    seen.seen(),
                    seen.milliseconds(),
                    check == null ? 0 : check.rules(),
                    check == null ? 0 : check.numbers(),
                    check == null ? 0 : check.tables(),
                    check == null ? 0 : check.scenarios(),
                    seen.problems(),
                    check == null ? List.of() : check.notes());
        }
    }

    /** Something somebody wants to do; {@code by} only where nobody signs in. */
    record Wish(
            @Nullable String by,
            @Nullable String reason,
            @Nullable Instant from,
            @Nullable String report,
            @Nullable List<String> rounds) {}

    /** How far a back-test is. */
    record Progress(
            String release,
            List<String> rounds,
            Backtests.State state,
            int judged,
            int total,
            long milliseconds,
            @Nullable String report,
            @Nullable String failure) {
        static Progress of(Backtests.Run run) {
            return new Progress(
                    run.release(),
                    List.copyOf(run.chosen()),
                    run.state(),
                    run.judged(),
                    run.total(),
                    run.milliseconds(),
                    run.report(),
                    run.failure());
        }
    }

    @GetMapping
    All all() {
        ReleaseTrail trail = releases.trail();
        Instant now = clock.instant();
        return new All(
                trail.inForce(now),
                releases.selfApproval(),
                trail.releases().stream()
                        .map(each -> new One(each, trail.state(each, now), trail.of(each)))
                        .toList(),
                trail.acts());
    }

    @GetMapping("/draft")
    Draft draft() {
        Candidate seen = watch.candidate();
        if (seen == null) {
            return new Draft(null, false, true, null, 0, 0, 0, 0, 0, List.of(), List.of());
        }
        return Draft.of(seen, watch.checking());
    }

    @GetMapping("/{release}")
    One one(@PathVariable String release) {
        ReleaseTrail trail = releases.trail();
        List<ReleaseAct> acts = trail.of(release);
        if (acts.isEmpty()) {
            throw absent(release);
        }
        return new One(release, trail.state(release, clock.instant()), acts);
    }

    /** Proposes the folder as it was last checked; it must be the one that was seen, and green. */
    @PostMapping("/{release}/proposed")
    ReleaseAct propose(@PathVariable String release, @RequestBody Wish wish) throws Refused {
        Candidate seen = watch.candidate();
        if (seen == null || !seen.green() || !release.equals(seen.release())) {
            throw absent(release);
        }
        return releases.propose(seen.asRelease(), acting.name(wish.by()), text(wish.reason()));
    }

    @PostMapping("/{release}/approved")
    ReleaseAct approve(@PathVariable String release, @RequestBody Wish wish) throws Refused {
        return act(ReleaseStep.APPROVED, release, wish);
    }

    @PostMapping("/{release}/activated")
    ReleaseAct activate(@PathVariable String release, @RequestBody Wish wish) throws Refused {
        return act(ReleaseStep.ACTIVATED, release, wish);
    }

    @PostMapping("/{release}/rolled-back")
    ReleaseAct rollBack(@PathVariable String release, @RequestBody Wish wish) throws Refused {
        return act(ReleaseStep.ROLLED_BACK, release, wish);
    }

    @PostMapping("/{release}/withdrawn")
    ReleaseAct withdraw(@PathVariable String release, @RequestBody Wish wish) throws Refused {
        return act(ReleaseStep.WITHDRAWN, release, wish);
    }

    @PostMapping("/{release}/backtests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress backtest(@PathVariable String release, @RequestBody Wish wish) {
        try {
            List<String> rounds = wish.rounds() == null ? List.of() : wish.rounds();
            return Progress.of(backtests.begin(release, new TreeSet<>(rounds), acting.name(wish.by())));
        } catch (RulesRefused e) {
            throw absent(release);
        }
    }

    @GetMapping("/backtests/newest")
    Progress newest() {
        Backtests.Run run = backtests.newest();
        if (run == null) {
            throw absent("newest");
        }
        return Progress.of(run);
    }

    @PostMapping("/backtests/newest/stopped")
    Progress stop() {
        backtests.stop();
        return newest();
    }

    @GetMapping("/backtests/{hash}")
    BacktestReport report(@PathVariable String hash) {
        BacktestReport report = backtests.report(hash);
        if (report == null) {
            throw absent(hash);
        }
        return report;
    }

    private ReleaseAct act(ReleaseStep step, String release, Wish wish) throws Refused {
        return releases.act(new ReleaseOrder.Asked(
                step, release, acting.name(wish.by()), text(wish.reason()), wish.from(), wish.report()));
    }

    private static String text(@Nullable String reason) {
        return reason == null ? "" : reason.strip();
    }

    static ErrorResponseException absent(String what) {
        return Absent.of(
                HttpStatus.NOT_FOUND,
                "no-release",
                "Không có bản quy tắc này / No such release",
                "Không có bản quy tắc hay kết quả chạy thử nào mang mã " + what + ".",
                "There is no release or back-test " + what + ".");
    }
}
