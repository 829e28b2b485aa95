package vn.binhchon.rollout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Nomination;

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
 * @param missing the exact points missing to the threshold of recognition; null when not asked
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
        @Nullable BigDecimal total,
        @Nullable BigDecimal missing) {}
