package vn.binhchon.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.intake.Json;

/** A contract with what the rules in force say: the values of the lists that are data. */
final class ServedContract {

    private final Vocabulary vocabulary;

    ServedContract(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The contract's text, filled. */
    String of(String contract) {
        JsonNode tree = Json.MAPPER.readTree(contract);
        fill(tree);
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    /** Where a contract names a list in {@code x-list}, its values stand beside it, each with its words. */
    private void fill(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("x-list").isString()) {
                list(object, object.path("x-list").stringValue());
            }
            List<JsonNode> parts = new ArrayList<>();
            object.forEach(parts::add);
            parts.forEach(this::fill);
        } else if (node.isArray()) {
            node.forEach(this::fill);
        }
    }

    private void list(ObjectNode schema, String list) {
        ArrayNode values = Json.MAPPER.createArrayNode();
        ObjectNode words = Json.MAPPER.createObjectNode();
        for (String name : vocabulary.list(list)) {
            String value = name.toLowerCase(Locale.ROOT);
            values.add(value);
            words.set(value, Json.MAPPER.valueToTree(vocabulary.values().get(list + "." + name)));
        }
        schema.set("enum", values);
        schema.set("x-words", words);
    }
}
