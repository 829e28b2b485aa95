package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.round.Round;

/**
 * The page of one round: its nominations in order of score, with the line at the threshold; of many, as many as a page holds.
 *
 * @param head the round
 * @param q what is looked for; empty for nothing
 * @param empty whether the round has no nomination at all
 * @param page which of them stand here
 * @param line whether the line at the threshold falls on this page
 * @param nobody whether no nomination of the round reaches it
 * @param threshold points needed; null while nothing was judged
 */
record RoundView(
        Head head,
        String q,
        boolean empty,
        Paged<Row> page,
        boolean line,
        boolean nobody,
        @Nullable String threshold,
        int thresholdPercent) {

    /** The round as people call it. */
    record Head(
            String title,
            @Nullable String level,
            @Nullable String jurisdiction,
            @Nullable String year,
            @Nullable String day,
            @Nullable String note,
            Facts.@Nullable Link source,
            boolean synthetic,
            @Nullable String book) {}

    /**
     * One nomination.
     *
     * @param rank from 1, the same for the same points; null for barred and withdrawn ones
     */
    record Row(
            @Nullable Integer rank,
            String id,
            String product,
            @Nullable String establishment,
            @Nullable String place,
            @Nullable Integer group,
            @Nullable String points,
            int percent,
            @Nullable String missing,
            boolean reaches,
            boolean barred,
            boolean withdrawn,
            boolean synthetic) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a reader asks of the list: words to look for, and the page from 1. */
    record Asked(@Nullable String q, int page) {}

    private record Placed(Nominations.Row row, @Nullable Integer rank) {

        boolean reaches() {
            return rank != null && row.missing() != null && row.missing().signum() == 0;
        }
    }

    static RoundView of(
            @Nullable Round round,
            List<Nominations.Row> ranked,
            Reasoned.@Nullable Card card,
            Labels labels,
            Asked asked,
            Words words) {
        List<Placed> placed = placed(ranked);
        Sought sought = new Sought(asked.q());
        List<Placed> found = placed.stream()
                .filter(each -> sought.in(
                        each.row().product(),
                        each.row().establishment(),
                        each.row().id()))
                .toList();
        Paged<Placed> page = Paged.of(found, asked.page(), sought::page);
        int border = (int) found.stream().filter(Placed::reaches).count();
        return new RoundView(
                head(round, labels, words),
                sought.typed(),
                placed.isEmpty(),
                page.as(each -> row(each.row(), each.rank(), card, words)),
                card != null && border >= page.from() && (border < page.to() || page.after() == null),
                placed.stream().noneMatch(Placed::reaches),
                card == null ? null : words.number(card.threshold()),
                card == null ? 0 : Words.percent(card.threshold(), card.outOf()));
    }

    /** Of those on the page, those at or above the threshold and unbarred. */
    public List<Row> reaching() {
        return page.shown().stream()
                .filter(each -> each.rank() != null && each.reaches())
                .toList();
    }

    /** Of those on the page, those below it. */
    public List<Row> below() {
        return page.shown().stream()
                .filter(each -> each.rank() != null && !each.reaches())
                .toList();
    }

    /** Of those on the page, the barred, then the withdrawn. */
    public List<Row> aside() {
        return page.shown().stream().filter(each -> each.rank() == null).toList();
    }

    private static List<Placed> placed(List<Nominations.Row> ranked) {
        List<Placed> placed = new ArrayList<>();
        List<Placed> aside = new ArrayList<>();
        int place = 0;
        int rank = 0;
        BigDecimal last = null;
        for (Nominations.Row each : ranked) {
            if (each.withdrawn()
                    || each.barred()
                    || each.total() == null
                    || each.total().signum() == 0) {
                aside.add(new Placed(each, null));
                continue;
            }
            place++;
            if (last == null || last.compareTo(each.total()) != 0) {
                rank = place;
                last = each.total();
            }
            placed.add(new Placed(each, rank));
        }
        placed.addAll(aside);
        return placed;
    }

    private static Row row(Nominations.Row each, @Nullable Integer rank, Reasoned.@Nullable Card card, Words words) {
        BigDecimal outOf = card == null ? HUNDRED : card.outOf();
        return new Row(
                rank,
                each.id(),
                each.product() == null ? each.id() : each.product(),
                each.establishment(),
                each.place(),
                each.group(),
                each.total() == null ? null : words.number(each.total()),
                each.total() == null ? 0 : Words.percent(each.total(), outOf),
                each.missing() == null ? null : words.number(each.missing()),
                each.missing() != null && each.missing().signum() == 0,
                each.barred(),
                each.withdrawn(),
                each.synthetic());
    }

    private static Head head(@Nullable Round round, Labels labels, Words words) {
        if (round == null) {
            return new Head(words.say("round.none"), null, null, null, null, null, null, false, null);
        }
        return new Head(
                words.text(round.title()),
                labels.level(round.level(), round.date(), words),
                round.jurisdiction(),
                String.valueOf(round.year()),
                words.day(round.date()),
                round.note(),
                round.source() == null ? null : Facts.Link.of(round.source()),
                round.synthetic(),
                round.id());
    }
}
