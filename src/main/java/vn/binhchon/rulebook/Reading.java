package vn.binhchon.rulebook;

import java.util.List;

/**
 * What can be made of a rules folder, and everything that is wrong with it. Rules do not depend on each other, so those with a
 * problem are left out and the others can be proven; whoever judges nominations takes a folder only when there are no problems.
 *
 * @param rulebooks in the order of their first days; none of an edition whose numbers, tables or words hold problems
 * @param leftOut the rules that the rulebooks do without
 * @param problems in the order of path and line
 */
public record Reading(List<Rulebook> rulebooks, List<LeftOut> leftOut, List<Problem> problems) {}
