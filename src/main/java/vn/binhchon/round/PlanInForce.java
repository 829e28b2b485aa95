package vn.binhchon.round;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a round laid over what its province settled, and where each answer comes from.
 *
 * @param plan the answers
 * @param sources setting to the citation of the province's way that answers it; absent where the round's own plan does
 * @param settings every setting there is
 */
public record PlanInForce(Plan plan, Map<String, String> sources, List<Setting> settings) {

    /**
     * The plan in force.
     *
     * @param own what the round's plan says
     * @param way how the province holds its rounds; null when it follows the circular
     * @param day the day of law
     * @param settings every setting there is
     */
    public static PlanInForce of(Plan own, @Nullable ProvincialWay way, LocalDate day, List<Setting> settings) {
        Plan plan = own;
        Map<String, String> sources = new LinkedHashMap<>();
        if (way != null) {
            for (ProvincialWay.Settled settled : way.plans()) {
                if (settled.holdsOn(day)) {
                    for (RecordComponent each : Plan.class.getRecordComponents()) {
                        if (plan.says(each.getName()) == null && settled.plan().says(each.getName()) != null) {
                            sources.put(each.getName(), settled.citation());
                        }
                    }
                    plan = plan.over(settled.plan());
                }
            }
        }
        return new PlanInForce(plan, Map.copyOf(sources), settings);
    }

    /** What an act needs and nobody has said: the questions that stop it. */
    public List<Setting> open(String act) {
        List<Setting> open = new ArrayList<>();
        for (Setting each : settings) {
            if (plan.says(each.key()) == null && each.neededFor(act, plan)) {
                open.add(each);
            }
        }
        return open;
    }
}
