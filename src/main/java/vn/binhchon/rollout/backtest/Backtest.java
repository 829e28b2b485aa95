package vn.binhchon.rollout.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RuleFault;

/**
 * A back-test under way: nominations are given to it batch by batch, in any order, and it says what the candidate changes. It can
 * be left at any batch and taken up again.
 */
public final class Backtest {

    /** More than anybody reads; the counts count all. */
    private static final int MOST = 20_000;

    private static final int SLICE = 250;
    private static final String NO_ROUND = "";

    private final String release;
    private final Evaluator candidate;
    private final Function<String, @Nullable Round> rounds;
    private final Before before;
    private final SortedMap<String, int[]> counts = new TreeMap<>();
    private final Map<String, Places> places = new TreeMap<>();
    private final SortedMap<String, BacktestReport.Turned> provinces = new TreeMap<>();
    private final SortedMap<String, BacktestReport.Turned> groups = new TreeMap<>();
    private final SortedMap<String, BacktestReport.Turned> levels = new TreeMap<>();
    private final List<Flip> flipped = new ArrayList<>();
    private final List<BacktestReport.Fault> faults = new ArrayList<>();
    private int judged;
    private int changed;
    private int flips;

    /**
     * A back-test.
     *
     * @param release the candidate, by its hash
     * @param candidate judges by it
     * @param rounds finds a round by its id
     * @param before how rounds stand now
     * @param chosen the rounds it was asked for; they are reported even where nothing was entered
     */
    public Backtest(
            String release,
            Evaluator candidate,
            Function<String, @Nullable Round> rounds,
            Before before,
            Collection<String> chosen) {
        this.release = release;
        this.candidate = candidate;
        this.rounds = rounds;
        this.before = before;
        chosen.forEach(each -> counts.put(each, new int[2]));
    }

    /** Judges a batch, in slices on these threads, and adds what came of it. */
    public void judge(List<Kept> batch, ExecutorService threads) throws InterruptedException {
        Map<String, @Nullable Round> known = new TreeMap<>();
        batch.stream()
                .map(Kept::round)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(each -> known.put(each, rounds.apply(each)));
        List<Callable<List<Compared>>> slices = new ArrayList<>();
        for (int from = 0; from < batch.size(); from += SLICE) {
            List<Kept> slice = batch.subList(from, Math.min(from + SLICE, batch.size()));
            slices.add(() -> slice.stream()
                    .map(each -> Compared.of(each, each.round() == null ? null : known.get(each.round()), candidate))
                    .toList());
        }
        for (Future<List<Compared>> each : threads.invokeAll(slices)) {
            try {
                each.get().forEach(this::add);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a nomination could not be judged again", e.getCause());
            }
        }
    }

    private void add(Compared each) {
        judged++;
        Nomination nomination = each.nomination();
        Flip.Kind kind = each.turned();
        String round = nomination.round() == null ? NO_ROUND : nomination.round();
        int[] count = counts.computeIfAbsent(round, id -> new int[2]);
        count[0]++;
        String unit = nomination.entry().jurisdiction();
        provinces.merge(unit, BacktestReport.Turned.NONE.with(kind), (one, other) -> one.with(kind));
        groups.merge(
                String.valueOf(nomination.product().group().number()),
                BacktestReport.Turned.NONE.with(kind),
                (one, other) -> one.with(kind));
        levels.merge(
                nomination.entry().level().name(),
                BacktestReport.Turned.NONE.with(kind),
                (one, other) -> one.with(kind));
        Verdict is = each.is();
        if (is == null) {
            if (faults.size() < MOST) {
                faults.add(new BacktestReport.Fault(nomination.id(), String.valueOf(each.fault())));
            }
            return;
        }
        List<Difference> differences = each.differences();
        if (!round.isEmpty()) {
            places.computeIfAbsent(round, id -> new Places())
                    .add(new Places.Standing(
                            nomination.id(),
                            nomination.product().name(),
                            nomination.product().group().number(),
                            each.was(),
                            is,
                            differences));
        }
        changed += differences.isEmpty() && kind == null ? 0 : 1;
        if (kind != null) {
            flips++;
            count[1]++;
            if (flipped.size() < MOST) {
                flipped.add(new Flip(
                        kind,
                        nomination.id(),
                        nomination.product().name(),
                        nomination.round(),
                        unit,
                        nomination.product().group().number(),
                        nomination.entry().level(),
                        each.was().total(),
                        is.total(),
                        differences));
            }
        }
    }

    /** How many were judged so far. */
    public int judged() {
        return judged;
    }

    /** What came of it. */
    public BacktestReport report() {
        List<BacktestReport.Moved> ranks = new ArrayList<>();
        List<BacktestReport.OfRound> ofRounds = new ArrayList<>();
        List<Won> won = new ArrayList<>();
        List<BacktestReport.Fault> all = new ArrayList<>(faults);
        int moved = 0;
        for (Map.Entry<String, int[]> each : counts.entrySet()) {
            Places known = places.get(each.getKey());
            List<BacktestReport.Moved> here = known == null ? List.of() : known.moved(each.getKey());
            moved += here.size();
            ranks.addAll(here.subList(0, Math.min(here.size(), MOST - ranks.size())));
            ofRounds.add(new BacktestReport.OfRound(
                    each.getKey().isEmpty() ? null : each.getKey(),
                    each.getValue()[0],
                    each.getValue()[1],
                    here.size()));
            if (known != null) {
                won.addAll(won(each.getKey(), known, all));
            }
        }
        flipped.sort(Comparator.comparing(Flip::nomination));
        return new BacktestReport(
                release,
                judged,
                changed,
                flips,
                List.copyOf(all),
                ofRounds,
                provinces,
                groups,
                levels,
                List.copyOf(flipped),
                List.copyOf(ranks),
                won.stream().limit(MOST).toList(),
                flips > flipped.size() || moved > ranks.size() || won.size() > MOST);
    }

    /** Who of a round comes away with something else: as the rules would propose where the jury has marked, else by points. */
    private List<Won> won(String id, Places known, List<BacktestReport.Fault> faults) {
        Round round = rounds.apply(id);
        if (round == null) {
            return List.of();
        }
        try {
            Proposals proposals = before.proposals(round);
            if (proposals != null) {
                return proposals.won(id, known.standings());
            }
            Plan own = before.plan(round);
            Plan now = candidate.plan(round.entry(), own).plan();
            Evaluator judging = before.evaluator(round);
            return known.won(
                    id, judging == null ? now : judging.plan(round.entry(), own).plan(), now);
        } catch (RuleFault | NoLawForDay e) {
            faults.add(new BacktestReport.Fault(id, String.valueOf(e.getMessage())));
            return List.of();
        }
    }
}
