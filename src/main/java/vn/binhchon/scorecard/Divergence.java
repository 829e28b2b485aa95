package vn.binhchon.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;

/**
 * How far jurors lie apart, and the jury from the rules' provisional points, product by product. Only shown: the circular names
 * no limit and drops no mark (TT 26/2014, Điều 16, 17), so a product is put up for discussion only where the round's plan sets a
 * limit. Every sheet that counts is looked at, those too that the plan drops from the mean. Points, rounded half up to four
 * decimals; standard deviation of a sample (n−1).
 *
 * @param limit the plan's limit between jurors, points; null when it sets none, and nothing is flagged
 * @param rulesLimit the plan's limit between jury and rules, points; null when it sets none
 * @param products every product, in the order of entry
 */
public record Divergence(
        @Nullable BigDecimal limit, @Nullable BigDecimal rulesLimit, List<Product> products) {

    /**
     * One product; figures are null where there are no sheets to take them from.
     *
     * @param sheets how many sheets there are
     * @param range highest less lowest
     * @param deviation standard deviation; null with fewer than two sheets
     * @param mean the jury's mean, as it stood when marking was closed
     * @param provisional the rules' points from evidence; lines that only a juror can judge give none
     * @param fromRules mean less provisional
     * @param jurorsApart whether the range is beyond the limit; null without a limit
     * @param rulesApart whether the jury lies beyond the limit from the rules, above or below; null without a limit
     * @param marks each juror beside the others
     */
    public record Product(
            String nomination,
            int sheets,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable BigDecimal range,
            @Nullable BigDecimal deviation,
            @Nullable BigDecimal mean,
            BigDecimal provisional,
            @Nullable BigDecimal fromRules,
            @Nullable Boolean jurorsApart,
            @Nullable Boolean rulesApart,
            List<Mark> marks) {}

    /** A juror's total, the mean of the other jurors' totals, and the difference; null when there are no others. */
    public record Mark(
            String juror,
            BigDecimal total,
            @Nullable BigDecimal others,
            @Nullable BigDecimal fromOthers) {}

    /**
     * Looks at every product.
     *
     * @param sheets sheets that count
     * @param placings where products stood when marking was closed
     * @param plan the plan in force
     */
    public static Divergence of(List<Entrant> entrants, List<MarkSheet> sheets, List<Placing> placings, Plan plan) {
        Map<String, List<MarkSheet>> byProduct = new HashMap<>();
        sheets.forEach(each -> byProduct
                .computeIfAbsent(each.nomination(), id -> new ArrayList<>())
                .add(each));
        Map<String, Placing> placed = new HashMap<>();
        placings.forEach(each -> placed.put(each.nomination(), each));
        List<Product> products = entrants.stream()
                .map(each -> product(
                        each,
                        byProduct.getOrDefault(each.nomination(), List.of()),
                        placed.get(each.nomination()),
                        plan))
                .toList();
        return new Divergence(plan.divergencePoints(), plan.rulesDivergencePoints(), products);
    }

    private static Product product(Entrant entrant, List<MarkSheet> sheets, @Nullable Placing placing, Plan plan) {
        List<BigDecimal> totals = sheets.stream().map(MarkSheet::total).toList();
        BigDecimal lowest = totals.isEmpty() ? null : Collections.min(totals);
        BigDecimal highest = totals.isEmpty() ? null : Collections.max(totals);
        BigDecimal range = lowest == null || highest == null ? null : highest.subtract(lowest);
        BigDecimal mean = placing == null ? null : placing.mean();
        BigDecimal fromRules = mean == null ? null : mean.subtract(entrant.provisional());
        return new Product(
                entrant.nomination(),
                sheets.size(),
                lowest,
                highest,
                range,
                Figures.deviation(totals),
                mean == null ? null : Figures.shown(mean),
                entrant.provisional(),
                fromRules == null ? null : Figures.shown(fromRules),
                beyond(range, plan.divergencePoints()),
                beyond(fromRules, plan.rulesDivergencePoints()),
                marks(sheets, Figures.sum(totals)));
    }

    private static @Nullable Boolean beyond(@Nullable BigDecimal difference, @Nullable BigDecimal limit) {
        return limit == null
                ? null
                : Boolean.valueOf(difference != null && difference.abs().compareTo(limit) > 0);
    }

    private static List<Mark> marks(List<MarkSheet> sheets, BigDecimal sum) {
        List<Mark> marks = new ArrayList<>();
        for (MarkSheet each : sheets) {
            BigDecimal others =
                    sheets.size() < 2 ? null : Figures.quotient(sum.subtract(each.total()), sheets.size() - 1L);
            marks.add(new Mark(
                    each.juror(),
                    each.total(),
                    others == null ? null : Figures.shown(others),
                    others == null ? null : Figures.shown(each.total().subtract(others))));
        }
        return List.copyOf(marks);
    }
}
