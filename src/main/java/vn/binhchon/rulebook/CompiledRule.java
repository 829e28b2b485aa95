package vn.binhchon.rulebook;

import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.RuleRef;

/**
 * A rule as compiled.
 *
 * @param ref what it is called
 * @param kind what it judges
 * @param scope where it judges
 * @param conditions its conditions, for whoever asks why
 * @param plain the way to ask it straight; null when it says more than a plain rule does
 */
record CompiledRule(
        RuleRef ref,
        CaseKind kind,
        Scope scope,
        RuleConditions conditions,
        @Nullable PlainRule plain) {

    /** A rule of the executable model. */
    static CompiledRule of(Rule rule, RuleRef ref, CaseKind kind, Scope scope, RuleConditions conditions) {
        return new CompiledRule(ref, kind, scope, conditions, PlainRule.of(rule, kind));
    }

    /** There is one of each; what it is made of need not be compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
