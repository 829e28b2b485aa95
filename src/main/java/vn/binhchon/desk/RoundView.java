package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.round.Round;

/**
 * The page of one round: its nominations in order of score, with the line at the threshold.
 *
 * @param head the round
 * @param reaching those at or above the threshold and unbarred
 * @param below those below it
 * @param aside barred, then withdrawn
 * @param threshold points needed; null while nothing was judged
 */
record RoundView(
        Head head,
        List<Row> reaching,
        List<Row> below,
        List<Row> aside,
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

    static RoundView of(
            @Nullable Round round,
            List<Nominations.Row> ranked,
            Reasoned.@Nullable Card card,
            Labels labels,
            Words words) {
        List<Row> reaching = new ArrayList<>();
        List<Row> below = new ArrayList<>();
        List<Row> aside = new ArrayList<>();
        int place = 0;
        int rank = 0;
        BigDecimal last = null;
        for (Nominations.Row each : ranked) {
            if (each.withdrawn() || each.barred() || each.total() == null) {
                aside.add(row(each, null, card, words));
                continue;
            }
            place++;
            if (last == null || last.compareTo(each.total()) != 0) {
                rank = place;
                last = each.total();
            }
            Row row = row(each, rank, card, words);
            (row.reaches() ? reaching : below).add(row);
        }
        return new RoundView(
                head(round, labels, words),
                reaching,
                below,
                aside,
                card == null ? null : words.number(card.threshold()),
                card == null ? 0 : Words.percent(card.threshold(), card.outOf()));
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
