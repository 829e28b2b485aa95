package vn.binhchon.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Parameters;
import vn.binhchon.edition.UnknownParameter;

/**
 * A condition as the rule file has it, taken apart where it is a plain comparison: {@code workers.least >= p.number("x")},
 * {@code oneOff == true}, {@code validOfLevelBelow(p.whole("y")) == false}, {@code p.admits("types", type) == false}.
 *
 * @param text the whole condition
 * @param field the field it looks at, without {@code .least}; null when it is no plain comparison
 * @param argument key of the whole number handed to the field; null when there is none
 * @param operator {@code ==}, {@code >=} …, or {@code in} and {@code not in} for {@code admits}; null as above
 * @param operand what it is compared with, as written; null as above
 */
public record ConditionText(
        String text,
        @Nullable String field,
        @Nullable String argument,
        @Nullable String operator,
        @Nullable String operand) {

    private static final Pattern COMPARISON = Pattern.compile(
            "(\\w+)(?:\\(\\s*p\\.whole\\(\"([^\"]+)\"\\)\\s*\\))?(?:\\.least)?\\s*(==|!=|>=|<=|>|<)\\s*(.+)");
    private static final Pattern ADMITS =
            Pattern.compile("p\\.admits\\(\"([^\"]+)\",\\s*(\\w+)\\)\\s*==\\s*(true|false)");
    private static final Pattern LOOKUP = Pattern.compile("p\\.(?:number|whole|flag|list)\\(\"([^\"]+)\"\\)");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CONSTANT = Pattern.compile("(?:\\w+\\.)*([A-Z][A-Z0-9_]*)");

    /** Takes a condition apart. */
    public static ConditionText read(String source) {
        String text = source.strip().replaceAll("\\s+", " ");
        Matcher admits = ADMITS.matcher(text);
        if (admits.matches()) {
            String operator = admits.group(3).equals("true") ? "in" : "not in";
            return new ConditionText(text, admits.group(2), null, operator, "p.list(\"" + admits.group(1) + "\")");
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches() && !comparison.group(1).equals("p")) {
            return new ConditionText(
                    text, comparison.group(1), comparison.group(2), comparison.group(3), comparison.group(4));
        }
        return new ConditionText(text, null, null, null, null);
    }

    /** The value a fact shows for the field; null when there is none. */
    @Nullable
    Object seen(Object fact, Parameters parameters) {
        if (field == null) {
            return null;
        }
        try {
            if (argument == null) {
                return fact.getClass().getMethod(field).invoke(fact);
            }
            Method method = fact.getClass().getMethod(field, int.class);
            return method.invoke(fact, parameters.whole(argument));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException | UnknownParameter e) {
            return null;
        }
    }

    /**
     * The value the condition needs; null when it is only that there be one, or when it is no plain comparison. A list of names
     * becomes a list of constants where the field holds constants.
     */
    @Nullable
    Object needed(Class<?> fact, Parameters parameters) {
        if (operand == null || operand.equals("null")) {
            return null;
        }
        Matcher lookup = LOOKUP.matcher(operand);
        if (lookup.matches()) {
            try {
                Object needed = parameters.any(lookup.group(1));
                return needed instanceof List<?> names ? constants(fact, names) : needed;
            } catch (UnknownParameter e) {
                return null;
            }
        }
        if (operand.equals("true") || operand.equals("false")) {
            return Boolean.valueOf(operand);
        }
        Matcher string = STRING.matcher(operand);
        if (string.matches()) {
            return string.group(1);
        }
        Matcher constant = CONSTANT.matcher(operand);
        return constant.matches() ? operand : number(operand);
    }

    private List<?> constants(Class<?> fact, List<?> names) {
        try {
            Object[] constants =
                    fact.getMethod(String.valueOf(field)).getReturnType().getEnumConstants();
            if (constants == null) {
                return names;
            }
            return names.stream()
                    .map(name -> Arrays.stream(constants)
                            .filter(each -> ((Enum<?>) each).name().equals(name))
                            .findFirst()
                            .orElse(name))
                    .toList();
        } catch (NoSuchMethodException e) {
            return names;
        }
    }

    private static Object number(String operand) {
        try {
            return new BigDecimal(operand.replaceAll("[BIL]$", ""));
        } catch (NumberFormatException e) {
            return operand;
        }
    }
}
