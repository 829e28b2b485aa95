package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.AccumulatePattern;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.accumulate.AccumulateFunction;
import vn.binhchon.edition.Matter;
import vn.binhchon.finding.Condition;

/**
 * The conditions of one compiled rule, each of which can be held against facts alone. Drools' executable model keeps them with
 * their source text and their predicate; those are internal classes of Drools, which only this class, its rows, {@link Matching}
 * and {@link PlainRule} touch.
 */
final class RuleConditions {

    /** A condition that asks only that there be a value, and its field as the vocabulary names it. */
    private record Existence(ConditionRow asked, String field) {}

    private final ConditionRow[] conditions;
    private final Existence[] existence;
    private final Set<String> facts = new TreeSet<>();

    RuleConditions(Rule rule, Matter matter) {
        List<org.drools.model.Condition> all = rule.getView().getType() == org.drools.model.Condition.Type.AND
                ? rule.getView().getSubConditions()
                : List.of(rule.getView());
        Set<Variable<?>> results = new HashSet<>();
        all.forEach(each -> factsOf(each, results));
        CaseKind known = CaseKind.of(matter, facts);
        CaseKind kind = known == null ? CaseKind.NOMINATION : known;
        List<ConditionRow> rows = new ArrayList<>();
        List<org.drools.model.Condition> before = new ArrayList<>();
        for (org.drools.model.Condition each : all) {
            rows(each, kind, before, rows);
            before.add(each);
        }
        conditions = rows.toArray(ConditionRow[]::new);
        existence = rows.stream()
                .filter(ConditionRow::onlyThatThereBeOne)
                .map(each -> new Existence(
                        each, each.bare().fact() + "." + each.text().field()))
                .toArray(Existence[]::new);
    }

    /** The kinds of facts looked at; of those that are listed, the one that holds the list. */
    private void factsOf(org.drools.model.Condition condition, Set<Variable<?>> results) {
        if (condition instanceof AccumulatePattern<?> gathered) {
            factsOf(gathered.getCondition(), results);
            for (AccumulateFunction function : gathered.getAccumulateFunctions()) {
                results.add(function.getResult());
            }
        } else if (condition instanceof Pattern<?> pattern) {
            Class<?> fact = pattern.getPatternVariable().getType();
            ListedFact listed = ListedFact.of(fact);
            if (!results.contains(pattern.getPatternVariable())) {
                facts.add((listed == null ? fact : listed.holder()).getSimpleName());
            }
        } else {
            condition.getSubConditions().forEach(each -> factsOf(each, results));
        }
    }

    private static void rows(
            org.drools.model.Condition condition,
            CaseKind kind,
            List<org.drools.model.Condition> before,
            List<ConditionRow> rows) {
        if (condition instanceof AccumulatePattern<?>) {
            return;
        }
        if (condition instanceof Pattern<?> pattern) {
            for (SingleConstraint each : Matching.constraints(pattern.getConstraint())) {
                if (written(each)) {
                    rows.add(row(pattern, each, kind, before));
                }
            }
            return;
        }
        switch (condition.getType()) {
            case EXISTS, NOT -> rows.add(new SeveralRow(kind, condition, before));
            default -> condition.getSubConditions().forEach(each -> rows(each, kind, before, rows));
        }
    }

    private static ConditionRow row(
            Pattern<?> pattern, SingleConstraint constraint, CaseKind kind, List<org.drools.model.Condition> before) {
        ConditionText text =
                ConditionText.read(constraint.predicateInformation().getStringConstraint());
        Class<?> fact = pattern.getPatternVariable().getType();
        boolean ofLaw = ExpressionReader.read(text.text())
                .all()
                .noneMatch(each -> each instanceof Expression.Field || each instanceof Expression.Foreign);
        return kind.place(fact) >= 0 && (text.field() != null || ofLaw)
                ? new PlainRow(fact, constraint, text, kind)
                : new ComposedRow(kind, pattern, constraint, text, before);
    }

    /** Whether a rule file has it as a condition. */
    static boolean written(SingleConstraint constraint) {
        PredicateInformation information = constraint.predicateInformation();
        return information != null
                && information.getStringConstraint() != null
                && !information.getStringConstraint().isBlank();
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
        return Arrays.stream(conditions).map(ConditionRow::text).toList();
    }

    /** Every condition, for whoever names one by its number. */
    List<WrittenRule.Asked> written() {
        return Arrays.stream(conditions)
                .map(ConditionRow::bare)
                .map(each -> new WrittenRule.Asked(each.text(), each.fact(), each.field()))
                .toList();
    }

    /** Holds every condition against what is shown of a case. */
    List<Condition> against(Shown shown) {
        return Arrays.stream(conditions).map(each -> each.against(shown)).toList();
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
