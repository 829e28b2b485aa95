package vn.binhchon.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
}
