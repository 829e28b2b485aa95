package vn.binhchon.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.Proof;

/** The conditions of one rule and what they are held against; equal to whatever comes to the same. */
final class Held implements Proof {

    private final RuleConditions rule;
    private final Shown shown;

    Held(RuleConditions rule, Shown shown) {
        this.rule = rule;
        this.shown = shown;
    }

    @Override
    public List<Condition> conditions() {
        return rule.against(shown);
    }

    @Override
    public List<String> unproven() {
        return rule.unproven(shown);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Held held && conditions().equals(held.conditions());
    }

    @Override
    public int hashCode() {
        return conditions().hashCode();
    }

    @Override
    public String toString() {
        return conditions().toString();
    }
}
