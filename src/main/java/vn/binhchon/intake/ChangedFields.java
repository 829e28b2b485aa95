package vn.binhchon.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which fields of two contents differ, as the sender of one of them is told. A null field counts as a missing one. */
public final class ChangedFields {

    /** At most so many are told. */
    private static final int MOST = 10;

    private ChangedFields() {}

    /**
     * The fields that differ, in the order of their names.
     *
     * @param at the path both stand under, such as {@code data}
     * @return paths with points and indices in brackets; at most ten, the last of them an ellipsis
     */
    public static List<String> between(JsonNode before, JsonNode now, String at) {
        List<String> fields = new ArrayList<>();
        collect(before, now, at, fields);
        return fields.size() > MOST
                ? Stream.concat(fields.stream().limit(MOST - 1), Stream.of("…")).toList()
                : List.copyOf(fields);
    }

    private static void collect(JsonNode before, JsonNode now, String at, List<String> fields) {
        if (before.isObject() && now.isObject()) {
            Set<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(now.propertyNames());
            names.forEach(name -> collect(before.path(name), now.path(name), at + "." + name, fields));
        } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < now.size(); i++) {
                collect(before.path(i), now.path(i), at + "[" + i + "]", fields);
            }
        } else if (!same(before, now)) {
            fields.add(at);
        }
    }

    private static boolean same(JsonNode before, JsonNode now) {
        if (before.isNumber() && now.isNumber()) {
            return before.decimalValue().compareTo(now.decimalValue()) == 0;
        }
        return absent(before) ? absent(now) : before.equals(now);
    }

    private static boolean absent(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }
}
