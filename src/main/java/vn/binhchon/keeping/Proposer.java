package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.evaluation.RoundCases;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Proposed;
import vn.binhchon.finding.Verdict;
import vn.binhchon.round.Book;
import vn.binhchon.round.Candidate;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Selection;
import vn.binhchon.round.WayUp;
import vn.binhchon.scorecard.CountingSheets;

/** Asks the decision rules about every product and puts their answers together. Java orders and counts; the rules decide. */
final class Proposer {

    private final Keeping.Context context;
    private final Book book;
    private final Plan plan;
    private final List<Placing> order;
    private final Map<String, Placing> placings = new LinkedHashMap<>();
    private final Map<String, Boolean> eligible;
    private final VoteCount votes;
    private final Map<String, Integer> sheets;
    private final BigDecimal threshold;
    private final PlanLines lines;

    /** The same lines once the council's choice at a tie has put those it did not choose behind the others. */
    private final PlanLines chosen;

    /** For a book whose products stand as they stand. */
    Proposer(Keeping.Context context, Book book, Plan plan) {
        this(context, book, plan, book.placings());
    }

    /**
     * @param order where the products stand
     */
    Proposer(Keeping.Context context, Book book, Plan plan, List<Placing> order) {
        this.context = context;
        this.book = book;
        this.plan = plan;
        this.order = order;
        order.forEach(each -> placings.put(each.nomination(), each));
        this.eligible = eligible(context, book);
        this.votes = new VoteCount(book, plan);
        LocalDate day = book.round().date();
        this.threshold = new Parameters(context.evaluator().edition(day), day, null).number(Edition.THRESHOLD);
        // A sheet that the plan drops from the mean is a valid sheet all the same.
        this.sheets = CountingSheets.counts(book);
        this.lines = new PlanLines(order, this::counts, plan);
        this.chosen = new PlanLines(order, each -> counts(each) && !notChosenAtTie(each), plan);
    }

    /** Điều 4 is asked again on the facts as they stand now (Điều 17(1)); what was withdrawn is eligible no more. */
    private static Map<String, Boolean> eligible(Keeping.Context context, Book book) {
        Map<String, Boolean> eligible = new HashMap<>();
        book.entrants().forEach(each -> eligible.put(each.nomination(), false));
        for (Nominees.Nominee each : context.nominees().of(book.round().id())) {
            boolean barred = context.evaluator()
                    .evaluate(each.nomination(), book.round())
                    .barred();
            eligible.put(each.nomination().id(), !barred);
        }
        return eligible;
    }

    private boolean notChosenAtTie(Placing placing) {
        return lines.tie(placing.nomination(), placing.group())
                && Boolean.FALSE.equals(votes.chose(placing.nomination()));
    }

    /** Only what can be recognised takes a place: what the law bars or the ballot left out moves nobody down. */
    private boolean counts(Placing placing) {
        String id = placing.nomination();
        boolean leftOut = plan.selection() == Selection.BALLOT && Boolean.FALSE.equals(votes.chose(id));
        return placing.mean() != null
                && placing.mean().compareTo(threshold) >= 0
                && (plan.minimumSheets() == null || sheets.getOrDefault(id, 0) >= plan.minimumSheets())
                && Boolean.TRUE.equals(eligible.get(id))
                && !book.parts().containsKey(id)
                && !leftOut;
    }

    /** Whether nothing sets apart products on both sides of a line that the plan draws. */
    boolean tieToSettle(Proposal proposal) {
        return proposal.lines().stream().anyMatch(line -> line.openQuestion() != null)
                || book.entrants().stream().anyMatch(each -> lines.tie(each.nomination(), each.group()));
    }

