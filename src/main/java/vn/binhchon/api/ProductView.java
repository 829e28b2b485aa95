package vn.binhchon.api;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Ruling;
import vn.binhchon.scorecard.CountingSheets;

/**
 * One product of a round as anybody may see it.
 *
 * @param provisional the points the rules propose from evidence; null for whom the plan does not let see them yet
 * @param sheetsIn how many sheets are in that count
 * @param sheetsOf how many jurors mark it, those who keep out left aside
 * @param placing where it stands, the mean unrounded; null before marking is closed
 * @param shownMean the mean as the plan has it shown; null while the plan does not say how
 * @param mergedInto the set it is part of; null when of none
 * @param proposed what the rules propose, with rule, clauses and words; null before
 * @param ruling what the council decided; null before
 * @param differs whether that is something else than was proposed; null before
 * @param certificate id of its certificate; null when it has none
 */
record ProductView(
        String nomination,
        String product,
        String establishment,
        int group,
        @Nullable BigDecimal provisional,
        int sheetsIn,
        int sheetsOf,
        @Nullable Placing placing,
        @Nullable BigDecimal shownMean,
        @Nullable String mergedInto,
        Proposal.@Nullable Line proposed,
        @Nullable Ruling ruling,
        @Nullable Boolean differs,
        @Nullable String certificate) {

    /** The products of a round, with provisional points only where they may be seen. */
    static List<ProductView> of(Book book, Plan plan, Predicate<String> seesRules) {
        Map<String, Placing> placings = new HashMap<>();
        if (book.phase() != Phase.MARKING) {
            book.placings().forEach(each -> placings.put(each.nomination(), each));
        }
        Map<String, Ruling> rulings = new HashMap<>();
        book.rulings().forEach(each -> rulings.put(each.nomination(), each));
        Map<String, String> certificates = new HashMap<>();
        book.certificates().forEach((Registered each) -> certificates.put(each.nomination(), each.id()));
        Map<String, Integer> sheets = CountingSheets.counts(book);
        return book.entrants().stream()
                .map(each -> one(
                        book,
                        plan,
                        each,
                        sheets.getOrDefault(each.nomination(), 0),
                        placings.get(each.nomination()),
                        rulings.get(each.nomination()),
                        certificates.get(each.nomination()),
                        seesRules.test(each.nomination())))
                .toList();
    }

    private static ProductView one(
            Book book,
            Plan plan,
            Entrant entrant,
            int sheets,
            @Nullable Placing placing,
            @Nullable Ruling ruling,
            @Nullable String certificate,
            boolean seesRules) {
        String id = entrant.nomination();
        long jurors = book.jury().members().stream()
                .filter(each -> each.marks(entrant.group()) && !book.recused(each.id(), id))
                .count();
        Proposal proposal = book.proposal();
        Proposal.Line line = proposal == null ? null : proposal.of(id);
        return new ProductView(
                id,
                entrant.product(),
                entrant.establishment(),
                entrant.group(),
                seesRules ? entrant.provisional() : null,
                sheets,
                (int) jurors,
                placing,
                (placing == null || placing.mean() == null) ? null : plan.shown(placing.mean()),
                book.parts().get(id),
                line,
                ruling,
                (ruling == null || line == null) ? null : Boolean.valueOf(ruling.differs(line)),
                certificate);
    }
}
