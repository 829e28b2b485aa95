package vn.binhchon.explanation.reach;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Round;

/** Judges a nomination again with other facts, and counts how often. */
final class Trial {

    private final Evaluator evaluator;
    private final Nomination nomination;
    private final @Nullable Round round;
    private final Rewriting rewriting;
    private int judged;

    Trial(Evaluator evaluator, Nomination nomination, @Nullable Round round, Rewriting rewriting) {
        this.evaluator = evaluator;
        this.nomination = nomination;
        this.round = round;
        this.rewriting = rewriting;
    }

    /** What the rules make of it with these facts; null where they cannot be written. */
    @Nullable
    Verdict with(Map<String, Object> values) {
        Nomination changed = rewriting.with(nomination, values);
        judged++;
        return changed == null ? null : evaluator.verdict(changed, round);
    }

    /** The same with every finding. */
    @Nullable
    Evaluation explained(Map<String, Object> values) {
        Nomination changed = rewriting.with(nomination, values);
        judged++;
        return changed == null ? null : evaluator.evaluate(changed, round);
    }

    int judged() {
        return judged;
    }

    /** What bars, by criterion and rule. */
    static Set<String> bars(Verdict verdict) {
        Set<String> bars = new TreeSet<>();
        verdict.given().forEach((key, given) -> {
            if (given.equals(Verdict.BAR)) {
                bars.add(key);
            }
        });
        return bars;
    }
}
