package vn.binhchon.rulebook;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import vn.binhchon.finding.RuleRef;

/**
 * How far the judging of one case may go. A rule looks at one fact of each kind and speaks once, so that whatever comes near these
 * bounds feeds itself or floods.
 */
final class Bounds {

    /** How often one rule may hold for one case. */
    static final int OF_ONE_RULE = 100;

    /** How long one case may take. Thousands of cases are judged in that time. */
    static final Duration OF_TIME = Duration.ofSeconds(10);

    private final Map<String, Integer> held = new HashMap<>();
    private final long begun = System.nanoTime();

    /**
     * Counts that a rule holds once more.
     *
     * @return the rule
     * @throws RuleFault naming the rule that goes too far
     */
    CompiledRule within(CompiledRule rule) {
        if (held.merge(rule.ref().id(), 1, Integer::sum) > OF_ONE_RULE) {
            throw beyond(rule.ref(), "holds more than " + OF_ONE_RULE + " times for one case: it feeds itself");
        }
        if (System.nanoTime() - begun > OF_TIME.toNanos()) {
            throw beyond(rule.ref(), "the case takes longer than " + OF_TIME.toSeconds() + " s");
        }
        return rule;
    }

    private static RuleFault beyond(RuleRef rule, String what) {
        return new RuleFault(rule.path() + ":" + rule.line() + " · " + rule.id() + " · " + what);
    }
}
