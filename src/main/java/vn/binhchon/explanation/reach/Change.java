package vn.binhchon.explanation.reach;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact with another value, judged.
 *
 * @param asked the fact and the rule that asks for it
 * @param value the new value: a number, a yes or no, a constant
 * @param size how many rows of the table, or steps of the scale, it climbs
 * @param gain the points it gives alone
 */
record Change(Asked asked, Object value, int size, BigDecimal gain) {

    /** The name of the fact. */
    String fact() {
        return asked.fact();
    }

    /** The values of several changes, by fact. */
    static Map<String, Object> values(List<Change> changes) {
        Map<String, Object> values = new LinkedHashMap<>();
        changes.forEach(each -> values.put(each.fact(), each.value()));
        return values;
    }
}
