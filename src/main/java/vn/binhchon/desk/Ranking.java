package vn.binhchon.desk;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.scorecard.CountingSheets;
import vn.binhchon.scorecard.Divergence;

/** The products of a round in one list: by the jury's means once marking is closed, by the rules' points before. */
final class Ranking {

    private final Book book;
    private final boolean marked;
    private final BigDecimal threshold;
    private final List<Row> rows = new ArrayList<>();

    /**
     * One product.
     *
     * @param rank from 1, the same for those that nothing sets apart; null for those that are not ranked
     * @param points what it is ranked by, unrounded; null where there is none
     * @param apart how far jurors lie apart, points; null before marking is closed
     * @param farApart whether that is beyond the plan's limit
     * @param unproven facts without evidence; null where it was never judged
     */
    record Row(
            Nominations.Row nomination,
            @Nullable Integer rank,
            boolean tied,
            @Nullable BigDecimal points,
            boolean reaches,
            @Nullable BigDecimal apart,
            boolean farApart,
            @Nullable Integer unproven) {

        String product() {
            String product = nomination.product();
            return product == null ? nomination.id() : product;
        }

        String establishment() {
            String establishment = nomination.establishment();
            return establishment == null ? "" : establishment;
        }

        String place() {
            String place = nomination.place();
            return place == null ? "" : place;
        }
    }

    private Ranking(Book book, BigDecimal threshold) {
        this.book = book;
        this.marked = !book.placings().isEmpty() && book.phase() != Phase.MARKING;
        this.threshold = threshold;
    }

    /**
     * The list.
     *
     * @param ranked the nominations in order of the rules' points
     * @param unproven facts without evidence, by nomination
     */
    static Ranking of(
            Book book, Plan plan, BigDecimal threshold, List<Nominations.Row> ranked, Map<String, Integer> unproven) {
        Ranking ranking = new Ranking(book, threshold);
        if (ranking.marked) {
            ranking.byMeans(plan, ranked, unproven);
        } else {
            ranking.byPoints(ranked, unproven);
        }
        return ranking;
    }

    private void byMeans(Plan plan, List<Nominations.Row> ranked, Map<String, Integer> unproven) {
        Map<String, Placing> placed = new HashMap<>();
        book.placings().forEach(each -> placed.put(each.nomination(), each));
        Map<String, Divergence.Product> apart = new HashMap<>();
        Divergence.of(book.entrants(), CountingSheets.of(book), book.placings(), plan)
                .products()
                .forEach(each -> apart.put(each.nomination(), each));
        for (Nominations.Row each : ranked) {
            Placing placing = placed.get(each.id());
            Divergence.Product divergence = apart.get(each.id());
            if (placing == null && book.entrant(each.id()) == null) {
                continue;
            }
            BigDecimal mean = placing == null ? null : placing.mean();
            rows.add(new Row(
                    each,
                    placing == null || mean == null ? null : placing.rank(),
                    placing != null && mean != null && placing.tied(),
                    mean,
                    mean != null && mean.compareTo(threshold) >= 0,
                    divergence == null ? null : divergence.range(),
                    divergence != null && Boolean.TRUE.equals(divergence.jurorsApart()),
                    unproven.get(each.id())));
        }
    }

    private void byPoints(List<Nominations.Row> ranked, Map<String, Integer> unproven) {
        int place = 0;
        int rank = 0;
        BigDecimal last = null;
        Map<BigDecimal, Integer> equals = new HashMap<>();
        ranked.stream().filter(Ranking::stands).forEach(each -> equals.merge(bare(each), 1, Integer::sum));
        for (Nominations.Row each : ranked) {
            boolean stands = stands(each);
            if (stands) {
                place++;
                rank = last != null && last.compareTo(bare(each)) == 0 ? rank : place;
                last = bare(each);
            }
            BigDecimal missing = each.missing();
            rows.add(new Row(
                    each,
                    stands ? rank : null,
                    stands && equals.getOrDefault(bare(each), 0) > 1,
                    each.total(),
                    stands && missing != null && missing.signum() == 0,
                    null,
                    false,
                    unproven.get(each.id())));
        }
    }

    private static boolean stands(Nominations.Row each) {
        return !each.withdrawn()
                && !each.barred()
                && each.total() != null
                && each.total().signum() > 0;
    }

    private static BigDecimal bare(Nominations.Row each) {
        return each.total() == null ? BigDecimal.ZERO : each.total().stripTrailingZeros();
    }

    /** Whether it goes by the jury's means. */
    boolean marked() {
        return marked;
    }

    /** Everything, by rank. */
    List<Row> rows() {
        return rows;
    }

    /** The places products come from, in Vietnamese order. */
    List<String> places() {
        return rows.stream()
                .map(Row::place)
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted(vietnamese())
                .toList();
    }

    /** What is asked for, in the order asked for. */
    List<Row> asked(RankingAsked asked) {
        Sought sought = new Sought(asked.query());
        Predicate<Row> wanted = each -> sought.in(each.product(), each.establishment())
                && (asked.group() == null
                        || asked.group().equals(each.nomination().group()))
                && (asked.place().isEmpty() || asked.place().equals(each.place()))
                && switch (asked.reach()) {
                    case ALL -> true;
                    case REACHING -> each.reaches();
                    case BELOW -> !each.reaches();
                }
                && (!asked.apart() || each.farApart())
                && (!asked.unproven() || (each.unproven() != null && each.unproven() > 0));
        Comparator<Row> order = order(asked.sort());
        return rows.stream()
                .filter(wanted)
                .sorted(asked.down() ? order.reversed() : order)
                .toList();
    }

    private static Comparator<Row> order(RankingAsked.Sort sort) {
        Comparator<Row> rank = by(Row::rank);
        Comparator<Row> names = Comparator.comparing(Row::product, vietnamese());
        Comparator<Row> first =
                switch (sort) {
                    case RANK -> rank;
                    case PRODUCT -> names;
                    case ESTABLISHMENT -> Comparator.comparing(Row::establishment, vietnamese());
                    case PLACE -> Comparator.comparing(Row::place, vietnamese());
                    case GROUP -> by(each -> each.nomination().group());
                    case POINTS -> by(Row::points);
                    case APART -> by(Row::apart);
                    case UNPROVEN -> by(Row::unproven);
                };
        return first.thenComparing(rank).thenComparing(names);
    }

    private static <C extends Comparable<? super C>> Comparator<Row> by(Function<Row, @Nullable C> key) {
        return Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static Comparator<String> vietnamese() {
        Collator collator = Collator.getInstance(new ULocale("vi"));
        return collator::compare;
    }
}
