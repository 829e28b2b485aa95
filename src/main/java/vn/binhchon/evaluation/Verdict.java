package vn.binhchon.evaluation;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * What the rules make of a nomination without saying why: what two releases are compared by.
 *
 * @param barred whether something in law stands against it
 * @param total its points
 * @param threshold the points it needs
 * @param given by criterion and rule id, with a space between them, the points given, or {@code bar}
 */
public record Verdict(boolean barred, BigDecimal total, BigDecimal threshold, SortedMap<String, String> given) {

    /** What stands in the place of points where a rule bars. */
    public static final String BAR = "bar";

    /** Whether it may be recognised: nothing stands against it, and it has the points. */
    public boolean reaches() {
        return !barred && total.compareTo(threshold) >= 0;
    }

    /** What a rule said of a criterion, under one name. */
    public static String key(String criterion, String rule) {
        return criterion + " " + rule;
    }
}
