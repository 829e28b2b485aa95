package vn.binhchon.rulebook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.AccumulatePattern;
import org.drools.model.Argument;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Parameters;

/**
 * Holds the conditions of a compiled rule against the facts of one case without a network, so that an explanation can say which
 * of several facts was found, and what they come to. The predicates and functions asked are those that Drools compiled.
 */
final class Matching {

    private final CaseKind kind;
    private final Shown shown;

    Matching(CaseKind kind, Shown shown) {
        this.kind = kind;
        this.shown = shown;
    }

    /** What variables are bound to by one match of conditions. */
    static final class Bound {
        private final Map<Variable<?>, Object> values;

        private Bound(Map<Variable<?>, Object> values) {
            this.values = values;
        }

        /** Nothing bound yet. */
        static Bound nothing() {
            return new Bound(Map.of());
        }

        Bound with(Variable<?> variable, @Nullable Object value) {
            Map<Variable<?>, Object> more = new HashMap<>(values);
            if (value != null) {
                more.put(variable, value);
            }
            return new Bound(more);
        }

        @Nullable
        Object value(Variable<?> variable) {
            return values.get(variable);
        }

        /** The values by the names that a rule file calls them by. */
        Map<String, Object> named() {
            Map<String, Object> named = new HashMap<>();
            values.forEach((variable, value) -> named.put(variable.getName().replaceFirst("_\\d+_sCoPe$", ""), value));
            return named;
        }
    }

    /** The facts a pattern may look at. */
    List<?> facts(Pattern<?> pattern, Bound bound) {
        Variable<?> variable = pattern.getPatternVariable();
        Object known = bound.value(variable);
        if (known != null) {
            return List.of(known);
        }
        ListedFact listed = ListedFact.of(variable.getType());
        if (listed != null) {
            return listed.items(shown.fact(kind.place(listed.holder())));
        }
        Object fact = shown.fact(kind.place(variable.getType()));
        return fact == null ? List.of() : List.of(fact);
    }

    /** The same with one fact taken for a pattern, and what the pattern binds of it. */
    Bound taken(Pattern<?> pattern, Object fact, Bound before) {
        Bound bound = before.with(pattern.getPatternVariable(), fact);
        for (Binding binding : pattern.getBindings()) {
            bound = bound.with(binding.getBoundVariable(), evaluated(binding, bound));
        }
        return bound;
    }

    private @Nullable Object evaluated(Binding binding, Bound bound) {
        try {
            return binding.eval(values(binding.getInputVariables(), bound));
        } catch (RuntimeException e) {
            // What is asked of a value that was not stated is no value.
            return null;
        }
    }

    private @Nullable Object[] values(Variable<?>[] variables, Bound bound) {
        @Nullable Object[] values = new Object[variables.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = variables[i].getType() == Parameters.class ? shown.parameters() : bound.value(variables[i]);
        }
        return values;
    }

    /** Whether one constraint holds for what is bound. */
    boolean holds(SingleConstraint constraint, Bound bound) {
        try {
            return constraint == SingleConstraint.TRUE
                    || constraint.getPredicate().test(values(constraint.getVariables(), bound));
        } catch (Exception e) {
            // A condition behind a failed null check cannot be asked; in the rule itself it is never reached.
            return false;
        }
    }

    /** The single constraints of a pattern, in the order of the rule file. */
    static List<SingleConstraint> constraints(@Nullable Constraint constraint) {
        List<SingleConstraint> all = new ArrayList<>();
        if (constraint instanceof SingleConstraint single) {
            all.add(single);
        } else if (constraint != null) {
            constraint.getChildren().forEach(each -> all.addAll(constraints(each)));
        }
        return all;
    }

    /** Every way in which a condition holds, beginning with what is bound before. */
    List<Bound> matches(Condition condition, Bound before) {
        if (condition instanceof AccumulatePattern<?> gathered) {
            return List.of(gathered(gathered, before));
        }
        if (condition instanceof Pattern<?> pattern) {
            return facts(pattern, before).stream()
                    .map(fact -> taken(pattern, fact, before))
                    .filter(bound ->
                            constraints(pattern.getConstraint()).stream().allMatch(each -> holds(each, bound)))
                    .toList();
        }
        return switch (condition.getType()) {
            case AND -> all(condition.getSubConditions(), before);
            case EXISTS -> all(condition.getSubConditions(), before).isEmpty() ? List.of() : List.of(before);
            case NOT -> all(condition.getSubConditions(), before).isEmpty() ? List.of(before) : List.of();
            default -> List.of(before);
        };
    }

    /** Every way in which all of several conditions hold. */
    List<Bound> all(List<Condition> conditions, Bound before) {
        List<Bound> ways = List.of(before);
        for (Condition each : conditions) {
            ways = ways.stream().flatMap(way -> matches(each, way).stream()).toList();
        }
        return ways;
    }

    /** The patterns below a condition on several facts. */
    static List<Pattern<?>> patterns(Condition condition) {
        List<Pattern<?>> patterns = new ArrayList<>();
        if (condition instanceof Pattern<?> pattern) {
            patterns.add(pattern);
        } else {
            condition.getSubConditions().forEach(each -> patterns.addAll(patterns(each)));
        }
        return patterns;
    }

    /** What accumulate functions make of all matches; one that makes nothing of them binds nothing. */
    Bound gathered(AccumulatePattern<?> gathered, Bound before) {
        List<Bound> matches = matches(gathered.getCondition(), before);
        Bound result = before;
        for (AccumulateFunction function : gathered.getAccumulateFunctions()) {
            result = result.with(function.getResult(), value(function, matches));
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object value(AccumulateFunction function, List<Bound> matches) {
        var computed = (org.kie.api.runtime.rule.AccumulateFunction<Serializable>) function.createFunctionObject();
        Argument<?> source = function.getSource();
        try {
            Serializable context = computed.createContext();
            computed.init(context);
            for (Bound each : matches) {
                computed.accumulate(context, source instanceof Variable<?> variable ? each.value(variable) : each);
            }
            return computed.getResult(context);
        } catch (Exception e) {
            return null;
        }
    }
}
