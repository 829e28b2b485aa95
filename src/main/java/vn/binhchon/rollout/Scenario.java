package vn.binhchon.rollout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.rulebook.LeftOut;

/**
 * One proof beside a rule: facts, and what the rules must make of them.
 *
 * @param path the file it stands in
 * @param line the line it begins at, from 1
 * @param name a sentence
 * @param given the facts
 * @param fires ids of rules that must fire
 * @param silent ids of rules that must not
 * @param points exact points by line
 * @param bars the exact list of conditions that bar; null when not asked
 * @param cautions the exact list of conditions with a caution; null when not asked
 * @param heads exact points by head
 * @param total the exact total; null when not asked
 */
public record Scenario(
        String path,
        int line,
        String name,
        Nomination given,
        List<String> fires,
        List<String> silent,
        Map<String, BigDecimal> points,
        @Nullable List<String> bars,
        @Nullable List<String> cautions,
        Map<String, BigDecimal> heads,
        @Nullable BigDecimal total) {

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
                fires.stream().filter(each -> !ids.contains(each)).toList(),
                silent.stream().filter(each -> !ids.contains(each)).toList(),
                lines,
                asked(bars, criteria),
                asked(cautions, criteria),
                Map.of(),
                null);
    }

    private static @Nullable List<String> asked(@Nullable List<String> exact, Set<String> criteria) {
        return exact == null || exact.stream().anyMatch(criteria::contains) ? null : exact;
    }
}
