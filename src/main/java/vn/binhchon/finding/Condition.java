package vn.binhchon.finding;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule, held against the facts of one nomination.
 *
 * @param fact the kind of fact it looks at: {@code Society}
 * @param field the field of the fact; null when the condition is not a plain comparison
 * @param operator {@code ==}, {@code !=}, {@code >=} …; null when the condition is not a plain comparison
 * @param text the condition as the rule file has it
 * @param holds whether it holds
 * @param seen the value seen; null when there was none
 * @param needed the value needed; null when it is only that there be a value
 */
public record Condition(
        String fact,
        @Nullable String field,
        @Nullable String operator,
        String text,
        boolean holds,
        @Nullable Object seen,
        @Nullable Object needed) {}
