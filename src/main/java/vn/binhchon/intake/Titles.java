package vn.binhchon.intake;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
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
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < place.getNameCount(); i++) {
            steps.add(place.getElement(i));
        }
        if (property != null) {
            steps.add(property);
        }
        return of(steps);
    }

    /** The title of the place that names of fields and numbers of items lead to; null where the contract gives none. */
    @Nullable
    String of(List<Object> steps) {
        JsonNode schema = root;
        for (Object each : steps) {
            schema = step(schema, each);
        }
        JsonNode title = schema.path("title");
        return title.isString() ? title.stringValue() : null;
    }

    /** The schema of a property or an item, looked for in the schema itself and then in what it refers to within its file. */
    private JsonNode step(JsonNode schema, Object name) {
        JsonNode own = name instanceof Integer
                ? schema.path("items")
                : schema.path("properties").path(name.toString());
        JsonNode reference = schema.path("$ref");
        boolean within = reference.isString() && reference.stringValue().startsWith("#/");
        return own.isMissingNode() && within
                ? step(root.at(reference.stringValue().substring(1)), name)
                : own;
    }
}
