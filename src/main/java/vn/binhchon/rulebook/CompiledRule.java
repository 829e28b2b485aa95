package vn.binhchon.rulebook;

import vn.binhchon.finding.RuleRef;

/** A rule with its reference, where it applies, and its conditions. */
record CompiledRule(RuleRef ref, Scope scope, RuleConditions conditions) {}
