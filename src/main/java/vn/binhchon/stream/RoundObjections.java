package vn.binhchon.stream;

import java.util.ArrayList;
import java.util.List;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.keeping.PlanCheck;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Round;

/** What stands against opening a round: what the rules say of it, and a plan that contradicts itself. */
final class RoundObjections {

    private RoundObjections() {}

    static List<Objection> of(RulesInForce rules, Round round) {
        List<Objection> objections = new ArrayList<>(rules.objections(round));
        if (rules.usable()) {
            try {
                objections.addAll(PlanCheck.objections(round, rules.evaluator().plan(round)));
            } catch (NoLawForDay none) {
                return objections;
            }
        }
        return objections;
    }
}
