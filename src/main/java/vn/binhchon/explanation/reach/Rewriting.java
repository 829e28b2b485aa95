package vn.binhchon.explanation.reach;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.edition.Changes;
import vn.binhchon.edition.Changes.Can;
import vn.binhchon.edition.Changes.Form;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.explanation.FactValue;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Nomination;

/** Writes changed facts into a nomination, as the event would carry them. */
final class Rewriting {

    private static final int MOST_ITEMS = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Vocabulary vocabulary;
    private final Changes changes;

    Rewriting(Vocabulary vocabulary, Changes changes) {
        this.vocabulary = vocabulary;
        this.changes = changes;
    }

    /**
     * The nomination with other facts; null where one of them cannot be written, being a percentage of what was not stated.
     *
     * @param values fact to value
     */
    @Nullable
    Nomination with(Nomination nomination, Map<String, Object> values) {
        Nomination changed = nomination;
        for (boolean percentages : List.of(false, true)) {
            for (Map.Entry<String, Object> each : values.entrySet()) {
                Can can = changes.can().get(each.getKey());
                if (can == null) {
                    return null;
                }
                if ((can.form() == Form.PERCENT) == percentages && changed != null) {
                    changed = with(changed, each.getKey(), can, each.getValue());
                }
            }
        }
        return changed;
    }

    private @Nullable Nomination with(Nomination nomination, String fact, Can can, Object value) {
        return switch (can.form()) {
            case PLAIN -> written(nomination, fact, Json.MAPPER.valueToTree(value));
            case PERCENT -> percentage(nomination, fact, can, (BigDecimal) value);
            case EACH -> counted(nomination, fact, can, (BigDecimal) value);
            case ONE -> written(nomination, fact, list(nomination, fact).add(item(can, value)));
            case WHOLE ->
                written(nomination, fact, Json.MAPPER.createArrayNode().add(item(can, value)));
        };
    }

    private @Nullable Nomination percentage(Nomination nomination, String fact, Can can, BigDecimal percent) {
        BigDecimal whole = FactValue.number(FactValue.of(nomination, String.valueOf(can.of())));
        return whole == null || whole.signum() <= 0
                ? null
                : written(
                        nomination,
                        fact,
                        Json.MAPPER.valueToTree(
                                whole.multiply(percent).divide(HUNDRED).stripTrailingZeros()));
    }

    /** Adds items until the fact counts as many: some lists hold what the fact does not count. */
    private @Nullable Nomination counted(Nomination nomination, String fact, Can can, BigDecimal wanted) {
        Nomination changed = nomination;
        for (int items = 0; items < MOST_ITEMS; items++) {
            BigDecimal counted = FactValue.number(FactValue.of(changed, fact));
            if (counted != null && counted.compareTo(wanted) >= 0) {
                return changed;
            }
            changed = written(changed, fact, list(changed, fact).add(item(can, wanted)));
        }
        return null;
    }

    private static JsonNode item(Can can, Object value) {
        return filled(Json.MAPPER.valueToTree(can.item()), value);
    }

    private static JsonNode filled(JsonNode item, Object value) {
        if (item.isString() && item.stringValue().equals(Can.VALUE)) {
            return Json.MAPPER.valueToTree(value);
        }
        if (item instanceof ObjectNode object) {
            Map<String, JsonNode> own = new HashMap<>();
            object.properties().forEach(each -> own.put(each.getKey(), filled(each.getValue(), value)));
            own.forEach(object::set);
        }
        return item;
    }

    private ArrayNode list(Nomination nomination, String fact) {
        JsonNode tree = Json.MAPPER.valueToTree(nomination);
        JsonNode list = tree.at(pointer(fact));
        return list instanceof ArrayNode array ? array : Json.MAPPER.createArrayNode();
    }

    private Nomination written(Nomination nomination, String fact, JsonNode value) {
        ObjectNode tree = Json.MAPPER.valueToTree(nomination);
        ObjectNode holder = tree;
        String[] path = path(fact);
        for (int i = 0; i < path.length - 1; i++) {
            holder = holder.withObjectProperty(path[i]);
        }
        holder.set(path[path.length - 1], value);
        return Json.MAPPER.treeToValue(tree, Nomination.class);
    }

    private String pointer(String fact) {
        return "/" + String.join("/", path(fact));
    }

    private String[] path(String fact) {
        String[] name = fact.split("\\.", 2);
        return vocabulary.field(name[0], name[1]).path().split("\\.");
    }
}
