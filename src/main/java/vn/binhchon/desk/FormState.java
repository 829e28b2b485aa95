package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;

/**
 * What a form that sends a whole state was made from, or what stands now.
 *
 * @param revision how many acts had replaced it ({@link vn.binhchon.round.Book#revision})
 * @param fields what stands in each field; a field where nothing stands is absent
 */
record FormState(int revision, Map<String, String> fields) {

    /** The field of a form that carries the state it was made from. */
    static final String WAS = "_was";

    private static final int LONGEST = 400_000;

    FormState {
        Map<String, String> stated = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!value.isBlank()) {
                stated.put(name, value.strip());
            }
        });
        fields = stated;
    }

    /** As a form carries it. */
    String json() {
        return Json.MAPPER.writeValueAsString(Map.of("revision", revision, "fields", new TreeMap<>(fields)));
    }

    /** The state that a form was made from; null when it carries none that can be read. */
    static @Nullable FormState of(Map<String, String> form) {
        String json = form.getOrDefault(WAS, "");
        if (json.isEmpty() || json.length() > LONGEST) {
            return null;
        }
        try {
            JsonNode node = Json.MAPPER.readTree(json);
            Map<String, String> fields = new LinkedHashMap<>();
            node.path("fields")
                    .properties()
                    .forEach(each -> fields.put(each.getKey(), each.getValue().asString("")));
            return node.path("revision").isInt()
                    ? new FormState(node.path("revision").intValue(), fields)
                    : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** The fields of one unit, such as a setting that several fields make up. */
    Map<String, String> of(String unit, WholeForm form) {
        Map<String, String> own = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (form.unit(name).equals(unit)) {
                own.put(name, plain(value));
            }
        });
        return own;
    }

    /** A number as it counts, whichever sign stands before its decimals; any other text as it is. */
    private static String plain(String value) {
        return PlanForm.number(value) instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value;
    }
}
