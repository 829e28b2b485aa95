package vn.binhchon.rulebook;

import java.util.List;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Silent;

/**
 * What a rulebook has to say of one nomination, in an order that does not depend on the order of firing.
 *
 * @param fired findings by criterion and rule id
 * @param silent rules that apply but did not fire, by criterion and rule id
 */
public record Findings(List<Justified> fired, List<Silent> silent) {}
