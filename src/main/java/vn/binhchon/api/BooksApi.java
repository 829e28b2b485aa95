package vn.binhchon.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.intake.Json;
import vn.binhchon.keeping.Stability;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.ledger.SecretMarks;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Round;
import vn.binhchon.round.Tally;
import vn.binhchon.scorecard.Agreement;
import vn.binhchon.scorecard.CountingSheets;
import vn.binhchon.scorecard.Divergence;
import vn.binhchon.scorecard.Severity;
import vn.binhchon.stream.Witness;

/** The books of rounds by REST: state, acts, figures on the marks. */
@RestController
@RequestMapping("/v1/rounds/{id}")
class BooksApi {

    private final Books books;
    private final Nominations nominations;
    private final Rounds rounds;
    private final RulesInForce rules;
    private final Witness witness;
    private final Shown shown;

    BooksApi(Books books, Nominations nominations, Rounds rounds, RulesInForce rules, Witness witness, Shown shown) {
        this.shown = shown;
        this.witness = witness;
        this.books = books;
        this.nominations = nominations;
        this.rounds = rounds;
        this.rules = rules;
    }

    /** The acts of a round, in their order. */
    record RoundActs(String round, List<ActLine> acts) {}

    /**
     * One act.
     *
     * @param act what was done; null for a sheet whose scoring is not closed yet
     * @param outcome what was worked out for it; null likewise
     * @param salt the random part of a sheet's seal; null likewise, and for every other act
     */
    record ActLine(
            int place,
            String type,
            String by,
            OffsetDateTime time,
            Instant receivedAt,
            String source,
            String id,
            String seal,
            @Nullable JsonNode act,
            @Nullable JsonNode outcome,
            @Nullable String salt) {}

    /** Figures on the marks; they decide nothing. */
    record Statistics(
            String round,
            int scoring,
            Divergence divergence,
            List<Severity> severity,
            List<Agreement> agreement,
            Stability stability) {}

    @GetMapping("/book")
    BookView book(@PathVariable String id) {
        List<TakenAct> acts = books.acts(id);
        Book book = Books.book(acts).orElseGet(() -> new Book(round(id)));
        List<Tally> tallies = acts.stream()
                .filter(each -> each.act() instanceof Act.DecisionTaken)
                .reduce((first, second) -> second)
                .map(each -> each.outcome().tallies())
                .orElse(List.of());
        Books.End end = acts.isEmpty()
                ? null
                : new Books.End(acts.size(), acts.get(acts.size() - 1).seal());
        return BookView.of(book, plan(book), end, tallies, late(book), nomination -> shown.to(nomination, book));
    }

    @GetMapping("/acts")
    RoundActs acts(@PathVariable String id) {
        round(id);
        List<TakenAct> acts = books.acts(id);
        Set<Integer> hidden = SecretMarks.hidden(acts);
        Book book = Books.book(acts).orElse(null);
        if (acts.stream().anyMatch(each -> each.act() instanceof Act.MarkingClosed)) {
            witness.saw(id, "acts", "");
        }
        return new RoundActs(
                id,
                acts.stream()
                        .map(each ->
                                line(each, !hidden.contains(each.place()), nomination -> shown.to(nomination, book)))
                        .toList());
    }

    /** What came after entries were closed and was not admitted: kept, and outside the round. */
    private List<String> late(Book book) {
        return book.phase() == Phase.OPEN
                ? List.of()
                : nominations.ranked(book.round().id()).stream()
                        .filter(each -> !each.withdrawn() && book.entrant(each.id()) == null)
                        .map(Nominations.Row::id)
                        .sorted()
                        .toList();
    }

    private static ActLine line(TakenAct each, boolean open, Predicate<String> seesRules) {
        JsonNode body = Json.MAPPER.readTree(each.body());
        for (JsonNode entrant : body.path("outcome").path("entrants")) {
            if (!seesRules.test(entrant.path("nomination").asString(""))) {
                // The hash of an evaluation would tell its points to whoever guesses them.
                ((ObjectNode) entrant).remove(List.of("provisional", "contentHash"));
            }
        }
        return new ActLine(
                each.place(),
                each.type(),
                each.act().by(),
                each.happened(),
                each.received(),
                each.source(),
                each.id(),
                each.seal(),
                open ? body.path("act") : null,
                open ? body.path("outcome") : null,
                open && body.has("salt") ? body.path("salt").asString() : null);
    }

    @GetMapping("/statistics")
    Statistics statistics(@PathVariable String id) {
        Round round = round(id);
        Book book = books.book(id).orElseGet(() -> new Book(round));
        if (book.closedScorings() == 0 || book.phase() == Phase.MARKING) {
            throw Absent.of(
                    HttpStatus.CONFLICT,
                    "marking-open",
                    "Chưa khóa chấm điểm / Marking is not closed",
                    "Kỳ " + id + " chưa khóa chấm điểm; trước đó không ai xem được điểm của nhau.",
                    "Marking in " + id + " is not closed; before that nobody sees another's marks.");
        }
        witness.saw(id, "statistics", "");
        Plan plan = plan(book).plan();
        Edition edition = rules.evaluator().edition(book.round().date());
        BigDecimal threshold = new Parameters(edition, book.round().date(), null).number(Edition.THRESHOLD);
        List<MarkSheet> sheets = CountingSheets.of(book);
        return new Statistics(
                id,
                book.closedScorings(),
                Divergence.of(book.entrants(), sheets, book.placings(), plan),
                Severity.of(sheets),
                Agreement.of(book.entrants(), sheets),
                Stability.of(book, plan, threshold));
    }

    private Round round(String id) {
        return rounds.find(id).orElseThrow(() -> Absent.round(id));
    }

    private PlanInForce plan(Book book) {
        if (!rules.usable()) {
            throw new NoRules();
        }
        try {
            return rules.evaluator().plan(book.round().entry(), book.plan());
        } catch (NoLawForDay e) {
            return new PlanInForce(book.plan(), Map.of(), List.of());
        }
    }
}
