package vn.binhchon.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.NominationData;
import vn.binhchon.nomination.Nomination;

/** Nominations for tests, each the least one with what matters laid over it. */
public final class Cases {

    private static final String LEAST = """
            { "entry": { "level": "province", "jurisdiction": "Lạng Sơn", "date": "2019-06-01" },
              "product": { "name": "Sản phẩm thử", "group": 2 },
              "establishment": { "name": "Cơ sở thử", "type": "household" } }
            """;

    private Cases() {}

    /** The nomination that these facts make of the least one. */
    public static Nomination of(String facts) {
        return of((ObjectNode) Json.MAPPER.readTree(facts));
    }

    /** The nomination that these facts make of the least one. */
    public static Nomination of(ObjectNode facts) {
        return Json.MAPPER.treeToValue(data(facts), NominationData.class).nomination("thu.1", null);
    }

    /** The least payload with these facts laid over it. */
    public static ObjectNode data(ObjectNode facts) {
        ObjectNode least = (ObjectNode) Json.MAPPER.readTree(LEAST);
        lay(facts, least);
        return least;
    }

    /** A payload by its JSON, laid over the least one. */
    public static ObjectNode data(String facts) {
        return data((ObjectNode) Json.MAPPER.readTree(facts));
    }

    /** The day of the least nomination. */
    public static LocalDate day() {
        return LocalDate.of(2019, 6, 1);
    }

    private static void lay(ObjectNode from, ObjectNode into) {
        from.properties().forEach(each -> {
            @Nullable JsonNode there = into.get(each.getKey());
            if (each.getValue() instanceof ObjectNode inner && there instanceof ObjectNode outer) {
                lay(inner, outer);
            } else {
                into.set(each.getKey(), each.getValue());
            }
        });
    }
}
