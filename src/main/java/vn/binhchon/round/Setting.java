package vn.binhchon.round;

import java.util.List;
import java.util.Map;
import vn.binhchon.text.Text;

/**
 * Something the law leaves open and the plan of a round has to say. It has no default.
 *
 * @param key its name in the plan
 * @param question what somebody has to answer
 * @param citation the clause that is silent, or leaves the choice
 * @param neededFor acts that stop without it
 * @param neededWhen other settings with the values for which it is needed; empty when it always is
 */
public record Setting(
        String key, Text question, String citation, List<String> neededFor, Map<String, List<String>> neededWhen) {

    /** Whether an act needs it under this plan. */
    public boolean neededFor(String act, Plan plan) {
        return neededFor.contains(act)
                && neededWhen.entrySet().stream().allMatch(when -> {
                    Object said = plan.says(when.getKey());
                    return said != null && when.getValue().contains(String.valueOf(said));
                });
    }
}
