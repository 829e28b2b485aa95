package vn.binhchon.rulebook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Quantity;

/** What a condition says, as a tree of the parts that a rule may use; {@link Foreign} is everything else. */
public sealed interface Expression {

    /** At least one of several: {@code a || b}. */
    record Any(List<Expression> of) implements Expression {}

    /** All of several: {@code a && b}. */
    record All(List<Expression> of) implements Expression {}

    /** A comparison: {@code ==}, {@code !=}, {@code >=}, {@code >}, {@code <=}, {@code <}. */
    record Comparison(Expression left, String operator, Expression right) implements Expression {}

    /** A value that is one of a list, or none of it: {@code level in ( Level.PROVINCE, Level.REGION )}. */
    record OneOf(Expression value, boolean negated, List<Expression> choices) implements Expression {}

    /** A list that holds a value, or does not: {@code contains} and {@code memberOf}. */
    record Holds(Expression list, boolean negated, Expression item) implements Expression {}

    /** A sum, difference or product. */
    record Arithmetic(Expression left, String operator, Expression right) implements Expression {}

    /**
     * A field of a fact, or of what a variable is bound to.
     *
     * @param owner the variable; empty for the fact whose condition it is
     * @param names the fields, one within the other; empty for the fact or variable itself
     * @param argument key of the whole number handed to the field; null when there is none
     */
    record Field(String owner, List<String> names, @Nullable String argument) implements Expression {

        /** The field of the fact itself, whatever is asked of it; empty when none is. */
        String first() {
            return names.isEmpty() ? "" : names.get(0);
        }

        /** Whether an end or the note of a reported quantity is asked for. */
        boolean endOfQuantity() {
            return names.size() > 1 && Quantity.PARTS.contains(names.get(names.size() - 1));
        }
    }

    /** What the numbers of the day are asked: {@code p.number("key")}, {@code p.per(a, b)}. */
    record Lookup(String function, List<Expression> arguments) implements Expression {

        /** The name it is asked for; null when it is asked for none. */
        @Nullable
        String key() {
            return !arguments.isEmpty()
                            && arguments.get(0) instanceof Literal literal
                            && literal.value() instanceof String key
                    ? key
                    : null;
        }
    }

    /** A constant, as {@code Level.PROVINCE}. */
    record Constant(String name) implements Expression {

        /** The name without its type. */
        String last() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /** A text, yes or no, a figure, or null. */
    record Literal(@Nullable Object value) implements Expression {}

    /**
     * What no rule may say.
     *
     * @param kind what Drools' parser calls it
     * @param text as written
     */
    record Foreign(String kind, String text) implements Expression {}

    /** The parts one step below. */
    default List<Expression> parts() {
        if (this instanceof Any any) {
            return any.of();
        }
        if (this instanceof All all) {
            return all.of();
        }
        if (this instanceof Comparison each) {
            return List.of(each.left(), each.right());
        }
        if (this instanceof OneOf each) {
            return Stream.concat(Stream.of(each.value()), each.choices().stream())
                    .toList();
        }
        if (this instanceof Holds each) {
            return List.of(each.list(), each.item());
        }
        if (this instanceof Arithmetic each) {
            return List.of(each.left(), each.right());
        }
        return this instanceof Lookup each ? each.arguments() : List.of();
    }

    /** It and everything below it, in the order of the text. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }
}
