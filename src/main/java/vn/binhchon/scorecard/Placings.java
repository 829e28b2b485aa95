package vn.binhchon.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Outliers;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.TieBreak;

/**
 * Orders products by the mean of their sheets (TT 26/2014, Điều 17(1)), and products of one mean by what the plan names. The mean
 * is never rounded: it is cut off after twenty decimals, which leaves every comparison with a number of fewer decimals as it is.
 */
public final class Placings {

    private static final int DECIMALS = 20;

    /** One product with everything that may set it apart. */
    private record Marked(
            Entrant entrant,
            int sheets,
            BigDecimal sum,
            @Nullable BigDecimal mean,
            List<BigDecimal> breaks) {}

    private Placings() {}

    /**
     * Orders.
     *
     * @param entrants the products
     * @param sheets sheets that count, of any product
     * @param plan the plan in force
     * @return the products, the highest first, those without sheets last; of one place by id
     */
    public static List<Placing> of(List<Entrant> entrants, List<MarkSheet> sheets, Plan plan) {
        return of(entrants, sheets, plan, Map.of());
    }

    /**
     * Orders, where complaints ended in other means than the sheets have; the sheets and their sums stay as they were.
     *
     * @param rescored the means that complaints ended in, by product
     */
    public static List<Placing> of(
            List<Entrant> entrants, List<MarkSheet> sheets, Plan plan, Map<String, BigDecimal> rescored) {
        Map<String, List<MarkSheet>> byProduct = new TreeMap<>();
        sheets.forEach(sheet -> byProduct
                .computeIfAbsent(sheet.nomination(), id -> new ArrayList<>())
                .add(sheet));
        List<Marked> marked = new ArrayList<>();
        for (Entrant entrant : entrants) {
            Marked one = marked(entrant, kept(byProduct.getOrDefault(entrant.nomination(), List.of()), plan), plan);
            BigDecimal anew = rescored.get(entrant.nomination());
            marked.add(anew == null ? one : new Marked(one.entrant(), one.sheets(), one.sum(), anew, one.breaks()));
        }
        Comparator<Marked> order = Comparator.comparing(
                        Marked::mean, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                .thenComparing(Placings::byBreaks);
        marked.sort(order.thenComparing(each -> each.entrant().nomination()));
        return placed(marked, order);
    }

    private static List<Placing> placed(List<Marked> marked, Comparator<Marked> order) {
        List<Placing> placings = new ArrayList<>();
        Map<Integer, List<Marked>> groups = new HashMap<>();
        marked.forEach(each -> groups.computeIfAbsent(each.entrant().group(), group -> new ArrayList<>())
                .add(each));
        for (Marked each : marked) {
            List<Marked> group = groups.getOrDefault(each.entrant().group(), List.of());
            boolean tied = each.mean() != null
                    && marked.stream()
                                    .filter(other -> order.compare(other, each) == 0)
                                    .count()
                            > 1;
            placings.add(new Placing(
                    each.entrant().nomination(),
                    each.entrant().group(),
                    each.sheets(),
                    each.sum(),
                    each.mean(),
                    place(each, marked, order),
                    place(each, group, order),
                    tied));
        }
        return List.copyOf(placings);
    }

    private static int place(Marked one, List<Marked> among, Comparator<Marked> order) {
        return 1
                + (int) among.stream()
                        .filter(other -> order.compare(other, one) < 0)
                        .count();
    }

    private static Marked marked(Entrant entrant, List<MarkSheet> sheets, Plan plan) {
        BigDecimal sum = sheets.stream().map(MarkSheet::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> breaks = new ArrayList<>();
        for (TieBreak each : plan.tieOrder() == null ? List.<TieBreak>of() : plan.tieOrder()) {
            if (each == TieBreak.COUNCIL) {
                break;
            }
            breaks.add(each == TieBreak.PROVISIONAL_POINTS ? entrant.provisional() : head(sheets, each));
        }
        return new Marked(entrant, sheets.size(), sum, mean(sum, sheets.size()), breaks);
    }

    /** The mean of so many sheets; null when there are none. */
    public static @Nullable BigDecimal mean(BigDecimal sum, int sheets) {
        return sheets == 0 ? null : sum.divide(BigDecimal.valueOf(sheets), DECIMALS, RoundingMode.FLOOR);
    }

    private static BigDecimal head(List<MarkSheet> sheets, TieBreak head) {
        String code = head.name().substring("HEAD_".length());
        BigDecimal sum = BigDecimal.ZERO;
        for (MarkSheet sheet : sheets) {
            for (Map.Entry<String, BigDecimal> mark : sheet.marks().entrySet()) {
                if (mark.getKey().equals(code) || mark.getKey().startsWith(code + ".")) {
                    sum = sum.add(mark.getValue());
                }
            }
        }
        BigDecimal mean = mean(sum, sheets.size());
        return mean == null ? BigDecimal.ZERO : mean;
    }

    private static int byBreaks(Marked one, Marked other) {
        for (int i = 0; i < one.breaks().size(); i++) {
            int compared = other.breaks().get(i).compareTo(one.breaks().get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** The sheets that count: all, or all but one highest and one lowest where the plan says so and something remains. */
    private static List<MarkSheet> kept(List<MarkSheet> sheets, Plan plan) {
        if (plan.outliers() != Outliers.DROP_HIGHEST_AND_LOWEST || sheets.size() < 3) {
            return sheets;
        }
        List<MarkSheet> sorted = new ArrayList<>(sheets);
        sorted.sort(Comparator.comparing(MarkSheet::total).thenComparing(MarkSheet::juror));
        return sorted.subList(1, sorted.size() - 1);
    }
}
