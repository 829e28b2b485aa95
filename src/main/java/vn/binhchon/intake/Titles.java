package vn.binhchon.intake;

import com.networknt.schema.path.NodePath;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The Vietnamese title a contract gives to a place in an event, found by walking its schema beside the event. */
final class Titles {

    private final JsonNode root;

    Titles(JsonNode root) {
        this.root = root;
    }

    /** The title; null where the contract gives none. */
    @Nullable
    String of(NodePath place, @Nullable String property) {
        JsonNode schema = root;
        for (int i = 0; i < place.getNameCount(); i++) {
            schema = step(schema, place.getElement(i));
        }
        if (property != null) {
            schema = step(schema, property);
        }
        JsonNode title = schema.path("title");
        return title.isString() ? title.stringValue() : null;
    }

    private JsonNode step(JsonNode schema, Object name) {
        JsonNode here = resolved(schema);
        return name instanceof Integer
                ? resolved(here).path("items")
                : here.path("properties").path(name.toString());
    }

    /** What a schema refers to within its own file; itself where it refers to nothing. */
    private JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        boolean own = reference.isString() && reference.stringValue().startsWith("#/") && !schema.has("properties");
        return own ? resolved(root.at(reference.stringValue().substring(1))) : schema;
    }
}
