package vn.binhchon.explanation.reach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Changes;
import vn.binhchon.edition.Changes.Can;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.explanation.FactValue;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.explanation.reach.Reach.State;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Round;
import vn.binhchon.scorecard.Scorecard;
import vn.binhchon.text.Text;

/**
 * Looks for what it would take: asks the rules which facts they miss, tries the values at which they change their mind, and keeps
 * what judging again shows to be true.
 */
public final class Reaching {

    private static final Text UNSAID = new Text(
            "bộ quy tắc chưa nói cơ sở có đổi được điều này không",
            "the rules do not say whether an establishment can change this");

    private final Evaluation now;
    private final Trial trial;
    private final Steps steps;
    private final Changes changes;

    private Reaching(Evaluation now, Trial trial) {
        this.now = now;
        this.trial = trial;
        this.changes = now.edition().changes();
        this.steps = new Steps(now);
    }

    /**
     * Searches for one nomination.
     *
     * @param kept the result that stands
     * @param evaluator the rules that gave it
     * @param round the round it is entered in; null when it names none
     */
    public static Reach of(Reasoned kept, Evaluator evaluator, @Nullable Round round) {
        Nomination nomination = kept.nomination();
        Evaluation now = evaluator.evaluate(nomination, round);
        Rewriting rewriting =
                new Rewriting(now.edition().vocabulary(), now.edition().changes());
        Reaching search = new Reaching(now, new Trial(evaluator, nomination, round, rewriting));
        if (!evaluator.verdict(nomination, round).equals(kept.verdict())) {
            return search.empty(State.ANOTHER_RESULT);
        }
        return !now.barred() && now.card().missing().signum() == 0 ? search.empty(State.REACHED) : search.reach();
    }

    private Reach empty(State state) {
        return result(state, List.of(), List.of(), List.of(), List.of(), null);
    }

    private Reach reach() {
        Bars bars = new Bars(now, trial, steps);
        List<Change> mends = bars.mends();
        if (!bars.blocked().isEmpty()) {
            return result(State.BLOCKED, mends, bars.blocked(), List.of(), List.of(), null);
        }
        Map<String, Object> base = Change.values(mends);
        Verdict mended = trial.with(base);
        if (mended == null || mended.barred()) {
            return result(State.NOT_FOUND, mends, List.of(), List.of(), List.of(), null);
        }
        List<List<Change>> groups = groups(base, mended);
        List<Reach.Way> ways = new SmallestWays(trial, steps, mends).of(groups, mended);
        List<Change> best = new ArrayList<>(mends);
        groups.forEach(group -> best.add(group.get(group.size() - 1)));
        Verdict most = trial.with(Change.values(best));
        if (ways.isEmpty() && most != null && most.reaches()) {
            ways = List.of(new Reach.Way(steps.of(best), most.total()));
        }
        List<Change> single = groups.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Change::size)
                        .thenComparing(Comparator.comparing(Change::gain).reversed())
                        .thenComparing(Change::fact))
                .toList();
        State state = ways.isEmpty() ? State.NOT_FOUND : State.FOUND;
        return result(state, mends, List.of(), single, ways, most == null ? null : most.total());
    }

    private Reach result(
            State state,
            List<Change> mends,
            List<Reach.Blocked> blocked,
            List<Change> single,
            List<Reach.Way> ways,
            @Nullable BigDecimal most) {
        BigDecimal juror = now.card().lines().stream()
                .filter(Scorecard.Line::juror)
                .map(Scorecard.Line::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean searched = state == State.FOUND || state == State.NOT_FOUND;
        return new Reach(
                state,
                now.card().total(),
                now.card().threshold(),
                steps.of(mends),
                blocked,
                steps.of(single),
                ways,
                most,
                juror,
                trial.judged(),
                searched ? steps.labels(asked().keySet().stream().filter(this::triable)) : List.of(),
                searched ? untried() : List.of());
    }

    /** Facts that rules of lines not yet full ask for, each with the first rule that does. */
    private Map<String, Asked> asked() {
        Map<String, Asked> asked = new LinkedHashMap<>();
        Set<String> open = new TreeSet<>();
        now.card().lines().stream()
                .filter(line -> !line.juror() && line.points().compareTo(line.max()) < 0)
                .forEach(line -> open.add(line.line()));
        now.findings().forEach(each -> ask(asked, open, each.rule(), each.conditions()));
        now.silent().forEach(each -> ask(asked, open, each.rule(), each.conditions()));
        return asked;
    }

    private static void ask(Map<String, Asked> asked, Set<String> open, RuleRef rule, List<Condition> conditions) {
        if (open.contains(rule.criterion())) {
            conditions.stream()
                    .filter(each -> each.field() != null)
                    .map(each -> Asked.of(each, rule))
                    .forEach(each -> asked.putIfAbsent(each.fact(), each));
        }
    }

    /** By line of the frame the changes that give points there, the smallest gain first: two facts of one line do not add up. */
    private List<List<Change>> groups(Map<String, Object> base, Verdict mended) {
        Map<String, List<Change>> groups = new TreeMap<>();
        Values values = new Values(now, trial);
        asked().forEach((fact, asked) -> {
            if (!triable(fact) || base.containsKey(fact)) {
                return;
            }
            BigDecimal best = BigDecimal.ZERO;
            int size = 0;
            for (Object value : values.of(asked)) {
                size++;
                Map<String, Object> tried = new LinkedHashMap<>(base);
                tried.put(fact, value);
                Verdict verdict = trial.with(tried);
                BigDecimal gain =
                        verdict == null ? BigDecimal.ZERO : verdict.total().subtract(mended.total());
                if (verdict != null && !verdict.barred() && gain.compareTo(best) > 0) {
                    groups.computeIfAbsent(asked.rule().criterion(), line -> new ArrayList<>())
                            .add(new Change(asked, value, size, gain));
                    best = gain;
                }
            }
        });
        groups.values().forEach(group -> group.sort(Comparator.comparing(Change::gain)));
        return List.copyOf(groups.values());
    }

    private List<Reach.Untried> untried() {
        return asked().keySet().stream()
                .filter(fact -> !triable(fact))
                .map(fact -> new Reach.Untried(steps.label(fact), whyUntried(fact)))
                .toList();
    }

    private boolean triable(String fact) {
        Can can = changes.can().get(fact);
        return can != null && (can.of() == null || FactValue.of(now.nomination(), can.of()) != null);
    }

    private Text whyUntried(String fact) {
        Can can = changes.can().get(fact);
        if (can == null || can.of() == null) {
            return changes.cannot().getOrDefault(fact, UNSAID);
        }
        Text of = steps.label(can.of());
        return new Text(
                "tính theo dữ kiện hồ sơ chưa nêu: " + of.vi(),
                "worked out from what the dossier does not state: " + of.en());
    }
}
