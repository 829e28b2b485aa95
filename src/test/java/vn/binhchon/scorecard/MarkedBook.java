package vn.binhchon.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/** A round whose marking is closed, made of a table: a row for each juror (gk-1 …), a column for each product (sp-1 …). */
final class MarkedBook {

    private MarkedBook() {}

    /** A plan from its JSON. */
    static Plan plan(String json) {
        return Json.MAPPER.readValue(json, Plan.class);
    }

    /** The book; a null in a row is a sheet that was not handed in. Every product has 50 provisional points, in group 1. */
    static Book of(String plan, String[]... rows) {
        Round round = new Round(
                "ky-thu",
                new Text("Kỳ thử", "Test"),
                Level.PROVINCE,
                "Lạng Sơn",
                2025,
                LocalDate.of(2025, 11, 1),
                null,
                true,
                null,
                null,
                null,
                plan(plan),
                new Council(List.of()),
                new Jury(List.of()));
        Book book = new Book(round);
        List<Entrant> entrants = new ArrayList<>();
        for (int product = 1; product <= rows[0].length; product++) {
            entrants.add(new Entrant(
                    "sp-" + product, "Sản phẩm", 1, "Cơ sở", null, null, null, new BigDecimal(50), "hash", null, null));
        }
        book.apply(new Act.EntriesClosed("thu-ky"), Outcome.entrants(entrants, List.of()));
        book.apply(new Act.MarkingOpened("thu-ky"), Outcome.NONE);
        for (int juror = 0; juror < rows.length; juror++) {
            for (int product = 0; product < rows[juror].length; product++) {
                String mark = rows[juror][product];
                if (mark != null) {
                    book.apply(
                            new Act.SheetHandedIn(
                                    "gk-" + (juror + 1),
                                    "sp-" + (product + 1),
                                    Map.of("I", new BigDecimal(mark)),
                                    null),
                            Outcome.NONE);
                }
            }
        }
        book.apply(
                new Act.MarkingClosed("gk-1"),
                Outcome.placings(Placings.of(book.entrants(), CountingSheets.of(book), book.plan())));
        return book;
    }

    /** The same after a proposal in which these products are barred, each by so many rules. */
    static Book barred(Book book, Map<String, Integer> bars) {
        List<Proposal.Line> lines = book.entrants().stream()
                .map(each -> {
                    int count = bars.getOrDefault(each.nomination(), 0);
                    Proposal.Why why = new Proposal.Why("BAR", "R", List.of(), new Text("-", "-"));
                    return new Proposal.Line(
                            each.nomination(),
                            count > 0 ? Boolean.FALSE : null,
                            null,
                            null,
                            count > 0,
                            java.util.Collections.nCopies(count, why));
                })
                .toList();
        book.apply(new Act.ProposalAsked("thu-ky"), Outcome.proposal(new Proposal("r", lines)));
        return book;
    }

    static Divergence divergence(Book book) {
        return Divergence.of(book.entrants(), CountingSheets.of(book), book.placings(), book.plan());
    }

    static List<Severity> severity(Book book) {
        return Severity.of(CountingSheets.of(book));
    }

    static Agreement agreement(Book book) {
        return Agreement.of(book.entrants(), CountingSheets.of(book)).get(0);
    }
}
