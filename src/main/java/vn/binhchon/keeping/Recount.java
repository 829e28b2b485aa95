package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Selection;
import vn.binhchon.scorecard.CountingSheets;
import vn.binhchon.scorecard.Placings;

/**
 * What the plan's arithmetic makes of other sheets than those handed in: the same places and lines as in {@link Proposer}, the
 * rules not being asked again. What bars a product by law is read off the recorded proposal.
 */
final class Recount {

    /** Recognised, not, or null at a tie that the council has to settle. */
    record Result(Map<String, @Nullable Boolean> outcomes) {
        @Nullable
        Boolean recognised(String nomination) {
            return outcomes.get(nomination);
        }
    }

    private final Book book;
    private final Plan plan;
    private final BigDecimal threshold;
    private final Set<String> barred = new HashSet<>();

    Recount(Book book, Plan plan, BigDecimal threshold) {
        this.book = book;
        this.plan = plan;
        this.threshold = threshold;
        Map<String, Integer> sheets = CountingSheets.counts(book);
        Proposal proposal = book.proposal();
        for (Placing each : book.placings()) {
            Proposal.Line line = proposal == null ? null : proposal.of(each.nomination());
            if (line != null && bars(line) > barsOfMarks(each, sheets.getOrDefault(each.nomination(), 0))) {
                barred.add(each.nomination());
            }
        }
    }

    private static long bars(Proposal.Line line) {
        return line.reasons().stream()
                .filter(each -> each.verdict().equals("BAR"))
                .count();
    }

    /** How many bars the marks themselves explain: none or too low a mean, too few sheets. Any more come from elsewhere in law. */
    private int barsOfMarks(Placing placing, int sheets) {
        BigDecimal mean = placing.mean();
        if (mean == null) {
            return 1;
        }
        boolean few = plan.minimumSheets() != null && sheets < plan.minimumSheets();
        return (mean.compareTo(threshold) < 0 ? 1 : 0) + (few ? 1 : 0);
    }

    Result of(List<MarkSheet> sheets) {
        List<Placing> placings = Placings.of(book.entrants(), sheets, plan);
        PlanLines lines = new PlanLines(placings, this::counts, plan);
        Map<String, @Nullable Boolean> outcomes = new HashMap<>();
        placings.forEach(each -> outcomes.put(each.nomination(), outcome(each, lines)));
        return new Result(outcomes);
    }

    private boolean counts(Placing placing) {
        return placing.mean() != null
                && !barred.contains(placing.nomination())
                && !book.parts().containsKey(placing.nomination());
    }

    private @Nullable Boolean outcome(Placing placing, PlanLines lines) {
        String id = placing.nomination();
        BigDecimal mean = placing.mean();
        if (mean == null || mean.compareTo(threshold) < 0 || !counts(placing)) {
            return false;
        }
        Selection selection = plan.selection();
        boolean second = Boolean.TRUE.equals(plan.secondScoring()) && book.closedScorings() < 2;
        if (second || selection == null || selection == Selection.ALL_PASSING || selection == Selection.BALLOT) {
            return true;
        }
        if (lines.tie(id, placing.group())) {
            return null;
        }
        return switch (selection) {
            case TOP_NUMBER -> lines.within(id);
            case TOP_PER_GROUP -> lines.withinGroup(id, placing.group());
            case PRIZE_WINNERS -> lines.wins(id);
            case ALL_PASSING, BALLOT -> true;
        };
    }

    /** Whether a result is what the rules proposed, wherever they proposed something; null when they were not asked. */
    @Nullable
    Boolean asProposed(Result result) {
        Proposal proposal = book.proposal();
        if (proposal == null) {
            return null;
        }
        for (Entrant each : book.entrants()) {
            Proposal.Line line = proposal.of(each.nomination());
            Boolean proposed = line == null ? null : line.recognise();
            Boolean now = result.recognised(each.nomination());
            if (proposed != null && now != null && !proposed.equals(now)) {
                return false;
            }
        }
        return true;
    }
}
