package vn.binhchon.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.edition.ExtraField;
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
            if (object.path("x-facts").asBoolean(false)) {
                ObjectNode facts = Json.MAPPER.createObjectNode();
                vocabulary.extra().forEach((name, field) -> facts.set(name, fact(field)));
                object.set("properties", facts);
            }
            List<JsonNode> parts = new ArrayList<>();
            object.forEach(parts::add);
            parts.forEach(this::fill);
        } else if (node.isArray()) {
            node.forEach(this::fill);
        }
    }

    private static ObjectNode fact(ExtraField field) {
        ObjectNode fact = Json.MAPPER.createObjectNode();
        fact.put("title", field.label().vi());
        fact.put("description", field.label().en());
        switch (field.kind()) {
            case NUMBER -> fact.put("$ref", "#/$defs/extraNumber").put("x-unit", field.unit());
            case YES_NO -> fact.put("type", "boolean");
            case DAY -> fact.put("type", "string").put("format", "date");
            case TEXT -> fact.put("type", "string").put("minLength", 1).put("maxLength", 2000);
            case LIST -> items(fact, field);
        }
        return fact;
    }

    private static void items(ObjectNode fact, ExtraField field) {
        ObjectNode items = Json.MAPPER.createObjectNode().put("type", "string");
        if (!field.values().isEmpty()) {
            items.set("enum", Json.MAPPER.valueToTree(field.values().keySet()));
            items.set("x-words", Json.MAPPER.valueToTree(field.values()));
        }
        fact.put("type", "array").set("items", items);
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
