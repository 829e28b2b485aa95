package vn.binhchon.finding;

import java.util.List;

/**
 * A rule that did not fire, and why.
 *
 * @param rule the rule
 * @param stoppedAt the first of its conditions that does not hold, counted from 1 in the order of the rule file
 * @param proof all its conditions; at least one does not hold
 */
public record Silent(RuleRef rule, int stoppedAt, Proof proof) {

    /** Its conditions with the values seen and needed. */
    public List<Condition> conditions() {
        return proof.conditions();
    }
}
