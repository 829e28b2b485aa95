package vn.binhchon.finding;

import java.util.List;

/**
 * A finding with its proof.
 *
 * @param finding what the rule reported
 * @param rule the rule
 * @param conditions the conditions of the rule, all of which held, with the values seen
 */
public record Justified(Finding finding, RuleRef rule, List<Condition> conditions) {}
