package vn.binhchon.rollout.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Parameter;
import vn.binhchon.rulebook.ConditionText;

/**
 * Everything a rule asks of one field of one fact.
 *
 * @param about the field, as {@code Society.workers}
 * @param conditions the plain comparisons
 * @param lines where they stand
 */
record Asked(String about, List<ConditionText> conditions, List<Integer> lines) {

    private static final Pattern NUMBER = Pattern.compile("p\\.(?:number|whole)\\(\\s*\"([^\"]*)\"\\s*\\)");

    void add(ConditionText condition, int line) {
        conditions.add(condition);
        lines.add(line);
    }

    /** Why all of them can never hold together; null when they can. */
    @Nullable
    String contradiction(Draft draft) {
        boolean none = has("==", "null");
        boolean some = conditions.stream().anyMatch(Asked::needsAValue);
        Set<String> equal = new TreeSet<>();
        for (ConditionText each : conditions) {
            if ("==".equals(each.operator()) && plain(each)) {
                equal.add(String.valueOf(each.operand()));
            }
        }
        boolean denied = equal.stream().anyMatch(value -> has("!=", value));
        if ((none && some) || equal.size() > 1 || denied) {
            return about + " cannot be all of " + written();
        }
        List<LocalDate> days = List.copyOf(draft.days());
        boolean everyDay = days.stream().allMatch(day -> empty(draft, day));
        return everyDay ? about + " cannot be all of " + written() + " on any day of the edition" : null;
    }

    private boolean has(String operator, String operand) {
        return conditions.stream().anyMatch(each -> operator.equals(each.operator()) && operand.equals(each.operand()));
    }

    private static boolean needsAValue(ConditionText each) {
        boolean isNull = "null".equals(each.operand());
        return switch (String.valueOf(each.operator())) {
            case "!=" -> isNull;
            case "==" -> !isNull;
            case "not in" -> false;
            default -> true;
        };
    }

    /** A constant, yes or no, or a text: something that is the same on every day. */
    private static boolean plain(ConditionText each) {
        String operand = String.valueOf(each.operand());
        return operand.matches("true|false|\"[^\"]*\"|(?:\\w+\\.)*[A-Z][A-Z0-9_]*");
    }

    private boolean empty(Draft draft, LocalDate day) {
        BigDecimal least = null;
        BigDecimal below = null;
        boolean open = false;
        for (ConditionText each : conditions) {
            BigDecimal bound = bound(each, draft, day);
            String operator = String.valueOf(each.operator());
            if (bound == null) {
                continue;
            }
            if (operator.startsWith(">") || operator.equals("==")) {
                open |= operator.equals(">") && (least == null || bound.compareTo(least) >= 0);
                least = least == null ? bound : least.max(bound);
            }
            if (operator.startsWith("<") || operator.equals("==")) {
                open |= operator.equals("<") && (below == null || bound.compareTo(below) <= 0);
                below = below == null ? bound : below.min(bound);
            }
        }
        if (least == null || below == null) {
            return false;
        }
        int order = least.compareTo(below);
        return order > 0 || (order == 0 && open);
    }

    private static @Nullable BigDecimal bound(ConditionText each, Draft draft, LocalDate day) {
        String operand = String.valueOf(each.operand());
        Matcher number = NUMBER.matcher(operand);
        if (number.matches()) {
            Parameter parameter = draft.edition().parameters().get(number.group(1));
            Dated<Object> dated = parameter == null ? null : Dated.on(day, parameter.values());
            return dated != null && dated.value() instanceof BigDecimal value ? value : null;
        }
        return operand.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(operand) : null;
    }

    private String written() {
        return String.join(", ", conditions.stream().map(ConditionText::text).toList());
    }
}
