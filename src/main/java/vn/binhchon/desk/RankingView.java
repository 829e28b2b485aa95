package vn.binhchon.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.keeping.Stability;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;

/**
 * One page of the ranking of a round.
 *
 * @param marked whether it goes by the jury's means
 * @param columns what it can be ordered by
 * @param limits what the figures of stability do not see; null where there are none
 * @param stamp changes when the list does
 */
record RankingView(
        String round,
        String title,
        boolean synthetic,
        boolean marked,
        RankingAsked asked,
        List<Column> columns,
        Paged<Line> lines,
        List<String> places,
        String count,
        String threshold,
        @Nullable String limits,
        String stamp) {

    /** A column: the address that orders by it, and how it is ordered now (ascending, descending, or null). */
    record Column(String key, String href, @Nullable String ordered) {}

    /** A product, or the words of a line drawn between two of them. */
    record Line(@Nullable String drawn, @Nullable Product product) {}

    /** A product in words. */
    record Product(
            String id,
            @Nullable Integer rank,
            boolean tied,
            String name,
            @Nullable String establishment,
            @Nullable String place,
            @Nullable Integer group,
            @Nullable String points,
            boolean reaches,
            boolean barred,
            boolean withdrawn,
            boolean synthetic,
            @Nullable String apart,
            boolean farApart,
            @Nullable Integer unproven,
            @Nullable String firm,
            boolean shaky) {}

    /** What the list is made from besides its rows. */
    record Setting(
            Round round,
            Plan plan,
            BigDecimal threshold,
            @Nullable Stability stability,
            String stamp) {}

    static RankingView of(Ranking ranking, RankingAsked asked, Setting setting, Words words) {
        List<Ranking.Row> all = ranking.asked(asked);
        Paged<Ranking.Row> shown = Paged.of(all, asked.page(), page -> href(asked, asked.sort(), asked.down(), page));
        Ranking.@Nullable Row previous = shown.from() == 0 ? null : all.get(shown.from() - 1);
        Stability stability = setting.stability();
        return new RankingView(
                setting.round().id(),
                words.text(setting.round().title()),
                setting.round().synthetic(),
                ranking.marked(),
                asked,
                Arrays.stream(RankingAsked.Sort.values())
                        .map(each -> column(each, asked))
                        .toList(),
                shown.worded(lines(shown.shown(), previous, asked, setting, words, shown.after() == null)),
                ranking.places(),
                words.number(all.size()),
                words.number(setting.threshold()),
                stability == null ? null : words.text(stability.limits()),
                setting.stamp());
    }

    /** The line at the threshold and that of the plan's number are drawn only where the whole order shows them truly. */
    private static List<Line> lines(
            List<Ranking.Row> shown,
            Ranking.@Nullable Row previous,
            RankingAsked asked,
            Setting setting,
            Words words,
            boolean lastPage) {
        boolean drawn = asked.sort() == RankingAsked.Sort.RANK && !asked.down();
        Integer number = setting.plan().number();
        List<Line> lines = new ArrayList<>();
        Ranking.Row before = previous;
        for (Ranking.Row each : shown) {
            if (drawn && before != null && before.reaches() && !each.reaches()) {
                lines.add(new Line(words.say("ranking.threshold", words.number(setting.threshold())), null));
            }
            if (drawn && number != null && within(before, number) && !within(each, number)) {
                lines.add(new Line(words.say("ranking.number", words.number(number)), null));
            }
            lines.add(new Line(null, product(each, setting, words)));
            before = each;
        }
        if (drawn && lastPage && before != null && before.reaches()) {
            lines.add(new Line(words.say("ranking.threshold", words.number(setting.threshold())), null));
        }
        return lines;
    }

    private static boolean within(Ranking.@Nullable Row row, int number) {
        return row != null && row.rank() != null && row.rank() <= number;
    }

    private static Product product(Ranking.Row row, Setting setting, Words words) {
        Stability.Product firm = firm(row, setting.stability());
        BigDecimal points = row.points();
        return new Product(
                row.nomination().id(),
                row.rank(),
                row.tied(),
                row.product(),
                row.nomination().establishment(),
                row.nomination().place(),
                row.nomination().group(),
                points == null ? null : shown(points, setting.plan(), words),
                row.reaches(),
                row.nomination().barred(),
                row.nomination().withdrawn(),
                row.nomination().synthetic(),
                row.apart() == null ? null : words.number(row.apart()),
                row.farApart(),
                row.unproven(),
                firm == null ? null : firmness(firm, words),
                firm != null && !firm.otherwise().isEmpty());
    }

    private static Stability.@Nullable Product firm(Ranking.Row row, @Nullable Stability stability) {
        return stability == null
                ? null
                : stability.products().stream()
                        .filter(each ->
                                each.nomination().equals(row.nomination().id()))
                        .findFirst()
                        .orElse(null);
    }

    private static String firmness(Stability.Product firm, Words words) {
        int of = firm.jurorsLeftOut().of() + firm.onePoint().of();
        return words.say("ranking.firm", words.number(of - firm.otherwise().size()), words.number(of));
    }

    private static String shown(BigDecimal points, Plan plan, Words words) {
        BigDecimal planned = plan.shown(points);
        if (planned != null || points.scale() <= 2) {
            return words.number(planned == null ? points : planned);
        }
        BigDecimal cut = points.setScale(2, RoundingMode.DOWN);
        return words.number(cut) + (cut.compareTo(points) == 0 ? "" : "…");
    }

    private static Column column(RankingAsked.Sort sort, RankingAsked asked) {
        boolean now = asked.sort() == sort;
        String ordered = !now ? null : asked.down() ? "descending" : "ascending";
        return new Column(sort.key(), href(asked, sort, now && !asked.down(), 1), ordered);
    }

    private static String href(RankingAsked asked, RankingAsked.Sort sort, boolean down, int page) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("q", asked.query());
        values.put("group", asked.group() == null ? "" : asked.group());
        values.put("place", asked.place());
        values.put(
                "reach",
                asked.reach() == RankingAsked.Reach.ALL
                        ? ""
                        : asked.reach().name().toLowerCase(java.util.Locale.ROOT));
        values.put("apart", asked.apart() ? "true" : "");
        values.put("unproven", asked.unproven() ? "true" : "");
        values.put("sort", sort.key());
        values.put("order", down ? "down" : "");
        values.put("page", page == 1 ? "" : page);
        return Paged.query(values);
    }
}
