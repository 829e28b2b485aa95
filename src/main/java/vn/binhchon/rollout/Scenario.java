package vn.binhchon.rollout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Plan;
import vn.binhchon.rulebook.Case;
import vn.binhchon.rulebook.LeftOut;

/**
 * One proof beside a rule: facts, and what the rules must make of them.
 *
 * @param path the file it stands in
 * @param line the line it begins at, from 1
 * @param name a sentence
 * @param given the nomination; null when the scenario is of a round
 * @param roundCase what is judged of a round; null when the scenario is of a nomination
 * @param planCase the plan whose answers are asked for; null when the scenario is of something else
 * @param fires ids of rules that must fire
 * @param silent ids of rules that must not
 * @param points exact points by line
 * @param bars the exact list of conditions that bar; null when not asked
 * @param cautions the exact list of conditions with a caution; null when not asked
 * @param heads exact points by head
 * @param total the exact total; null when not asked
 * @param missing the exact points missing to the threshold of recognition; null when not asked
 * @param verdicts the exact list of what is proposed; null when not asked
 * @param prefers the exact list of criteria that let it come first; null when not asked
 * @param limits the exact list of what may be given at most, as {@code 200000000/50}, the percentage where there is one; null when
 *     not asked
 */
public record Scenario(
        String path,
        int line,
        String name,
        @Nullable Nomination given,
        @Nullable Case roundCase,
        @Nullable PlanCase planCase,
        List<String> fires,
        List<String> silent,
        Map<String, BigDecimal> points,
        @Nullable List<String> bars,
        @Nullable List<String> cautions,
        Map<String, BigDecimal> heads,
        @Nullable BigDecimal total,
        @Nullable BigDecimal missing,
        @Nullable List<String> verdicts,
        @Nullable List<String> prefers,
        @Nullable List<String> limits) {

    /**
     * What must come of a round's plan.
     *
     * @param entry whose round
     * @param own what the round's own plan says
     * @param answers settings with the answer in force; null for one that nobody has answered
     * @param asks acts with the exact settings that stop them
     * @param numbers numbers, yes or no, or lists of names as they stand on the day; null for one that is not known then
     */
    public record PlanCase(
            Entry entry,
            Plan own,
            Map<String, @Nullable Object> answers,
            Map<String, List<String>> asks,
            Map<String, @Nullable Object> numbers) {}

    /** The same, asking nothing of rules that are left out, nor what they might have added to. */
    Scenario without(List<LeftOut> rules) {
        if (rules.isEmpty()) {
            return this;
        }
        Set<String> ids = rules.stream().map(LeftOut::id).collect(Collectors.toSet());
        Set<String> criteria = rules.stream().map(LeftOut::criterion).collect(Collectors.toSet());
        Map<String, BigDecimal> lines = new TreeMap<>(points);
        lines.keySet().removeAll(criteria);
        return new Scenario(
                path,
                line,
                name,
                given,
                roundCase,
                planCase,
                fires.stream().filter(each -> !ids.contains(each)).toList(),
                silent.stream().filter(each -> !ids.contains(each)).toList(),
                lines,
                asked(bars, criteria),
                asked(cautions, criteria),
                Map.of(),
                null,
                null,
                verdicts,
                asked(prefers, criteria),
                limits == null || rules.isEmpty() ? limits : null);
    }

    private static @Nullable List<String> asked(@Nullable List<String> exact, Set<String> criteria) {
        return exact == null || exact.stream().anyMatch(criteria::contains) ? null : exact;
    }
}