    /** What the rules propose, product by product, in the order of entry. */
    Proposal propose() {
        Map<String, List<Justified>> findings = new LinkedHashMap<>();
        Map<String, Boolean> recognise = new HashMap<>();
        for (Entrant each : book.entrants()) {
            List<Justified> said = judged(candidate(each, null, false, null, null));
            findings.put(each.nomination(), new ArrayList<>(said));
            recognise.put(each.nomination(), verdict(said));
        }
        wayUp(findings, recognise);
        LawObjections law = new LawObjections(context.evaluator(), book.round().date());
        List<Proposal.Line> proposed = new ArrayList<>();
        findings.forEach((nomination, said) -> proposed.add(new Proposal.Line(
                nomination,
                recognise.get(nomination),
                has(said, Verdict.AWARD_PRIZE) && Boolean.TRUE.equals(recognise.get(nomination))
                        ? chosen.prize(nomination)
                        : null,
                has(said, Verdict.SEND_UP) ? Boolean.TRUE : has(said, Verdict.KEEP_DOWN) ? Boolean.FALSE : null,
                said.stream().anyMatch(each -> each.finding() instanceof Bar),
                said.stream().map(law::why).toList())));
        return new Proposal(context.evaluator().release(book.round().date()), List.copyOf(proposed));
    }

    private void wayUp(Map<String, List<Justified>> findings, Map<String, Boolean> recognise) {
        if (book.round().level().above() == null) {
            return;
        }
        Ranks up = Ranks.among(order, each -> Boolean.TRUE.equals(recognise.get(each.nomination())), Placing::rank);
        for (Entrant each : book.entrants()) {
            String id = each.nomination();
            if (Boolean.TRUE.equals(recognise.get(id))) {
                Boolean byPrize = chosen.upByPrize(id);
                boolean tie = (plan.wayUp() == WayUp.TOP_NUMBER && up.cut(id, plan.wayUpNumber()))
                        || (plan.wayUp() == WayUp.PRIZE_WINNERS && plan.wayUpPrizes() != null && byPrize == null);
                findings.getOrDefault(id, new ArrayList<>())
                        .addAll(judged(candidate(each, true, tie, up.within(id, plan.wayUpNumber()), byPrize)));
            }
        }
    }

    private List<Justified> judged(Candidate candidate) {
        return context.evaluator()
                .judge(RoundCases.candidate(book.round().entry(), candidate, plan))
                .fired();
    }

    private Candidate candidate(
            Entrant entrant,
            @Nullable Boolean recognised,
            boolean tieAtWayUp,
            @Nullable Boolean wayUpPlaces,
            @Nullable Boolean wayUpPrize) {
        String id = entrant.nomination();
        Placing placing = placings.get(id);
        Integer least = plan.minimumSheets();
        List<String> up = book.juryUp();
        boolean tie = lines.tie(id, entrant.group());
        Boolean choice = votes.chose(id);
        return new Candidate(
                Boolean.TRUE.equals(eligible.get(id)),
                placing == null ? null : placing.mean(),
                least == null ? null : Boolean.valueOf(sheets.getOrDefault(id, 0) >= least),
                !Boolean.TRUE.equals(plan.secondScoring()) || book.closedScorings() > 1,
                lines.within(id),
                lines.withinGroup(id, entrant.group()),
                tie,
                (!tie || Boolean.TRUE.equals(choice)) && chosen.tieAtPrize(id),
                chosen.prize(id),
                choice,
                book.parts().get(id),
                recognised,
                tieAtWayUp,
                wayUpPlaces,
                wayUpPrize,
                up == null ? null : Boolean.valueOf(up.contains(id)));
    }

    private static @Nullable Boolean verdict(List<Justified> said) {
        if (has(said, Verdict.RECOGNISE)) {
            return true;
        }
        boolean out = has(said, Verdict.LEAVE_OUT) || said.stream().anyMatch(each -> each.finding() instanceof Bar);
        return out ? false : null;
    }

    private static boolean has(List<Justified> said, Verdict verdict) {
        return said.stream()
                .anyMatch(each -> each.finding() instanceof Proposed proposed && proposed.verdict() == verdict);
    }
}
