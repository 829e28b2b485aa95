package vn.binhchon.rollout.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much of what could be wrong with the rules their scenarios would notice.
 *
 * @param outcomes one for each mutant, in the order of files
 * @param idle reasons that speak of no survivor
 * @param scenarios how many scenarios held the mutants to account
 * @param failing how many scenarios fail without any mutant, and so notice none
 */
public record ProofStrength(List<Outcome> outcomes, List<Reason> idle, int scenarios, int failing) {

    /** The least share of mutants noticed, percent. */
    public static final BigDecimal LEAST = BigDecimal.valueOf(95);

    /** How many mutants came to this end. */
    public long count(Outcome.Fate fate) {
        return count(outcome -> outcome.fate() == fate);
    }

    /** How many mutants of a kind came to this end. */
    public long count(Mutant.Kind kind, Outcome.Fate fate) {
        return count(outcome -> outcome.mutant().kind() == kind && outcome.fate() == fate);
    }

    private long count(Predicate<Outcome> which) {
        return outcomes.stream().filter(which).count();
    }

    /** Those that survived, in the order of files. */
    public List<Outcome> survivors() {
        return outcomes.stream()
                .filter(each -> each.fate() == Outcome.Fate.SURVIVED)
                .toList();
    }

    /** The share noticed by a scenario or refused by the gate, percent, rounded down to a tenth. */
    public BigDecimal share() {
        return percent(outcomes.size() - count(Outcome.Fate.SURVIVED), outcomes.size());
    }

    /** The share that scenarios noticed, of those that the gate let pass, percent, rounded down to a tenth. */
    public BigDecimal shareOfScenarios() {
        long killed = count(Outcome.Fate.KILLED);
        return percent(killed, killed + count(Outcome.Fate.SURVIVED));
    }

    /** Whether the share is reached, every survivor has its reason, and no scenario failed to begin with. */
    public boolean enough() {
        return share().compareTo(LEAST) >= 0
                && failing == 0
                && survivors().stream().allMatch(each -> each.reason() != null);
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }
}
