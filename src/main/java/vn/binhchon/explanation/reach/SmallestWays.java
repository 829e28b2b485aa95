package vn.binhchon.explanation.reach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Verdict;

/** Sets of changes that reach the threshold: added up first, then judged, and only what was judged so is kept. */
final class SmallestWays {

    private static final int MOST_WAYS = 3;

    /** Up to so many changes other ways are looked for too, each leaving out one change of the smallest. */
    private static final int OTHER_WAYS_UP_TO = 5;

    private static final int CORRECTIONS = 5;

    private final Trial trial;
    private final Steps steps;
    private final List<Change> mends;

    /**
     * @param mends what is changed in any case, to lift bars
     */
    SmallestWays(Trial trial, Steps steps, List<Change> mends) {
        this.trial = trial;
        this.steps = steps;
        this.mends = mends;
    }

    /** The smallest ways, at most three; none where all changes together are not enough.
     *
     * @param groups of each at most one change is made
     * @param mended the result once bars are lifted
     */
    List<Reach.Way> of(List<List<Change>> groups, Verdict mended) {
        BigDecimal missing = mended.threshold().subtract(mended.total()).max(BigDecimal.ZERO);
        List<Change> smallest = new ArrayList<>();
        Reach.Way first = way(groups, missing, smallest);
        if (first == null) {
            return List.of();
        }
        List<Reach.Way> ways = new ArrayList<>(List.of(first));
        for (Change left : smallest.size() > OTHER_WAYS_UP_TO ? List.<Change>of() : smallest) {
            List<List<Change>> others =
                    groups.stream().filter(group -> !group.contains(left)).toList();
            Reach.Way other = way(others, missing, new ArrayList<>());
            if (other != null && ways.stream().noneMatch(each -> each.steps().equals(other.steps()))) {
                ways.add(other);
            }
        }
        return ways.stream()
                .sorted(Comparator.comparingInt((Reach.Way each) -> each.steps().size())
                        .thenComparingInt(each ->
                                each.steps().stream().mapToInt(Reach.Step::size).sum()))
                .limit(MOST_WAYS)
                .toList();
    }

    /** The smallest sum that judging again confirms; where changes stand in each other's way, more is asked for and tried again. */
    private Reach.@Nullable Way way(List<List<Change>> groups, BigDecimal missing, List<Change> chosen) {
        BigDecimal need = missing;
        for (int attempt = 0; attempt < CORRECTIONS; attempt++) {
            List<Change> sum = new LeastSum(groups).reaching(need);
            if (sum == null) {
                return null;
            }
            List<Change> all = new ArrayList<>(mends);
            all.addAll(sum);
            Verdict verdict = trial.with(Change.values(all));
            if (verdict != null && verdict.reaches()) {
                chosen.addAll(sum);
                return new Reach.Way(steps.of(all), verdict.total());
            }
            if (verdict == null || verdict.total().compareTo(verdict.threshold()) >= 0) {
                return null;
            }
            need = need.add(verdict.threshold().subtract(verdict.total()));
        }
        return null;
    }
}
