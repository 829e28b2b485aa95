package vn.binhchon.rulebook;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Parameters;
import vn.binhchon.edition.UnknownParameter;
import vn.binhchon.nomination.ListedValue;
import vn.binhchon.rulebook.Expression.All;
import vn.binhchon.rulebook.Expression.Any;
import vn.binhchon.rulebook.Expression.Arithmetic;
import vn.binhchon.rulebook.Expression.Comparison;
import vn.binhchon.rulebook.Expression.Constant;
import vn.binhchon.rulebook.Expression.Field;
import vn.binhchon.rulebook.Expression.Holds;
import vn.binhchon.rulebook.Expression.Literal;
import vn.binhchon.rulebook.Expression.Lookup;
import vn.binhchon.rulebook.Expression.OneOf;

/**
 * What the parts of a condition come to for one fact: for explanations only. Whether the condition as a whole holds is what Drools
 * compiled.
 *
 * @param fact the fact whose condition it is
 * @param variables what variables are bound to, by name
 * @param numbers the numbers of the day
 */
record ExpressionValue(@Nullable Object fact, Map<String, Object> variables, Parameters numbers) {

    /** The value of an expression; null where it has none. */
    @Nullable
    Object of(Expression expression) {
        if (expression instanceof Field field) {
            return field(field);
        }
        if (expression instanceof Literal literal) {
            return literal.value();
        }
        if (expression instanceof Constant constant) {
            return constant;
        }
        if (expression instanceof Lookup lookup) {
            return lookup(lookup);
        }
        if (expression instanceof Arithmetic sum) {
            BigDecimal left = figure(of(sum.left()));
            BigDecimal right = figure(of(sum.right()));
            return left == null || right == null ? null : workedOut(left, sum.operator(), right);
        }
        return expression instanceof Expression.Foreign ? null : holds(expression);
    }

    /** Whether a condition, or a part of one, holds. */
    boolean holds(Expression expression) {
        if (expression instanceof Any any) {
            return any.of().stream().anyMatch(this::holds);
        }
        if (expression instanceof All all) {
            return all.of().stream().allMatch(this::holds);
        }
        if (expression instanceof OneOf each) {
            Object value = of(each.value());
            return each.negated() != each.choices().stream().anyMatch(choice -> equal(value, of(choice)));
        }
        if (expression instanceof Holds each) {
            Object item = of(each.item());
            boolean within = of(each.list()) instanceof Collection<?> many
                    && many.stream().anyMatch(one -> equal(one, item));
            return each.negated() != within;
        }
        if (expression instanceof Comparison each) {
            return !broken(each.left())
                    && !broken(each.right())
                    && compared(of(each.left()), each.operator(), of(each.right()));
        }
        return Boolean.TRUE.equals(of(expression));
    }

    /** Whether a field is asked of something that is not stated, as the note of no figure: no comparison holds of it, as Drools has it. */
    private boolean broken(Expression expression) {
        return expression instanceof Field field
                && field.names().size() > 1
                && field(new Field(
                                field.owner(),
                                field.names().subList(0, field.names().size() - 1),
                                null))
                        == null;
    }

    private static BigDecimal workedOut(BigDecimal left, String operator, BigDecimal right) {
        return switch (operator) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            default -> left.multiply(right);
        };
    }

    private static boolean compared(@Nullable Object left, String operator, @Nullable Object right) {
        if (operator.equals("==") || operator.equals("!=")) {
            return equal(left, right) == operator.equals("==");
        }
        Integer order = order(left, right);
        return order != null
                && switch (operator) {
                    case ">=" -> order >= 0;
                    case ">" -> order > 0;
                    case "<=" -> order <= 0;
                    default -> order < 0;
                };
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
        BigDecimal one = figure(left);
        BigDecimal other = figure(right);
        if (one != null && other != null) {
            return one.compareTo(other);
        }
        if (left instanceof Comparable<?> comparable && right != null && left.getClass() == right.getClass()) {
            return ((Comparable<Object>) comparable).compareTo(right);
        }
        return null;
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Constant || right instanceof Constant) {
            return Objects.equals(name(left), name(right));
        }
        BigDecimal one = figure(left);
        BigDecimal other = figure(right);
        return (one != null && other != null) ? one.compareTo(other) == 0 : Objects.equals(left, right);
    }

    private static @Nullable Object name(@Nullable Object value) {
        if (value instanceof Constant constant) {
            return constant.last();
        }
        return value instanceof Enum<?> each
                ? each.name()
                : value instanceof ListedValue listed ? listed.name() : value;
    }

    private static @Nullable BigDecimal figure(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private @Nullable Object field(Field field) {
        Object value = field.owner().isEmpty() ? fact : variables.get(field.owner());
        for (String name : field.names()) {
            value = value == null ? null : read(value, name, field.argument());
        }
        return value;
    }

    private @Nullable Object read(Object owner, String name, @Nullable String argument) {
        try {
            if (argument != null) {
                return owner.getClass().getMethod(name, int.class).invoke(owner, numbers.whole(argument));
            }
            Method method = owner.getClass().getMethod(name);
            Function<Object, Object> reader = Accessors.of(method);
            return reader == null ? null : reader.apply(owner);
        } catch (ReflectiveOperationException | UnknownParameter e) {
            return null;
        }
    }

    private @Nullable Object lookup(Lookup lookup) {
        String key = lookup.key();
        List<@Nullable Object> values = new ArrayList<>();
        lookup.arguments().forEach(each -> values.add(of(each)));
        try {
            return switch (lookup.function()) {
                case "number", "whole", "flag", "list", "any", "day" -> key == null ? null : numbers.any(key);
                case "admits" -> key != null && numbers.admits(key, values.get(1));
                case "per" -> numbers.per(values.get(0), values.get(1));
                case "share" -> numbers.share(values.get(0), values.get(1));
                case "size" -> numbers.size((List<?>) values.get(0));
                case "years" -> numbers.years(day(values.get(0)), day(values.get(1)));
                case "days" -> numbers.days(day(values.get(0)), day(values.get(1)));
                case "yes" -> values.stream().filter(Boolean.TRUE::equals).count();
                default -> null;
            };
        } catch (UnknownParameter e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof LocalDate day ? day : null;
    }
}
