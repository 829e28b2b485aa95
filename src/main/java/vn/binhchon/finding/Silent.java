package vn.binhchon.finding;

import java.util.List;

/**
 * A rule that did not fire, and why.
 *
 * @param rule the rule
 * @param conditions its conditions with the values seen and needed; at least one does not hold
 */
public record Silent(RuleRef rule, List<Condition> conditions) {}
