package vn.binhchon.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;

/** Formats conditions on several facts as they would be written in a rule file. */
final class RowText {

    private RowText() {}

    /** {@code exists Certificate( level == $e.level )}. */
    static String of(Condition several) {
        if (several instanceof AccumulatePattern<?> gathered) {
            return functions(gathered) + " of " + inner(gathered.getCondition());
        }
        String inner = several.getSubConditions().stream().map(RowText::inner).collect(Collectors.joining(" "));
        return several.getType().name().toLowerCase(Locale.ROOT) + " " + inner;
    }

    private static String inner(Condition condition) {
        return Matching.patterns(condition).stream().map(RowText::pattern).collect(Collectors.joining(" and "));
    }

    private static String pattern(Pattern<?> pattern) {
        List<String> said = Matching.constraints(pattern.getConstraint()).stream()
                .filter(RuleConditions::written)
                .map(each -> each.predicateInformation().getStringConstraint())
                .toList();
        String kind = pattern.getPatternVariable().getType().getSimpleName();
        return said.isEmpty() ? kind + "()" : kind + "( " + String.join(", ", said) + " )";
    }

    /** The names of the functions an accumulation asks, {@code sum}, {@code count}. */
    private static String functions(AccumulatePattern<?> gathered) {
        return Arrays.stream(gathered.getAccumulateFunctions())
                .map(RowText::function)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The name of the function whose result a variable is bound to. */
    static String function(AccumulatePattern<?> gathered, Variable<?> result) {
        return Arrays.stream(gathered.getAccumulateFunctions())
                .filter(each -> result.equals(each.getResult()))
                .map(RowText::function)
                .findFirst()
                .orElse("");
    }

    private static String function(AccumulateFunction function) {
        Object made = function.createFunctionObject();
        return made instanceof ExactMean
                ? "average"
                : made.getClass()
                        .getSimpleName()
                        .replaceAll("^(BigDecimal|Integer)|AccumulateFunction$", "")
                        .toLowerCase(Locale.ROOT);
    }
}
