package vn.binhchon.rollout.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Verdict;

/**
 * What one rule says of one nomination now and said before.
 *
 * @param criterion the criterion or line
 * @param rule the rule's id
 * @param was points as digits, or {@code bar}; null where it said nothing
 * @param is the same under the candidate
 */
public record Difference(
        String criterion,
        String rule,
        @Nullable String was,
        @Nullable String is) {

    /** Everything in which two verdicts differ, by criterion and rule. */
    static List<Difference> between(Verdict was, Verdict is) {
        TreeSet<String> keys = new TreeSet<>(was.given().keySet());
        keys.addAll(is.given().keySet());
        List<Difference> differences = new ArrayList<>();
        for (String key : keys) {
            String before = was.given().get(key);
            String now = is.given().get(key);
            if (!Objects.equals(before, now)) {
                int space = key.indexOf(' ');
                differences.add(new Difference(key.substring(0, space), key.substring(space + 1), before, now));
            }
        }
        return differences;
    }
}
