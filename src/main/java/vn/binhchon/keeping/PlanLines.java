package vn.binhchon.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PrizeRank;
import vn.binhchon.round.Selection;

/** Where the lines that a plan draws (number, numbers of groups, prizes) fall among products in their places. */
final class PlanLines {

    private final Plan plan;
    private final Ranks ranks;
    private final Map<Integer, Ranks> groupRanks = new HashMap<>();

    /**
     * @param counts whether a product takes up a place
     */
    PlanLines(List<Placing> placings, Predicate<Placing> counts, Plan plan) {
        this.plan = plan;
        this.ranks = Ranks.among(placings, counts, Placing::rank);
        for (ProductGroup group : ProductGroup.values()) {
            groupRanks.put(
                    group.number(),
                    Ranks.among(
                            placings, each -> each.group() == group.number() && counts.test(each), Placing::groupRank));
        }
    }

    /** Whether the number reaches down to a product; null when it ends in the midst of its place, or there is none. */
    @Nullable
    Boolean within(String nomination) {
        return ranks.within(nomination, plan.number());
    }

    /** The same for the number of its group. */
    @Nullable
    Boolean withinGroup(String nomination, int group) {
        return inGroup(group).within(nomination, ofGroup(group));
    }

    /** The prize that a product's place reaches; null when none, or when prizes change in its midst. */
    @Nullable
    String prize(String nomination) {
        Set<String> reached = ranks.prizes(nomination, prizes());
        return reached.size() == 1 && !reached.contains(Ranks.NO_PRIZE)
                ? reached.iterator().next()
                : null;
    }

    /** Whether its place reaches prizes only, be it more than one. */
    boolean wins(String nomination) {
        Set<String> reached = ranks.prizes(nomination, prizes());
        return !reached.isEmpty() && !reached.contains(Ranks.NO_PRIZE);
    }

    /** Whether products that nothing sets apart stand on both sides of the line between recognised and not. */
    boolean tie(String nomination, int group) {
        Selection selection = plan.selection();
        return (selection == Selection.PRIZE_WINNERS && ranks.cut(nomination, plan.prizeCount()))
                || (selection == Selection.TOP_NUMBER && ranks.cut(nomination, plan.number()))
                || (selection == Selection.TOP_PER_GROUP && inGroup(group).cut(nomination, ofGroup(group)));
    }

    /** Whether prizes change in the midst of a product's place. */
    boolean tieAtPrize(String nomination) {
        return ranks.prizes(nomination, prizes()).size() > 1;
    }

    /** Whether its prize is one of those whose winners go up; null when the plan names none, or a tie leaves it open. */
    @Nullable
    Boolean upByPrize(String nomination) {
        List<String> up = plan.wayUpPrizes();
        Set<String> reached = ranks.prizes(nomination, prizes());
        if (up == null) {
            return null;
        }
        long named = reached.stream().filter(up::contains).count();
        return named == 0 ? Boolean.FALSE : named == reached.size() ? Boolean.TRUE : null;
    }

    private Ranks inGroup(int group) {
        return groupRanks.getOrDefault(group, ranks);
    }

    private @Nullable Integer ofGroup(int group) {
        List<Integer> numbers = plan.numberPerGroup();
        return numbers == null || numbers.size() < group ? null : numbers.get(group - 1);
    }

    private List<PrizeRank> prizes() {
        return Objects.requireNonNullElse(plan.prizes(), List.of());
    }
}
