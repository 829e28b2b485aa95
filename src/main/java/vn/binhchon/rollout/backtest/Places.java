package vn.binhchon.rollout.backtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.keeping.Award;
import vn.binhchon.keeping.Awards;
import vn.binhchon.round.Plan;

/** The places of a round's nominations before and under the candidate: unbarred before barred, more points before fewer. */
final class Places {

    /** One nomination under both, with what the rules say differently of it. */
    record Standing(String nomination, String product, int group, Verdict was, Verdict is, List<Difference> because) {}

    private static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::barred)
            .thenComparing(Comparator.comparing(Verdict::total).reversed());

    private final List<Standing> standings = new ArrayList<>();

    void add(Standing each) {
        standings.add(new Standing(
                each.nomination(), each.product(), each.group(), bare(each.was()), bare(each.is()), each.because()));
    }

    /** Without what the rules said of it, which is not needed for a place and would fill the memory. */
    private static Verdict bare(Verdict verdict) {
        return new Verdict(verdict.barred(), verdict.total(), verdict.threshold(), Collections.emptySortedMap());
    }

    /** Each nomination, by its id. */
    Map<String, Standing> standings() {
        Map<String, Standing> all = new LinkedHashMap<>();
        standings.forEach(each -> all.put(each.nomination(), each));
        return all;
    }

    /** Those whose place changes, by nomination. */
    List<BacktestReport.Moved> moved(String round) {
        Map<String, Integer> was = places(Standing::was);
        Map<String, Integer> is = places(Standing::is);
        List<BacktestReport.Moved> moved = new ArrayList<>();
        was.forEach((nomination, before) -> {
            int now = is.getOrDefault(nomination, 0);
            if (before != now) {
                moved.add(new BacktestReport.Moved(round, nomination, before, now));
            }
        });
        moved.sort(Comparator.comparing(BacktestReport.Moved::nomination));
        return moved;
    }

    /**
     * Those that come away with something else, by nomination, as if the points were a jury's marks.
     *
     * @param before the plan under the rules that judged
     * @param now the plan under the candidate
     */
    List<Won> won(String round, Plan before, Plan now) {
        Map<String, Award> was = Awards.of(pointed(Standing::was), before);
        Map<String, Award> is = Awards.of(pointed(Standing::is), now);
        return standings.stream()
                .map(each -> new Won(
                        round,
                        each.nomination(),
                        each.product(),
                        each.group(),
                        false,
                        was.getOrDefault(each.nomination(), Award.NONE),
                        is.getOrDefault(each.nomination(), Award.NONE),
                        each.because()))
                .filter(each -> !each.was().equals(each.is()))
                .sorted(Comparator.comparing(Won::nomination))
                .toList();
    }

    private List<Awards.Pointed> pointed(Function<Standing, Verdict> by) {
        return standings.stream()
                .map(each -> new Awards.Pointed(
                        each.nomination(),
                        each.group(),
                        by.apply(each).total(),
                        by.apply(each).reaches()))
                .toList();
    }

    private Map<String, Integer> places(Function<Standing, Verdict> by) {
        List<Standing> ordered = new ArrayList<>(standings);
        ordered.sort(Comparator.comparing(by, ORDER));
        Map<String, Integer> places = new HashMap<>();
        int place = 0;
        for (int i = 0; i < ordered.size(); i++) {
            boolean equal = i > 0 && ORDER.compare(by.apply(ordered.get(i - 1)), by.apply(ordered.get(i))) == 0;
            place = equal ? place : i + 1;
            places.put(ordered.get(i).nomination(), place);
        }
        return places;
    }
}
