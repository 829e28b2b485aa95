package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Drools;
import org.drools.model.Global;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Parameters;

/**
 * A rule that is nothing but conditions on single facts of its case and what it inserts when all of them hold, as the executable
 * model has it. Whether such a rule holds hangs on no other rule, so that it can be asked straight, without a network that
 * remembers who might hold next. The predicates and consequences are those Drools compiled; nothing is read a second time.
 */
final class PlainRule {

    /** Attributes by which a rule hangs on other rules, on groups or on a clock. */
    private static final List<Rule.Attribute<?>> HANGS_ON_MORE = List.of(
            Rule.Attribute.ENABLED,
            Rule.Attribute.AUTO_FOCUS,
            Rule.Attribute.AGENDA_GROUP,
            Rule.Attribute.ACTIVATION_GROUP,
            Rule.Attribute.RULEFLOW_GROUP,
            Rule.Attribute.DURATION,
            Rule.Attribute.TIMER,
            Rule.Attribute.CALENDARS,
            Rule.Attribute.DATE_EFFECTIVE,
            Rule.Attribute.DATE_EXPIRES);

    /** What stands in the place of a number when all conditions hold. */
    static final int HOLDS = 0;

    /** A condition, and its number among those that are written. */
    private record Asked(Ask condition, int number) {}

    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final CaseKind kind;
    private final Map<Variable<?>, Ask.Value> terms = new HashMap<>();
    private int written;
    private final Ask[] conditions;
    private final int[] numbers;
    private final Ask.Value[] arguments;
    private final BlockN block;
    private final int handed;

    private PlainRule(Rule rule, CaseKind kind) throws NotPlain {
        this.kind = kind;
        Consequence consequence = rule.getDefaultConsequence();
        boolean more = HANGS_ON_MORE.stream()
                .anyMatch(each -> !Objects.equals(rule.getAttribute(each), each.getDefaultValue()));
        if (more || rule.getConsequences().size() != 1 || consequence.isBreaking()) {
            throw new NotPlain();
        }
        List<Asked> asked = new ArrayList<>();
        List<Condition> whole = rule.getView().getSubConditions();
        if (rule.getView().getType() != Condition.Type.AND) {
            throw new NotPlain();
        }
        for (Condition each : whole) {
            // The one consequence stands behind all conditions.
            boolean last = each == whole.get(whole.size() - 1);
            if (!last || !(each instanceof NamedConsequenceImpl)) {
                read(each, asked);
            }
        }
        conditions = asked.stream().map(Asked::condition).toArray(Ask[]::new);
        numbers = asked.stream().mapToInt(Asked::number).toArray();
        arguments = terms(consequence.getVariables());
        block = consequence.getBlock();
        handed = consequence.isUsingDrools() ? 1 : 0;
    }

    /** A rule that can be asked straight; null when it is more than that. */
    static @Nullable PlainRule of(Rule rule, CaseKind kind) {
        try {
            return new PlainRule(rule, kind);
        } catch (NotPlain e) {
            return null;
        }
    }

    /**
     * The first of its conditions that does not hold, as {@link RuleConditions} counts them, from 1; for one that no rule file says, as that
     * there be such a fact, the number of the next that one says. {@link #HOLDS} when all hold.
     */
    int stoppedAt(Shown shown) throws Exception {
        for (int i = 0; i < conditions.length; i++) {
            if (!conditions[i].of(shown)) {
                return numbers[i];
            }
        }
        return HOLDS;
    }

    /** Lets it insert what it has to say. */
    void fire(Shown shown, Drools drools) throws Exception {
        Object[] given = new Object[arguments.length + handed];
        for (int i = 0; i < arguments.length; i++) {
            given[i + handed] = arguments[i].of(shown);
        }
        if (handed > 0) {
            given[0] = drools;
        }
        block.execute(given);
    }

    private void read(Condition condition, List<Asked> asked) throws NotPlain {
        if (condition.getType() == Condition.Type.AND) {
            for (Condition each : condition.getSubConditions()) {
                read(each, asked);
            }
        } else if (condition instanceof Pattern<?> pattern && condition.getType() == Condition.Type.PATTERN) {
            pattern(pattern, asked);
        } else {
            throw new NotPlain();
        }
    }

    private void pattern(Pattern<?> pattern, List<Asked> asked) throws NotPlain {
        Variable<?> variable = pattern.getPatternVariable();
        int place = kind.place(variable.getType());
        boolean fromElsewhere = variable instanceof Declaration<?> declared
                && (declared.getSource() != null || declared.getWindow() != null);
        if (place < 0 || fromElsewhere || pattern.isPassive()) {
            throw new NotPlain();
        }
        terms.put(variable, shown -> shown.fact(place));
        asked.add(new Asked(shown -> shown.fact(place) != null, written + 1));
        for (Binding binding : pattern.getBindings()) {
            Ask.Value[] inputs = terms(binding.getInputVariables());
            terms.put(binding.getBoundVariable(), shown -> binding.eval(Ask.all(inputs, shown)));
        }
        constraint(pattern.getConstraint(), asked);
    }

    private void constraint(Constraint constraint, List<Asked> asked) throws NotPlain {
        if (constraint instanceof SingleConstraint single) {
            if (single.isTemporal()) {
                throw new NotPlain();
            }
            if (single.getVariables().length > 0 || single != SingleConstraint.TRUE) {
                Ask ask = Ask.of(single, terms(single.getVariables()));
                asked.add(new Asked(ask, written + 1));
                written += RuleConditions.written(single) ? 1 : 0;
            }
        } else if (constraint.getType() == Constraint.Type.AND || constraint.getType() == Constraint.Type.MULTIPLE) {
            for (Constraint each : constraint.getChildren()) {
                constraint(each, asked);
            }
        } else {
            throw new NotPlain();
        }
    }

    private Ask.Value[] terms(Variable<?>[] variables) throws NotPlain {
        Ask.Value[] found = new Ask.Value[variables.length];
        for (int i = 0; i < variables.length; i++) {
            boolean numbers = variables[i] instanceof Global && variables[i].getType() == Parameters.class;
            Ask.Value term = numbers ? Shown::parameters : terms.get(variables[i]);
            if (term == null) {
                throw new NotPlain();
            }
            found[i] = term;
        }
        return found;
    }
}
