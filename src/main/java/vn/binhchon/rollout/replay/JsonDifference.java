package vn.binhchon.rollout.replay;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where two documents differ. */
public final class JsonDifference {

    private JsonDifference() {}

    /** The first field that differs, as a JSON pointer, those of an object in the order of their names; null when none does. */
    public static @Nullable String first(JsonNode one, JsonNode other) {
        return first(one, other, "");
    }

    private static @Nullable String first(JsonNode one, JsonNode other, String path) {
        if (one.equals(other) || path.equals("/contentHash")) {
            return null;
        }
        if (one.isObject() && other.isObject()) {
            Set<String> names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            for (String name : names) {
                String found = first(one.path(name), other.path(name), path + "/" + name);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            Iterator<JsonNode> others = other.iterator();
            int at = 0;
            for (JsonNode each : one) {
                String found = first(each, others.next(), path + "/" + at++);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return path;
    }
}
