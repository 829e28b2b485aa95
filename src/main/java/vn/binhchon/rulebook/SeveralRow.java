package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Composed;
import vn.binhchon.finding.Condition;

/** A condition on several facts: that there is one, or that there is none. */
final class SeveralRow implements ConditionRow {

    private final CaseKind kind;
    private final org.drools.model.Condition several;
    private final List<org.drools.model.Condition> before;
    private final ConditionText text;
    private final Condition bare;

    SeveralRow(CaseKind kind, org.drools.model.Condition several, List<org.drools.model.Condition> before) {
        this.kind = kind;
        this.several = several;
        this.before = List.copyOf(before);
        this.text = ConditionText.whole(RowText.of(several));
        this.bare = new Condition(
                first().getPatternVariable().getType().getSimpleName(),
                null,
                operator(),
                text.text(),
                false,
                null,
                null);
    }

    private Pattern<?> first() {
        return Matching.patterns(several).get(0);
    }

    private String operator() {
        return several.getType().name().toLowerCase(Locale.ROOT);
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
        return !matching.matches(several, ComposedRow.bound(matching, before)).isEmpty();
    }

    @Override
    public Condition against(Shown shown) {
        Matching matching = new Matching(kind, shown);
        Matching.Bound bound = ComposedRow.bound(matching, before);
        boolean holds = !matching.matches(several, bound).isEmpty();
        Composed seen = seen(matching, bound, shown);
        return new Condition(bare.fact(), "", operator(), text.text(), holds, seen, null);
    }

    private Composed seen(Matching matching, Matching.Bound bound, Shown shown) {
        boolean none = several.getType() == org.drools.model.Condition.Type.NOT;
        List<Matching.Bound> found = matching.all(several.getSubConditions(), bound);
        List<?> all = matching.facts(first(), bound);
        Object shownFact = found.isEmpty() ? nearest(matching, all, bound) : firstFound(matching, all, bound);
        boolean tell = none ? !found.isEmpty() : found.isEmpty();
        List<Condition> parts = tell ? parts(matching, first(), shownFact, bound, shown, !found.isEmpty()) : List.of();
        Composed.Kind how = none ? Composed.Kind.NONE : Composed.Kind.EXISTS;
        return new Composed(how, found.size(), all.size(), null, parts);
    }

    private @Nullable Object firstFound(Matching matching, List<?> all, Matching.Bound bound) {
        return all.stream()
                .filter(each -> !matching.all(
                                several.getSubConditions(), bound.with(first().getPatternVariable(), each))
                        .isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The fact for which most conditions hold, the first of several. */
    private @Nullable Object nearest(Matching matching, List<?> all, Matching.Bound bound) {
        Object nearest = null;
        long most = -1;
        for (Object each : all) {
            Matching.Bound taken = matching.taken(first(), each, bound);
            long held = Matching.constraints(first().getConstraint()).stream()
                    .filter(one -> matching.holds(one, taken))
                    .count();
            if (held > most) {
                nearest = each;
                most = held;
            }
        }
        return nearest;
    }

    /** What one fact came to: the conditions that hold of it, or those that do not. */
    private static List<Condition> parts(
            Matching matching,
            Pattern<?> pattern,
            @Nullable Object fact,
            Matching.Bound before,
            Shown shown,
            boolean held) {
        List<Condition> parts = new ArrayList<>();
        if (fact == null) {
            return parts;
        }
        Matching.Bound bound = matching.taken(pattern, fact, before);
        for (SingleConstraint each : Matching.constraints(pattern.getConstraint())) {
            boolean holds = matching.holds(each, bound);
            if (RuleConditions.written(each) && holds == held) {
                String text = each.predicateInformation().getStringConstraint();
                parts.add(new ConditionParts(fact, bound.named(), shown.parameters())
                        .of(text, ExpressionReader.read(text), holds));
            }
        }
        return parts;
    }
}
