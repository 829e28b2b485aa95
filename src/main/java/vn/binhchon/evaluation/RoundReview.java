package vn.binhchon.evaluation;

import java.util.List;
import vn.binhchon.edition.Edition;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Silent;
import vn.binhchon.round.PlanInForce;

/**
 * What one release of the rules makes of a round as it is opened: whether its council and jury stand in law, and what its plan
 * answers.
 *
 * @param edition the law of the round's day
 * @param release the rules, by their content hash
 * @param findings what rules reported, by criterion and rule id
 * @param silent rules that did not fire, by criterion and rule id
 * @param plan the plan in force: the round's own over its province's
 */
public record RoundReview(
        Edition edition, String release, List<Justified> findings, List<Silent> silent, PlanInForce plan) {

    /** What stands against the round in law; empty when it may be held so. */
    public List<Justified> bars() {
        return findings.stream().filter(each -> each.finding() instanceof Bar).toList();
    }
}
