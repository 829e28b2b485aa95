package vn.binhchon.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.text.Text;

/**
 * How severe a juror is beside the others: the mean, over the products that somebody else marked too, of the juror's total less
 * the mean of the others' totals. Below nought is more severe. It is shown and never changes a mark (TT 26/2014, Điều 16(2): each
 * juror marks alone and answers for it).
 *
 * @param juror the juror
 * @param products on how many products somebody else marked too
 * @param points the mean difference, points, rounded half up to four decimals; null when there is too little to say
 * @param unsaid why there is no figure; null when there is one
 */
public record Severity(
        String juror,
        int products,
        @Nullable BigDecimal points,
        @Nullable Text unsaid) {

    /**
     * Of every juror who handed in a sheet, by id.
     *
     * @param sheets sheets that count
     */
    public static List<Severity> of(List<MarkSheet> sheets) {
        Map<String, List<BigDecimal>> byProduct = new HashMap<>();
        Map<String, List<BigDecimal>> differences = new TreeMap<>();
        for (MarkSheet each : sheets) {
            byProduct
                    .computeIfAbsent(each.nomination(), id -> new ArrayList<>())
                    .add(each.total());
            differences.computeIfAbsent(each.juror(), id -> new ArrayList<>());
        }
        for (MarkSheet each : sheets) {
            List<BigDecimal> totals = byProduct.getOrDefault(each.nomination(), List.of());
            if (totals.size() > 1) {
                BigDecimal others = Figures.quotient(Figures.sum(totals).subtract(each.total()), totals.size() - 1L);
                differences
                        .getOrDefault(each.juror(), new ArrayList<>())
                        .add(each.total().subtract(others));
            }
        }
        List<Severity> severities = new ArrayList<>();
        differences.forEach((juror, all) -> severities.add(of(juror, all, differences.size())));
        return List.copyOf(severities);
    }

    private static Severity of(String juror, List<BigDecimal> differences, int jurors) {
        int products = differences.size();
        if (jurors < Figures.LEAST || products < Figures.LEAST) {
            return new Severity(juror, products, null, tooLittle(jurors, products));
        }
        return new Severity(juror, products, Figures.shown(Figures.quotient(Figures.sum(differences), products)), null);
    }

    static Text tooLittle(int jurors, int products) {
        return new Text(
                "Không đủ phiếu: " + jurors + " giám khảo, " + products + " sản phẩm cùng chấm; cần ít nhất "
                        + Figures.LEAST + " giám khảo và " + Figures.LEAST + " sản phẩm.",
                "Not enough sheets: " + jurors + " jurors, " + products + " products in common; it takes at least "
                        + Figures.LEAST + " of each.");
    }
}
