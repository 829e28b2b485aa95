package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.PredicateInformation;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Condition;

/**
 * The conditions of one compiled rule, each of which can be held against facts alone. Drools' executable model keeps them with
 * their source text and their predicate; those are internal classes of Drools, which only this class and {@link PlainRule} touch.
 */
final class RuleConditions {

    private record Written(Class<?> fact, SingleConstraint constraint, String source) {}

    private record One(
            int place, SeenAndNeeded values, Ask asked, ConditionText text, Condition held, Condition failed) {

        /** Whether it asks only that there be a value. */
        boolean onlyThatThereBeOne() {
            return "!=".equals(text.operator()) && "null".equals(text.operand());
        }

        @Nullable
        Object seen(Shown shown) {
            Object fact = shown.fact(place);
            return fact == null ? null : values.seen(fact, shown.parameters());
        }

        boolean holds(Shown shown) {
            try {
                return shown.fact(place) != null && asked.of(shown);
            } catch (Exception e) {
                // A condition behind a failed null check cannot be asked; in the rule itself it is never reached.
                return false;
            }
        }

        /** The condition as it came out; the same object again where neither a value was seen nor one is needed. */
        Condition outcome(boolean holds, @Nullable Object seen, @Nullable Object needed) {
            Condition bare = holds ? held : failed;
            return seen == null && needed == null
                    ? bare
                    : new Condition(bare.fact(), bare.field(), bare.operator(), bare.text(), holds, seen, needed);
        }
    }

    /** A condition that asks only that there be a value, and its field as the vocabulary names it. */
    private record Existence(One asked, String field) {}

    private final List<Written> written = new ArrayList<>();
    private final One[] conditions;
    private final Existence[] existence;
    private final Set<String> facts = new TreeSet<>();

    RuleConditions(Rule rule, Matter matter) {
        patterns(rule.getView());
        CaseKind kind = CaseKind.of(matter, facts);
        conditions = written.stream()
                .map(each -> ready(each, kind == null ? CaseKind.NOMINATION : kind))
                .toArray(One[]::new);
        existence = Arrays.stream(conditions)
                .filter(One::onlyThatThereBeOne)
                .filter(each -> each.text().field() != null)
                .map(each -> new Existence(
                        each, each.failed().fact() + "." + each.text().field()))
                .toArray(Existence[]::new);
    }

    private void patterns(org.drools.model.Condition view) {
        if (view instanceof Pattern<?> pattern) {
            facts.add(pattern.getPatternVariable().getType().getSimpleName());
            constraints(pattern.getPatternVariable().getType(), pattern.getConstraint());
        }
        view.getSubConditions().forEach(this::patterns);
    }

    private void constraints(Class<?> fact, @Nullable Constraint constraint) {
        if (constraint instanceof SingleConstraint single && written(single)) {
            written.add(new Written(fact, single, single.predicateInformation().getStringConstraint()));
        }
        if (constraint != null) {
            constraint.getChildren().forEach(child -> constraints(fact, child));
        }
    }

    /** Whether a rule file has it as a condition. */
    static boolean written(SingleConstraint constraint) {
        PredicateInformation information = constraint.predicateInformation();
        return information != null && information.getStringConstraint() != null;
    }

    private static One ready(Written written, CaseKind kind) {
        Class<?> fact = written.fact();
        ConditionText text = ConditionText.read(written.source());
        Ask.Value[] values = Arrays.stream(written.constraint().getVariables())
                .map(variable -> value(variable, kind))
                .toArray(Ask.Value[]::new);
        return new One(
                kind.place(fact),
                new SeenAndNeeded(text, fact),
                Ask.of(written.constraint(), values),
                text,
                bare(fact, text, true),
                bare(fact, text, false));
    }

    private static Condition bare(Class<?> fact, ConditionText text, boolean holds) {
        return new Condition(fact.getSimpleName(), text.field(), text.operator(), text.text(), holds, null, null);
    }

    private static Ask.Value value(Variable<?> variable, CaseKind kind) {
        int place = kind.place(variable.getType());
        return variable.getType() == Parameters.class ? Shown::parameters : shown -> shown.fact(place);
    }

    /** The kinds of facts it looks at. */
    Set<String> facts() {
        return facts;
    }

    /** Whether there is anything to hold against facts: a rule whose patterns ask nothing always fires. */
    int size() {
        return conditions.length;
    }

    /** The texts of all conditions, for whoever reads the rule. */
    List<ConditionText> texts() {
        return written.stream().map(each -> ConditionText.read(each.source())).toList();
    }

    /** Every condition, for whoever names one by its number. */
    List<WrittenRule.Asked> written() {
        return Arrays.stream(conditions)
                .map(One::failed)
                .map(each -> new WrittenRule.Asked(each.text(), each.fact(), each.field()))
                .toList();
    }

    /** Holds every condition against what is shown of a case. */
    List<Condition> against(Shown shown) {
        Condition[] held = new Condition[conditions.length];
        for (int i = 0; i < held.length; i++) {
            One one = conditions[i];
            held[i] =
                    one.outcome(one.holds(shown), one.seen(shown), one.values().needed(shown.parameters()));
        }
        return List.of(held);
    }

    /** The first condition that does not hold, from 1; 0 when all hold. */
    int stoppedAt(Shown shown) {
        for (int i = 0; i < conditions.length; i++) {
            if (!conditions[i].holds(shown)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The fields that conditions ask only for there to be a value in, and there is none. */
    List<String> unproven(Shown shown) {
        List<String> unproven = List.of();
        for (Existence each : existence) {
            if (each.asked().seen(shown) == null) {
                unproven = unproven.isEmpty() ? new ArrayList<>(existence.length) : unproven;
                unproven.add(each.field());
            }
        }
        return unproven;
    }
}
