package vn.binhchon.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Expression.Comparison;
import vn.binhchon.rulebook.Expression.Constant;
import vn.binhchon.rulebook.Expression.Field;
import vn.binhchon.rulebook.Expression.Literal;
import vn.binhchon.rulebook.Expression.Lookup;

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

    /** What is the same for every case, but for the numbers of its day. */
    private static final List<String> NUMBERS = List.of("number", "whole", "flag", "list", "day");

    /** Takes a condition apart. */
    public static ConditionText read(String source) {
        String text = source.strip().replaceAll("\\s+", " ");
        Expression says = ExpressionReader.read(source);
        if (says instanceof Comparison each) {
            if (each.left() instanceof Lookup list && each.right() instanceof Literal yes) {
                return listed(text, each.operator(), list, yes);
            }
            if (each.left() instanceof Field field && own(field) && fixed(each.right())) {
                String operand = text.substring(
                        text.indexOf(each.operator()) + each.operator().length());
                return new ConditionText(text, field.first(), field.argument(), each.operator(), operand.strip());
            }
        }
        return whole(text);
    }

    /** A condition that is no plain comparison. */
    static ConditionText whole(String text) {
        return new ConditionText(text, null, null, null, null);
    }

    /** The same in other words. */
    ConditionText as(String words) {
        return new ConditionText(words, field, argument, operator, operand);
    }

    private static ConditionText listed(String text, String operator, Lookup list, Literal yes) {
        boolean admits = list.function().equals("admits")
                && operator.equals("==")
                && list.key() != null
                && list.arguments().size() == 2
                && list.arguments().get(1) instanceof Field field
                && own(field)
                && yes.value() instanceof Boolean;
        return admits
                ? new ConditionText(
                        text,
                        ((Field) list.arguments().get(1)).first(),
                        null,
                        Boolean.TRUE.equals(yes.value()) ? "in" : "not in",
                        "p.list(\"" + list.key() + "\")")
                : whole(text);
    }

    /** A field of the fact itself, or the lower end of a reported quantity. */
    private static boolean own(Field field) {
        return field.owner().isEmpty()
                && (field.names().size() == 1
                        || (field.names().size() == 2 && field.names().get(1).equals("least")));
    }

    private static boolean fixed(Expression operand) {
        return operand instanceof Literal
                || operand instanceof Constant
                || (operand instanceof Lookup lookup && NUMBERS.contains(lookup.function()));
    }
}
