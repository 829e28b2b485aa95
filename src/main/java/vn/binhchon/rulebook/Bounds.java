package vn.binhchon.rulebook;

import java.util.HashMap;
import java.util.Map;
import vn.binhchon.finding.RuleRef;

/**
 * How far the judging of one case may go. A rule looks at one fact of each kind and speaks once, so that one that holds again and
 * again feeds itself or floods. No clock is read: the same case fails the same way on every machine.
 */
final class Bounds {

    /** How often one rule may hold for one case. */
    static final int OF_ONE_RULE = 100;

    private final Map<String, Integer> held = new HashMap<>();

    /**
     * Counts that a rule holds once more.
     *
     * @return the rule
     * @throws RuleFault naming the rule that goes too far
     */
    CompiledRule within(CompiledRule rule) {
        RuleRef ref = rule.ref();
        if (held.merge(ref.id(), 1, Integer::sum) > OF_ONE_RULE) {
            throw new RuleFault(ref.path() + ":" + ref.line() + " · " + ref.id() + " · holds more than " + OF_ONE_RULE
                    + " times for one case: it feeds itself");
        }
        return rule;
    }
}
