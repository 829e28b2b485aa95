package vn.binhchon.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.RuleRef;

/**
 * A rule as its file has it.
 *
 * @param rule the rule
 * @param kind what it judges
 * @param conditions its conditions in the order of the file: what {@code stoppedAt} counts, from 1
 */
public record WrittenRule(RuleRef rule, CaseKind kind, List<Asked> conditions) {

    /**
     * A condition.
     *
     * @param text as written
     * @param fact the kind of fact it looks at: {@code Society}
     * @param field the field of the fact; null when it is no plain comparison
     */
    public record Asked(String text, String fact, @Nullable String field) {}
}
