package vn.binhchon.intake;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.text.StoredText;

/** Puts every text of a JSON tree into the form in which it is stored, names of fields into NFC, and remembers what texts were. */
final class Texts {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private final List<AcceptedEvent.Original> originals = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();

    /** The texts that were not in that form, in the order they were met. */
    List<AcceptedEvent.Original> originals() {
        return List.copyOf(originals);
    }

    /** Fields that were named twice, once their names were composed, by path. */
    List<String> twice() {
        return List.copyOf(twice);
    }

    /** The same tree with every text as it is stored; itself where there is nothing to change. */
    JsonNode composed(JsonNode node) {
        return normal(node) ? node : composed(node, Place.WHOLE);
    }

    private static boolean normal(JsonNode node) {
        if (node.isString()) {
            return StoredText.is(node.stringValue());
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!NFC.isNormalized(each.getKey()) || !normal(each.getValue())) {
                return false;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (!normal(node.get(i))) {
                return false;
            }
        }
        return true;
    }

    private JsonNode composed(JsonNode node, Place place) {
        if (node.isString() && !StoredText.is(node.stringValue())) {
            originals.add(new AcceptedEvent.Original(place.path(), node.stringValue()));
            return Json.MAPPER.getNodeFactory().stringNode(StoredText.of(node.stringValue()));
        }
        if (node.isObject()) {
            ObjectNode composed = Json.MAPPER.createObjectNode();
            node.properties().forEach(each -> {
                Place here = place.field(each.getKey());
                if (composed.replace(NFC.normalize(each.getKey()), composed(each.getValue(), here)) != null) {
                    twice.add(here.path());
                }
            });
            return composed;
        }
        if (node.isArray()) {
            ArrayNode composed = Json.MAPPER.createArrayNode();
            for (int i = 0; i < node.size(); i++) {
                composed.add(composed(node.get(i), place.item(i)));
            }
            return composed;
        }
        return node;
    }
}
