package vn.binhchon.support;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.support.SupportList.Outcome;

/** The money handed down the order: each in turn gets all it may get, and nobody is passed over for one who needs less. */
final class Filling {

    private final Map<String, Outcome> outcomes = new TreeMap<>();
    private final Set<String> in = new TreeSet<>();
    private BigDecimal granted = BigDecimal.ZERO;
    private @Nullable BigDecimal left;
    private @Nullable BigDecimal missing;

    private Filling(@Nullable BigDecimal budget) {
        this.left = budget;
    }

    /**
     * Hands a budget down.
     *
     * @param groups the requests in order, those that stand level in one group
     * @param budget VND; null while it is not settled: then nobody gets anything yet
     */
    static Filling of(List<List<Weighed>> groups, @Nullable BigDecimal budget) {
        Filling filling = new Filling(budget);
        boolean waits = false;
        for (List<Weighed> group : groups) {
            Outcome outcome = budget == null ? Outcome.LISTED : waits ? Outcome.AFTER : filling.give(group);
            waits |= outcome != Outcome.IN;
            for (Weighed each : group) {
                boolean open = outcome == Outcome.OPEN && each.grant() != null;
                filling.outcomes.put(each.application().id(), open ? Outcome.LEVEL : outcome);
            }
        }
        return filling;
    }

    private Outcome give(List<Weighed> group) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Weighed each : group) {
            BigDecimal grant = each.grant();
            if (grant == null) {
                return Outcome.OPEN;
            }
            sum = sum.add(grant);
        }
        BigDecimal there = java.util.Objects.requireNonNull(left);
        if (sum.compareTo(there) > 0) {
            missing = sum.subtract(there);
            return group.size() > 1 ? Outcome.LEVEL : Outcome.NEXT;
        }
        left = there.subtract(sum);
        granted = granted.add(sum);
        group.forEach(each -> in.add(each.application().id()));
        return Outcome.IN;
    }

    /** How a request fares; one that is not in the order is barred. */
    Outcome outcome(String id) {
        return outcomes.getOrDefault(id, Outcome.BARRED);
    }

    /** Those the money reaches. */
    Set<String> in() {
        return in;
    }

    BigDecimal granted() {
        return granted;
    }

    @Nullable
    BigDecimal left() {
        return left;
    }

    /** What is missing for those that come next; null where nobody waits for money. */
    @Nullable
    BigDecimal missing() {
        return missing;
    }
}
