package vn.binhchon.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.text.Sentences;

/**
 * Takes numbers of nineteen digits and more out of what a schema is to look at, which reads numbers of no more than 64 bits, and says
 * where they stood.
 */
final class HugeNumbers {

    private static final BigDecimal MOST = new BigDecimal("1e18");

    private final List<Defect> defects = new ArrayList<>();

    /** What is wrong with them, by path. */
    List<Defect> defects() {
        return defects;
    }

    /** The same without such numbers: each is 0. */
    JsonNode without(JsonNode json, String root) {
        return holds(json) ? plain(json, root) : json;
    }

    private static boolean huge(JsonNode node) {
        return node.isNumber() && node.decimalValue().abs().compareTo(MOST) >= 0;
    }

    private static boolean holds(JsonNode node) {
        return huge(node) || node.valueStream().anyMatch(HugeNumbers::holds);
    }

    private JsonNode plain(JsonNode node, String path) {
        if (huge(node)) {
            defects.add(new Defect(
                    path,
                    node,
                    "a number of at most eighteen digits",
                    Sentences.of(
                            "value.expected",
                            "what",
                            path,
                            "seen",
                            SchemaWords.shown(node),
                            "expected",
                            Sentences.of("figure.eighteen-digits"))));
            return Json.MAPPER.getNodeFactory().numberNode(0);
        }
        if (node.isObject()) {
            ObjectNode plain = Json.MAPPER.createObjectNode();
            node.properties()
                    .forEach(each -> plain.set(each.getKey(), plain(each.getValue(), Paths.in(path, each.getKey()))));
            return plain;
        }
        if (node.isArray()) {
            ArrayNode plain = Json.MAPPER.createArrayNode();
            for (int i = 0; i < node.size(); i++) {
                plain.add(plain(node.path(i), Paths.in(path, i)));
            }
            return plain;
        }
        return node;
    }
}
