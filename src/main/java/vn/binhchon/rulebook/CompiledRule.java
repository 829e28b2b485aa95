package vn.binhchon.rulebook;

import vn.binhchon.finding.RuleRef;

/** A rule as compiled: what it is called, what and where it judges, and its conditions. */
record CompiledRule(RuleRef ref, CaseKind kind, Scope scope, RuleConditions conditions) {}
