package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.PredicateInformation;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Condition;

/**
 * The conditions of one compiled rule, each of which can be held against facts alone. Drools' executable model keeps them with
 * their source text and their predicate; those are internal classes of Drools, and this is the only class that touches them.
 */
final class RuleConditions {

    private record One(Class<?> fact, ConditionText text, SingleConstraint constraint) {}

    private final List<One> conditions = new ArrayList<>();
    private final Set<String> facts = new TreeSet<>();

    RuleConditions(Rule rule) {
        patterns(rule.getView());
    }

    private void patterns(org.drools.model.Condition view) {
        if (view instanceof Pattern<?> pattern) {
            facts.add(pattern.getPatternVariable().getType().getSimpleName());
            constraints(pattern.getPatternVariable().getType(), pattern.getConstraint());
        }
        view.getSubConditions().forEach(this::patterns);
    }

    private void constraints(Class<?> fact, @Nullable Constraint constraint) {
        if (constraint instanceof SingleConstraint single && single.predicateInformation() != null) {
            PredicateInformation information = single.predicateInformation();
            if (information.getStringConstraint() != null) {
                conditions.add(new One(fact, ConditionText.read(information.getStringConstraint()), single));
            }
        }
        if (constraint != null) {
            constraint.getChildren().forEach(child -> constraints(fact, child));
        }
    }

    /** The kinds of facts it looks at. */
    Set<String> facts() {
        return facts;
    }

    /** Whether there is anything to hold against facts: a rule whose patterns ask nothing always fires. */
    int size() {
        return conditions.size();
    }

    /** The texts of all conditions, for whoever reads the rule. */
    List<ConditionText> texts() {
        return conditions.stream().map(One::text).toList();
    }

    /**
     * Holds every condition against the facts.
     *
     * @param facts kind of fact to the one fact of that kind
     * @param parameters the numbers of the case's day
     */
    List<Condition> against(Map<Class<?>, Object> facts, Parameters parameters) {
        List<Condition> held = new ArrayList<>(conditions.size());
        for (One one : conditions) {
            Object fact = facts.get(one.fact);
            ConditionText text = one.text;
            boolean holds = holds(one.constraint, facts, parameters);
            held.add(new Condition(
                    one.fact.getSimpleName(),
                    text.field(),
                    text.operator(),
                    text.text(),
                    holds,
                    fact == null ? null : text.seen(fact, parameters),
                    text.needed(one.fact, parameters)));
        }
        return held;
    }

    private static boolean holds(SingleConstraint constraint, Map<Class<?>, Object> facts, Parameters parameters) {
        Object[] arguments = Arrays.stream(constraint.getVariables())
                .map(variable -> argument(variable, facts, parameters))
                .toArray();
        try {
            return constraint.getPredicate().test(arguments);
        } catch (Exception e) {
            // A condition behind a failed null check cannot be asked; in the rule itself it is never reached.
            return false;
        }
    }

    private static @Nullable Object argument(Variable<?> variable, Map<Class<?>, Object> facts, Parameters parameters) {
        return variable.getType() == Parameters.class ? parameters : facts.get(variable.getType());
    }
}
