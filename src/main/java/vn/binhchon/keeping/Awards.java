package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;

/** Where the lines that a plan draws would fall if points by evidence were the marks of a jury. */
public final class Awards {

    private static final int PODIUM = 3;

    /**
     * A product with its points.
     *
     * @param reaches whether nothing in law stands against it and it has the points
     */
    public record Pointed(String nomination, int group, BigDecimal points, boolean reaches) {}

    private final Plan plan;
    private final PlanLines lines;

    private Awards(Plan plan, PlanLines lines) {
        this.plan = plan;
        this.lines = lines;
    }

    /** What each of these products comes away with. */
    public static Map<String, Award> of(List<Pointed> products, Plan plan) {
        List<Placing> placings = placings(products);
        Awards awards = new Awards(plan, new PlanLines(placings, each -> true, plan));
        Map<String, Award> all = new HashMap<>();
        products.forEach(each -> all.put(each.nomination(), Award.NONE));
        placings.forEach(each -> all.put(each.nomination(), awards.of(each)));
        return all;
    }

    private Award of(Placing placing) {
        String id = placing.nomination();
        Boolean selected = selected(id, placing.group());
        return new Award(
                selected,
                Boolean.FALSE.equals(selected) ? null : lines.prize(id),
                placing.groupRank() <= PODIUM ? placing.groupRank() : null,
                null);
    }

    private @Nullable Boolean selected(String id, int group) {
        if (plan.selection() == null) {
            return null;
        }
        return switch (plan.selection()) {
            case ALL_PASSING -> true;
            case TOP_NUMBER -> lines.within(id);
            case TOP_PER_GROUP -> lines.withinGroup(id, group);
            case PRIZE_WINNERS -> lines.tie(id, group) ? null : Boolean.valueOf(lines.wins(id));
            case BALLOT -> null;
        };
    }

    /** Those that reach the threshold, in their places; products of the same points share one. */
    private static List<Placing> placings(List<Pointed> products) {
        List<Pointed> ordered = products.stream()
                .filter(Pointed::reaches)
                .sorted(Comparator.comparing(Pointed::points).reversed().thenComparing(Pointed::nomination))
                .toList();
        Places round = new Places();
        Map<Integer, Places> groups = new HashMap<>();
        List<Placing> placings = new ArrayList<>();
        for (Pointed each : ordered) {
            int rank = round.next(each.points());
            int inGroup =
                    groups.computeIfAbsent(each.group(), group -> new Places()).next(each.points());
            placings.add(new Placing(
                    each.nomination(), each.group(), 0, each.points(), each.points(), rank, inGroup, false));
        }
        return placings;
    }

    /** Counts places down a list. */
    private static final class Places {

        private int seen;
        private int place;
        private @Nullable BigDecimal last;

        int next(BigDecimal points) {
            seen++;
            if (last == null || last.compareTo(points) != 0) {
                place = seen;
                last = points;
            }
            return place;
        }
    }
}
