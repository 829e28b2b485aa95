package vn.binhchon.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.LocalPeople;
import vn.binhchon.rollout.Candidate;
import vn.binhchon.rollout.ReleaseAct;
import vn.binhchon.rollout.ReleaseState;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.rollout.ReleaseTrail;
import vn.binhchon.stream.Backtests;

/**
 * The analyst's bench: the folder as it was last saved, the releases, and what was done with them.
 *
 * @param inForce the release in force; null while there is none
 * @param alone whether one person may propose and approve
 * @param draft the folder
 * @param run the newest back-test; null when there was none since the start
 * @param releases the newest first
 * @param trail the newest step first
 */
record BenchView(
        @Nullable String inForce,
        boolean alone,
        Draft draft,
        @Nullable Run run,
        List<Row> releases,
        List<Step> trail) {

    /** Under this name the program acts when it is started for the first time. */
    private static final String FIRST_START = "first start";

    /** How reasons begin that the program gives itself. */
    private static final List<String> OWN = List.of("Lần chạy đầu: ", "Đổi kết quả ");

    /**
     * The folder as it was last saved.
     *
     * @param state checking, red, green, or same when it is the release in force
     * @param release the release it would be; null when it cannot be read
     * @param proposable whether it may be proposed now
     */
    record Draft(
            String state,
            @Nullable String release,
            String seen,
            String seconds,
            boolean proposable,
            int rules,
            int scenarios,
            List<SaidProblem> problems) {}

    /** How far a back-test is. */
    record Run(
            String release,
            String state,
            int judged,
            int total,
            int percent,
            String seconds,
            @Nullable String report) {}

    /**
     * One release.
     *
     * @param report its newest back-test; null while there is none
     */
    record Row(
            String release,
            String state,
            String words,
            String by,
            String time,
            @Nullable String from,
            @Nullable String report,
            List<String> may) {}

    /** One step of the trail. */
    record Step(int place, String what, String release, String by, String time, String reason, String seal) {}

    static BenchView of(
            ReleaseTrail trail,
            boolean alone,
            @Nullable Candidate candidate,
            boolean checking,
            Backtests.@Nullable Run run,
            Instant now,
            Words words) {
        String inForce = trail.inForce(now);
        List<Step> steps = new java.util.ArrayList<>(
                trail.acts().stream().map(each -> step(each, words)).toList());
        java.util.Collections.reverse(steps);
        return new BenchView(
                inForce,
                alone,
                draft(trail, candidate, checking, now, words),
                run == null ? null : run(run, words),
                trail.releases().stream()
                        .map(each -> row(each, trail, now, words))
                        .toList(),
                steps);
    }

    static Draft draft(ReleaseTrail trail, @Nullable Candidate candidate, boolean checking, Instant now, Words words) {
        if (candidate == null) {
            return new Draft("checking", null, "", "", false, 0, 0, List.of());
        }
        String release = candidate.release();
        ReleaseState kept = release == null ? ReleaseState.DRAFT : trail.state(release, now);
        String state =
                checking ? "checking" : !candidate.green() ? "red" : kept == ReleaseState.IN_FORCE ? "same" : "green";
        boolean proposable = state.equals("green") && (kept == ReleaseState.DRAFT || kept == ReleaseState.WITHDRAWN);
        var check = candidate.check();
        return new Draft(
                state,
                release,
                words.time(candidate.seen()),
                seconds(candidate.milliseconds(), words),
                proposable,
                check == null ? 0 : check.rules(),
                check == null ? 0 : check.scenarios(),
                SaidProblem.all(candidate.problems(), words));
    }

    static Run run(Backtests.Run run, Words words) {
        return new Run(
                run.release(),
                run.state().name().toLowerCase(Locale.ROOT),
                run.judged(),
                run.total(),
                run.total() == 0 ? 100 : run.judged() * 100 / run.total(),
                seconds(run.milliseconds(), words),
                run.report());
    }

    private static Row row(String release, ReleaseTrail trail, Instant now, Words words) {
        ReleaseState state = trail.state(release, now);
        ReleaseAct proposed = trail.last(release, ReleaseStep.PROPOSED).orElseThrow();
        String from = trail.scheduled(release, now)
                .map(each -> each.from() == null ? null : words.time(each.from()))
                .orElse(null);
        return new Row(
                release,
                state.name().toLowerCase(Locale.ROOT),
                words.say("bench.state." + state.name()),
                who(proposed.by(), words),
                words.time(proposed.at()),
                from,
                trail.last(release, ReleaseStep.BACKTESTED)
                        .map(ReleaseAct::report)
                        .orElse(null),
                may(state));
    }

    private static List<String> may(ReleaseState state) {
        return switch (state) {
            case PROPOSED -> List.of("backtest", "approve", "withdraw");
            case APPROVED -> List.of("backtest", "activate", "withdraw");
            case SCHEDULED -> List.of("backtest", "withdraw");
            case RETIRED -> List.of("backtest", "rollback");
            case DRAFT, IN_FORCE, WITHDRAWN -> List.of();
        };
    }

    private static Step step(ReleaseAct act, Words words) {
        return new Step(
                act.place(),
                words.say("bench.step." + act.step().name()),
                act.release().substring(0, 12),
                who(act.by(), words),
                words.time(act.at()),
                reason(act.reason(), words),
                act.seal().substring(0, 12));
    }

    /** The name of who acts: of the ready-made people by their ids, of the program itself by what it did. */
    private static String who(String by, Words words) {
        return by.equals(FIRST_START)
                ? words.say("bench.first")
                : LocalPeople.name(by).orElse(by);
    }

    /** What the program gives as a reason it says in both languages. */
    private static String reason(String reason, Words words) {
        int between = reason.indexOf(" / ");
        boolean own = between > 0 && OWN.stream().anyMatch(reason::startsWith);
        return own ? words.either(reason.substring(0, between), reason.substring(between + 3)) : reason;
    }

    private static String seconds(long milliseconds, Words words) {
        return words.number(java.math.BigDecimal.valueOf(milliseconds, 3).setScale(1, java.math.RoundingMode.HALF_UP));
    }
}
