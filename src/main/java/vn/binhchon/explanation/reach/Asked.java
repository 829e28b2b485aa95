package vn.binhchon.explanation.reach;

import vn.binhchon.finding.Condition;
import vn.binhchon.finding.RuleRef;

/**
 * A fact that a rule asks for.
 *
 * @param fact such as {@code Society.workers}
 * @param rule the rule
 */
record Asked(String fact, RuleRef rule) {

    static Asked of(Condition condition, RuleRef rule) {
        return new Asked(condition.fact() + "." + condition.field(), rule);
    }
}
