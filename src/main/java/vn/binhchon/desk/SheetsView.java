package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Explained;
import vn.binhchon.round.Book;
import vn.binhchon.round.Jury;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.scorecard.CountingSheets;

/**
 * The jurors' marks of one product once marking is closed: those sheets that count, head by head.
 *
 * @param heads codes and names of the heads with their maxima
 * @param mean the mean of the totals, as the plan has it shown; null where nothing counts
 * @param rank the place among all; null likewise
 */
record SheetsView(
        List<Head> heads,
        List<Sheet> sheets,
        @Nullable String mean,
        @Nullable String rank) {

    /** One head. */
    record Head(String code, String label, String max) {}

    /** One juror's marks, one for each head, and the juror's own words. */
    record Sheet(
            String juror,
            List<String> marks,
            String total,
            int percent,
            @Nullable String remarks) {}

    /** The view; null while marking is open, or where nobody marked the product. */
    static @Nullable SheetsView of(@Nullable Book book, Plan plan, Explained explained, Words words) {
        if (book == null || book.phase().compareTo(Phase.MARKING) <= 0) {
            return null;
        }
        String id = explained.nomination().id();
        List<Explained.Head> heads = explained.card().heads();
        List<Sheet> sheets = CountingSheets.of(book).stream()
                .filter(each -> each.nomination().equals(id))
                .map(each -> new Sheet(
                        juror(book, each.juror()),
                        heads.stream()
                                .map(head -> words.number(mark(each, head.head())))
                                .toList(),
                        words.number(each.total()),
                        Words.percent(each.total(), explained.card().outOf()),
                        each.remarks()))
                .toList();
        if (sheets.isEmpty()) {
            return null;
        }
        Placing placing = book.placing(id);
        BigDecimal mean = placing == null ? null : placing.mean();
        return new SheetsView(
                heads.stream()
                        .map(each ->
                                new Head(each.head(), words.either(each.vi(), each.en()), words.number(each.max())))
                        .toList(),
                sheets,
                mean == null ? null : new ProductReading(book, plan, words).mean(mean),
                mean == null || placing == null ? null : String.valueOf(placing.rank()));
    }

    private static BigDecimal mark(MarkSheet sheet, String head) {
        return sheet.marks().entrySet().stream()
                .filter(each -> each.getKey().equals(head) || each.getKey().startsWith(head + "."))
                .map(java.util.Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String juror(Book book, String id) {
        return book.jury().members().stream()
                .filter(each -> each.id().equals(id))
                .map(Jury.Juror::name)
                .findFirst()
                .orElse(id);
    }
}
