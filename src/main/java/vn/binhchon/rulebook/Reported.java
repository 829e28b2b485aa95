package vn.binhchon.rulebook;

import vn.binhchon.finding.Finding;
import vn.binhchon.finding.RuleRef;

/** A finding with the rule that reported it, and nothing of why. */
public record Reported(Finding finding, RuleRef rule) {}
