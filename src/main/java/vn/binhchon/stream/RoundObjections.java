package vn.binhchon.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.binhchon.edition.Places;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.keeping.PlanCheck;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.ListedObjections;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Round;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** What stands against opening a round: what the rules say of it, and a plan that contradicts itself. */
final class RoundObjections {

    private RoundObjections() {}

    static List<Objection> of(RulesInForce rules, Round round) {
        List<Objection> objections = new ArrayList<>(rules.objections(round));
        if (round.year() != round.date().getYear()) {
            Text words = Sentences.of("round.year", "year", String.valueOf(round.year()), "day", round.date());
            objections.add(new Objection("year", round.year(), "the year of its date", words, null));
        }
        if (rules.usable()) {
            try {
                objections.addAll(ListedObjections.of(
                        round, rules.evaluator().edition(round.date()).vocabulary()));
                objections.addAll(place(rules.evaluator().edition(round.date()).places(), round));
                objections.addAll(PlanCheck.objections(round, rules.evaluator().plan(round)));
            } catch (NoLawForDay none) {
                return objections;
            }
        }
        return objections;
    }

    /** A collection of samples may be of the whole country, whatever its level, if it says so behind the name: "Cả nước (mẫu)". */
    private static List<Objection> place(Places places, Round round) {
        boolean sample =
                round.synthetic() && round.jurisdiction().endsWith(")") && places.isNation(round.jurisdiction());
        if (sample || places.holds(round.level(), round.jurisdiction(), round.date())) {
            return List.of();
        }
        Text words = Sentences.of(
                "round.place",
                "level",
                round.level().name().toLowerCase(Locale.ROOT),
                "place",
                round.jurisdiction(),
                "day",
                round.date());
        return List.of(new Objection(
                "jurisdiction", round.jurisdiction(), "a place of the level that is there on the day", words, null));
    }
}
