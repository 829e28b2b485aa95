package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Selection;
import vn.binhchon.scorecard.CountingSheets;
import vn.binhchon.text.Text;

/**
 * How firmly a product stands: in how many of some small changes to the marks it would still be recognised. Two families of
 * changes: each juror in turn is left out with all sheets; each product in turn has every one of its sheets one point higher, and
 * one point lower (from 0 to 100), so that its mean moves by one point. It is shown and changes nothing.
 *
 * @param limits what these figures do not see, to be read with them
 * @param asProposed whether the marks as they are give what the rules proposed; null when they were not asked yet
 * @param products every product, in the order of entry
 */
public record Stability(Text limits, @Nullable Boolean asProposed, List<Product> products) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private static final Text LIMITS = new Text(
            "Tính lại ngưỡng, số lượng, nhóm, giải và thứ tự khi bằng điểm theo kế hoạch. Điều kiện pháp luật lấy theo đề xuất đã"
                    + " ghi (chưa có đề xuất thì coi như đạt); số phiếu tối thiểu không xét lại; bằng điểm ở ranh giới kể riêng, không"
                    + " kể là được công nhận.",
            "Threshold, number, groups, prizes and order of ties of the plan are worked out anew. What law bars is taken from the"
                    + " recorded proposal (without one, nothing is barred); the least number of sheets is not asked again; a tie at"
                    + " the line is counted apart, not as recognised.");

    private static final Text BALLOT = new Text(
            " Kế hoạch chọn bằng bỏ phiếu: ở đây chỉ là việc đạt ngưỡng, không phải kết quả bỏ phiếu.",
            " The plan selects by ballot: this is about reaching the threshold only, not about the ballot.");

    private static final Text TWICE = new Text(
            " Còn chấm vòng hai: đây là việc vào vòng hai.",
            " A second scoring is to come: this is about getting into it.");

    /**
     * One product.
     *
     * @param recognised whether the marks as they are lead to recognition; null at a tie that the council has to settle
     * @param jurorsLeftOut with each juror left out
     * @param onePoint with one product's sheets a point higher or lower
     * @param otherwise the changes that turn its outcome: {@code without gk-3}, {@code sp-1 +1}
     */
    public record Product(
            String nomination,
            @Nullable Boolean recognised,
            Stays jurorsLeftOut,
            Stays onePoint,
            List<String> otherwise) {}

    /** Recognised in so many of so many changes; of the rest so many end in a tie at the line. */
    public record Stays(int recognised, int ties, int of) {}

    /** One change, with the sheets it leaves. */
    private record Change(String name, List<MarkSheet> sheets) {}

    /**
     * Works it out; some hundred products and jurors take seconds, for the rules are not asked again.
     *
     * @param book a round whose marking was closed
     * @param plan the plan in force
     * @param threshold the least mean, points
     */
    public static Stability of(Book book, Plan plan, BigDecimal threshold) {
        List<MarkSheet> sheets = CountingSheets.of(book);
        Recount recount = new Recount(book, plan, threshold);
        List<Change> without = withoutOne(sheets);
        List<Change> moved = onePoint(book.entrants(), sheets);
        Recount.Result asIs = recount.of(sheets);
        List<Recount.Result> left =
                without.stream().map(each -> recount.of(each.sheets())).toList();
        List<Recount.Result> point =
                moved.stream().map(each -> recount.of(each.sheets())).toList();
        List<Product> products = new ArrayList<>();
        for (Entrant each : book.entrants()) {
            String id = each.nomination();
            List<String> otherwise = new ArrayList<>();
            turned(id, asIs, without, left, otherwise);
            turned(id, asIs, moved, point, otherwise);
            products.add(new Product(id, asIs.recognised(id), stays(id, left), stays(id, point), otherwise));
        }
        return new Stability(limits(book, plan), recount.asProposed(asIs), List.copyOf(products));
    }

    private static Text limits(Book book, Plan plan) {
        Text limits = LIMITS;
        if (plan.selection() == Selection.BALLOT) {
            limits = new Text(limits.vi() + BALLOT.vi(), limits.en() + BALLOT.en());
        }
        if (Boolean.TRUE.equals(plan.secondScoring()) && book.closedScorings() < 2) {
            limits = new Text(limits.vi() + TWICE.vi(), limits.en() + TWICE.en());
        }
        return limits;
    }

    private static List<Change> withoutOne(List<MarkSheet> sheets) {
        List<Change> changes = new ArrayList<>();
        for (String juror : new TreeSet<>(sheets.stream().map(MarkSheet::juror).toList())) {
            changes.add(new Change(
                    "without " + juror,
                    sheets.stream().filter(each -> !each.juror().equals(juror)).toList()));
        }
        return changes;
    }

    private static List<Change> onePoint(List<Entrant> entrants, List<MarkSheet> sheets) {
        List<Change> changes = new ArrayList<>();
        for (Entrant entrant : entrants) {
            for (int by : new int[] {1, -1}) {
                changes.add(new Change(
                        entrant.nomination() + (by > 0 ? " +1" : " -1"),
                        sheets.stream()
                                .map(each -> each.nomination().equals(entrant.nomination()) ? moved(each, by) : each)
                                .toList()));
            }
        }
        return changes;
    }

    private static MarkSheet moved(MarkSheet sheet, int by) {
        BigDecimal total =
                sheet.total().add(BigDecimal.valueOf(by)).max(BigDecimal.ZERO).min(MOST);
        return new MarkSheet(
                sheet.juror(),
                sheet.nomination(),
                sheet.scoring(),
                sheet.marks(),
                total,
                sheet.remarks(),
                sheet.handedIn());
    }

    private static Stays stays(String id, List<Recount.Result> results) {
        int recognised = 0;
        int ties = 0;
        for (Recount.Result each : results) {
            Boolean outcome = each.recognised(id);
            recognised += Boolean.TRUE.equals(outcome) ? 1 : 0;
            ties += outcome == null ? 1 : 0;
        }
        return new Stays(recognised, ties, results.size());
    }

    private static void turned(
            String id,
            Recount.Result asIs,
            List<Change> changes,
            List<Recount.Result> results,
            List<String> otherwise) {
        for (int i = 0; i < results.size(); i++) {
            if (!java.util.Objects.equals(results.get(i).recognised(id), asIs.recognised(id))) {
                otherwise.add(changes.get(i).name());
            }
        }
    }
}
