package vn.binhchon.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Refused.Attributes;

/** Everything wrong with one event, of every kind at once; the first kind found names the refusal. */
final class FoundDefects {

    private final Map<String, Defect> defects = new LinkedHashMap<>();
    private @Nullable RefusalReason reason;

    /** Adds what is wrong; of an attribute that is wrong in itself nothing else is said. */
    void add(RefusalReason kind, List<Defect> found) {
        List<Defect> fresh = found.stream()
                .filter(each -> kind != RefusalReason.NOT_CLOUDEVENT || !defects.containsKey(each.path()))
                .toList();
        if (!fresh.isEmpty() && reason == null) {
            reason = kind;
        }
        fresh.forEach(each -> defects.putIfAbsent(
                defects.containsKey(each.path()) ? each.path() + " " + each.expected() : each.path(), each));
    }

    /**
     * Refuses the event where anything is wrong.
     *
     * @param payload its data as far as they could be read
     */
    void refuse(Attributes known, @Nullable JsonNode payload) throws Refused {
        if (reason != null) {
            throw new Refused(reason, List.copyOf(defects.values()), known, payload);
        }
    }
}
