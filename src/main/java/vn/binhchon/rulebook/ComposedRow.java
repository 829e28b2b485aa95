package vn.binhchon.rulebook;

import java.util.List;
import org.drools.model.AccumulatePattern;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Composed;
import vn.binhchon.finding.Condition;

/** A condition of several parts, a figure worked out, or one that several facts come to. */
final class ComposedRow implements ConditionRow {

    private final CaseKind kind;
    private final Pattern<?> pattern;
    private final SingleConstraint constraint;
    private final List<org.drools.model.Condition> before;
    private final @Nullable AccumulatePattern<?> gathered;
    private final Expression says;
    private final ConditionText text;
    private final Condition bare;

    /**
     * A row.
     *
     * @param before the conditions of the rule that stand before its pattern
     */
    ComposedRow(
            CaseKind kind,
            Pattern<?> pattern,
            SingleConstraint constraint,
            ConditionText text,
            List<org.drools.model.Condition> before) {
        this.kind = kind;
        this.pattern = pattern;
        this.constraint = constraint;
        this.before = List.copyOf(before);
        this.says = ExpressionReader.read(text.text());
        this.gathered = source(pattern, before);
        this.text = gathered == null ? text : text.as(RowText.of(gathered) + " " + text.text());
        this.bare = new Condition(about(), null, null, this.text.text(), false, null, null);
    }

    private String about() {
        Pattern<?> asked = gathered == null
                ? pattern
                : Matching.patterns(gathered.getCondition()).get(0);
        return asked.getPatternVariable().getType().getSimpleName();
    }

    /** The accumulation whose result the pattern asks about; null when it asks about a fact. */
    private static @Nullable AccumulatePattern<?> source(Pattern<?> pattern, List<org.drools.model.Condition> before) {
        for (org.drools.model.Condition each : before) {
            if (each.getType() == org.drools.model.Condition.Type.ACCUMULATE
                    && each instanceof AccumulatePattern<?> one) {
                for (AccumulateFunction function : one.getAccumulateFunctions()) {
                    if (pattern.getPatternVariable().equals(function.getResult())) {
                        return one;
                    }
                }
            }
        }
        return null;
    }

    @Override
    public ConditionText text() {
        return text;
    }

    @Override
    public Condition bare() {
        return bare;
    }

    @Override
    public boolean holds(Shown shown) {
        Matching matching = new Matching(kind, shown);
        Matching.Bound bound = taken(matching);
        Object fact = bound == null ? null : bound.value(pattern.getPatternVariable());
        return bound != null && fact != null && holds(matching, bound, fact, shown);
    }

    /** Whether what was compiled holds; it must be what is written, read a second time: a compiler may mistake one value for another. */
    private boolean holds(Matching matching, Matching.Bound bound, Object fact, Shown shown) {
        boolean compiled = matching.holds(constraint, bound);
        boolean written = new ExpressionValue(fact, bound.named(), shown.parameters()).holds(says);
        boolean known = says.all().noneMatch(each -> each instanceof Expression.Foreign);
        if (known && compiled != written) {
            throw new RuleFault("\"" + text.text() + "\" was compiled to something else: it is " + written
                    + " as written, and " + compiled + " as compiled");
        }
        return compiled;
    }

    private Matching.@Nullable Bound taken(Matching matching) {
        Matching.Bound bound = bound(matching, before);
        List<?> facts = matching.facts(pattern, bound);
        return facts.isEmpty() ? null : matching.taken(pattern, facts.get(0), bound);
    }

    /** What the conditions before bind, whether or not they hold. */
    static Matching.Bound bound(Matching matching, List<org.drools.model.Condition> before) {
        Matching.Bound bound = Matching.Bound.nothing();
        for (org.drools.model.Condition each : before) {
            if (each instanceof AccumulatePattern<?> one) {
                bound = matching.gathered(one, bound);
            } else if (each instanceof Pattern<?> one) {
                List<?> facts = matching.facts(one, bound);
                bound = facts.isEmpty() ? bound : matching.taken(one, facts.get(0), bound);
            }
        }
        return bound;
    }

    @Override
    public Condition against(Shown shown) {
        Matching matching = new Matching(kind, shown);
        Matching.Bound bound = taken(matching);
        if (bound == null) {
            return bare;
        }
        Object fact = bound.value(pattern.getPatternVariable());
        if (fact == null) {
            return bare;
        }
        boolean holds = holds(matching, bound, fact, shown);
        Condition seen = new ConditionParts(fact, bound.named(), shown.parameters()).of(text.text(), says, holds);
        AccumulatePattern<?> of = gathered;
        if (of == null) {
            return seen;
        }
        int counted = matching.matches(of.getCondition(), bound(matching, before.subList(0, before.indexOf(of))))
                .size();
        Composed all = new Composed(Composed.Kind.GATHERED, counted, counted, value(seen.seen()), List.of());
        return new Condition(
                about(),
                RowText.function(of, pattern.getPatternVariable()),
                seen.operator(),
                text.text(),
                holds,
                all,
                seen.needed());
    }

    private static @Nullable Object value(@Nullable Object seen) {
        return seen instanceof Composed composed ? composed.value() : seen;
    }
}
