package vn.binhchon.rollout.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.binhchon.evaluation.Verdict;

/** The places of a round's nominations before and under the candidate: unbarred before barred, more points before fewer. */
final class Places {

    private record Standing(String nomination, Verdict was, Verdict is) {}

    private static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::barred)
            .thenComparing(Comparator.comparing(Verdict::total).reversed());

    private final List<Standing> standings = new ArrayList<>();

    void add(String nomination, Verdict was, Verdict is) {
        standings.add(new Standing(nomination, bare(was), bare(is)));
    }

    /** Without what the rules said of it, which is not needed for a place and would fill the memory. */
    private static Verdict bare(Verdict verdict) {
        return new Verdict(verdict.barred(), verdict.total(), BigDecimal.ZERO, java.util.Collections.emptySortedMap());
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
