package vn.binhchon.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Nomination;

/** Which facts of a nomination that stands are not among those of the one that would take its place. */
final class LostFacts {

    /** Names of fields that lead to a fact: {@code evidence.market.exported}. */
    private static final Map<String, Integer> DEPTH =
            Map.of("product", 2, "establishment", 2, "dossier", 2, "certificates", 1, "evidence", 3);

    private LostFacts() {}

    /** Their paths in the data, in the order they stand; none where either is not known. */
    static List<String> between(@Nullable Nomination before, @Nullable Nomination now) {
        if (before == null || now == null) {
            return List.of();
        }
        Set<String> lost = facts(before);
        lost.removeAll(facts(now));
        return List.copyOf(lost);
    }

    private static Set<String> facts(Nomination nomination) {
        Set<String> facts = new LinkedHashSet<>();
        JsonNode json = Json.MAPPER.valueToTree(nomination);
        json.properties().forEach(each -> {
            int depth = DEPTH.getOrDefault(each.getKey(), 0);
            if (depth > 0) {
                collect(each.getKey(), each.getValue(), depth - 1, facts);
            }
        });
        return facts;
    }

    private static void collect(String path, JsonNode node, int deeper, Set<String> facts) {
        if (deeper == 0) {
            if (!node.isNull() && !(node.isArray() && node.isEmpty())) {
                facts.add(path);
            }
        } else {
            node.properties().forEach(each -> collect(path + "." + each.getKey(), each.getValue(), deeper - 1, facts));
        }
    }
}
