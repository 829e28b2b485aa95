package vn.binhchon.rulebook;

import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Condition;

/** A plain comparison of one field of one fact. */
final class PlainRow implements ConditionRow {

    private final int place;
    private final SeenAndNeeded values;
    private final Ask asked;
    private final ConditionText text;
    private final Condition held;
    private final Condition failed;

    PlainRow(Class<?> fact, SingleConstraint constraint, ConditionText text, CaseKind kind) {
        this.place = kind.place(fact);
        this.values = new SeenAndNeeded(text, fact);
        Variable<?>[] variables = constraint.getVariables();
        Ask.Value[] handed = new Ask.Value[variables.length];
        for (int i = 0; i < handed.length; i++) {
            handed[i] = value(variables[i], kind);
        }
        this.asked = Ask.of(constraint, handed);
        this.text = text;
        this.held = bare(fact, text, true);
        this.failed = bare(fact, text, false);
    }

    private static Condition bare(Class<?> fact, ConditionText text, boolean holds) {
        return new Condition(fact.getSimpleName(), text.field(), text.operator(), text.text(), holds, null, null);
    }

    private static Ask.Value value(Variable<?> variable, CaseKind kind) {
        int place = kind.place(variable.getType());
        return variable.getType() == Parameters.class ? Shown::parameters : shown -> shown.fact(place);
    }

    @Override
    public ConditionText text() {
        return text;
    }

    @Override
    public Condition bare() {
        return failed;
    }

    @Override
    public @Nullable Object seen(Shown shown) {
        Object fact = shown.fact(place);
        return fact == null ? null : values.seen(fact, shown.parameters());
    }

    @Override
    public boolean holds(Shown shown) {
        try {
            return shown.fact(place) != null && asked.of(shown);
        } catch (Exception e) {
            // A condition behind a failed null check cannot be asked; in the rule itself it is never reached.
            return false;
        }
    }

    /** The condition as it came out; the same object again where neither a value was seen nor one is needed. */
    @Override
    public Condition against(Shown shown) {
        boolean holds = holds(shown);
        Object seen = seen(shown);
        Object needed = values.needed(shown.parameters());
        Condition bare = holds ? held : failed;
        return seen == null && needed == null
                ? bare
                : new Condition(bare.fact(), bare.field(), bare.operator(), bare.text(), holds, seen, needed);
    }
}
