package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.Problem;

/**
 * The first page: the rounds.
 *
 * @param rows the newest first; those outside any round last
 * @param refused how many events were refused
 * @param problems everything wrong with the rules; empty when they are in force
 */
record RoundsView(List<Row> rows, String refused, int refusals, List<Problem> problems) {

    /** The path under which nominations outside any round are listed. */
    static final String NONE = "-";

    /**
     * One round.
     *
     * @param id its id; "-" for the nominations outside any round
     * @param level what its level was called; null for those
     */
    record Row(
            String id,
            String title,
            @Nullable String level,
            @Nullable String jurisdiction,
            @Nullable String year,
            @Nullable String day,
            int standing,
            int reaching,
            int barred,
            int withdrawn,
            boolean synthetic,
            boolean opens) {}

    /** What a round is shown with beside its own data. */
    interface Standing {

        /** How many reach the threshold by the jury's means, or were recognised; null while only the rules' points stand. */
        @Nullable
        Integer reaching(Round round);

        /** Whether the pages of a round, by its id, open for the reader. */
        boolean opens(String round);
    }

    static RoundsView of(
            List<Round> rounds,
            List<Nominations.Count> counts,
            int refusals,
            RulesInForce rules,
            Standing standing,
            Words words) {
        Map<@Nullable String, Nominations.Count> byRound = new HashMap<>();
        counts.forEach(count -> byRound.put(count.round(), count));
        List<Row> rows = new ArrayList<>();
        for (Round round : rounds) {
            rows.add(row(round, byRound.get(round.id()), Labels.on(rules, round.date()), standing, words));
        }
        Nominations.Count none = byRound.get(null);
        if (none != null) {
            rows.add(new Row(
                    NONE,
                    words.say("round.none"),
                    null,
                    null,
                    null,
                    null,
                    none.standing(),
                    none.reaching(),
                    none.barred(),
                    none.withdrawn(),
                    false,
                    standing.opens(NONE)));
        }
        return new RoundsView(List.copyOf(rows), words.number(refusals), refusals, rules.problems());
    }

    private static Row row(
            Round round, Nominations.@Nullable Count counted, Labels labels, Standing standing, Words words) {
        Integer holds = standing.reaching(round);
        Nominations.Count count = counted == null ? new Nominations.Count(round.id(), 0, 0, 0, 0) : counted;
        return new Row(
                round.id(),
                words.text(round.title()),
                labels.level(round.level(), round.date(), words),
                round.jurisdiction(),
                String.valueOf(round.year()),
                words.day(round.date()),
                count.standing(),
                holds == null ? count.reaching() : holds,
                count.barred(),
                count.withdrawn(),
                round.synthetic(),
                standing.opens(round.id()));
    }
}
