package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Composed;
import vn.binhchon.finding.Condition;
import vn.binhchon.rulebook.Expression.All;
import vn.binhchon.rulebook.Expression.Any;
import vn.binhchon.rulebook.Expression.Comparison;
import vn.binhchon.rulebook.Expression.Constant;
import vn.binhchon.rulebook.Expression.Field;
import vn.binhchon.rulebook.Expression.Holds;
import vn.binhchon.rulebook.Expression.Literal;
import vn.binhchon.rulebook.Expression.OneOf;

/**
 * What one fact came to in a condition of any shape, part by part.
 *
 * @param fact the fact the condition is asked of
 * @param variables what variables are bound to, by name
 * @param numbers the numbers of the day
 */
record ConditionParts(Object fact, Map<String, Object> variables, Parameters numbers) {

    /**
     * A condition with what was seen and needed.
     *
     * @param text as written
     * @param says what it says
     * @param holds whether it holds
     */
    Condition of(String text, Expression says, boolean holds) {
        ExpressionValue value = new ExpressionValue(fact, variables, numbers);
        Field first = firstField(says);
        String kind = first == null ? simple(fact) : kind(first);
        String field = first == null ? null : first.first();
        if (says instanceof Any any) {
            return joined(text, holds, Composed.Kind.ANY, any.of(), first);
        }
        if (says instanceof All all) {
            return joined(text, holds, Composed.Kind.ALL, all.of(), first);
        }
        if (says instanceof OneOf each) {
            List<Object> choices = new ArrayList<>();
            each.choices().forEach(choice -> add(shown(value.of(choice)), choices));
            String operator = each.negated() ? "not in" : "in";
            return new Condition(kind, field, operator, text, holds, whole(each.value(), value), choices);
        }
        if (says instanceof Holds each) {
            String operator = each.negated() ? "not contains" : "contains";
            Object item = shown(value.of(each.item()));
            return new Condition(kind, field, operator, text, holds, whole(each.list(), value), item);
        }
        if (says instanceof Comparison each && (each.left() instanceof Field || first == null)) {
            Object needed =
                    each.right() instanceof Literal none && none.value() == null ? null : shown(value.of(each.right()));
            return new Condition(kind, field, each.operator(), text, holds, whole(each.left(), value), needed);
        }
        if (says instanceof Comparison each) {
            Composed seen = new Composed(Composed.Kind.COMPUTED, 0, 0, shown(value.of(each.left())), used(says));
            return new Condition(kind, field, each.operator(), text, holds, seen, shown(value.of(each.right())));
        }
        return new Condition(kind, field, null, text, holds, null, null);
    }

    private Condition joined(
            String text, boolean holds, Composed.Kind kind, List<Expression> parts, @Nullable Field first) {
        ExpressionValue value = new ExpressionValue(fact, variables, numbers);
        List<Condition> each =
                parts.stream().map(part -> of(text, part, value.holds(part))).toList();
        String about = first == null ? simple(fact) : kind(first);
        Composed seen = new Composed(kind, 0, 0, null, each);
        return new Condition(about, first == null ? null : first.first(), "or", text, holds, seen, null);
    }

    /** The facts a figure is worked out from, each once. */
    private List<Condition> used(Expression says) {
        ExpressionValue value = new ExpressionValue(fact, variables, numbers);
        Map<String, Condition> used = new LinkedHashMap<>();
        says.all()
                .filter(each -> each instanceof Field field && !field.names().isEmpty())
                .forEach(each -> {
                    Field field = (Field) each;
                    String name = kind(field) + "." + field.first();
                    used.putIfAbsent(
                            name,
                            new Condition(kind(field), field.first(), null, name, true, whole(field, value), null));
                });
        return List.copyOf(used.values());
    }

    /** The value of a field, a quantity as it was reported. */
    private @Nullable Object whole(Expression expression, ExpressionValue value) {
        return expression instanceof Field field && field.endOfQuantity()
                ? value.of(new Field(
                        field.owner(), field.names().subList(0, field.names().size() - 1), null))
                : shown(value.of(expression));
    }

    private static void add(@Nullable Object value, List<Object> to) {
        if (value != null) {
            to.add(value);
        }
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof Constant constant ? constant.name() : value;
    }

    private static @Nullable Field firstField(Expression says) {
        return says.all()
                .filter(each -> each instanceof Field field && !field.names().isEmpty())
                .map(each -> (Field) each)
                .findFirst()
                .orElse(null);
    }

    private String kind(Field field) {
        Object owner = field.owner().isEmpty() ? fact : variables.get(field.owner());
        return owner == null ? simple(fact) : simple(owner);
    }

    private static String simple(Object fact) {
        return fact.getClass().getSimpleName();
    }
}
