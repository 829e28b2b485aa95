package vn.binhchon.finding;

import java.util.List;

/**
 * A finding with its proof.
 *
 * @param finding what the rule reported
 * @param rule the rule
 * @param proof the conditions of the rule, all of which held
 */
public record Justified(Finding finding, RuleRef rule, Proof proof) {

    /** Its conditions with the values seen and needed. */
    public List<Condition> conditions() {
        return proof.conditions();
    }
}
