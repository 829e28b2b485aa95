package vn.binhchon.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The most that may be given for one thing. What it comes to is arithmetic, and not the rule's.
 *
 * @param criterion the condition it speaks of
 * @param most the most money, VND
 * @param percent the most of what the thing costs, percent; null where the law knows the sum alone
 * @param reason why
 */
public record Limit(
        String criterion, BigDecimal most, @Nullable BigDecimal percent, Reason reason) implements Finding {

    /** A sum alone. */
    public static Limit of(String criterion, BigDecimal most, Reason reason) {
        return new Limit(criterion, most, null, reason);
    }

    /** A sum, and a part of the cost: whichever is less. */
    public static Limit of(String criterion, BigDecimal most, BigDecimal percent, Reason reason) {
        return new Limit(criterion, most, percent, reason);
    }
}
