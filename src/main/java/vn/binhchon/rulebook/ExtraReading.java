package vn.binhchon.rulebook;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.ExtraField;
import vn.binhchon.edition.ExtraField.Kind;
import vn.binhchon.text.Text;

/** Reads the section {@code extra} of {@code vocabulary.yaml}: facts that the rules add to those the program knows. */
final class ExtraReading {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,59}");
    private static final Pattern VALUE = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Set<String> KEYS = Set.of("vi", "en", "type", "unit", "values");

    private final JsonNode tree;
    private final FileReading file;

    ExtraReading(JsonNode tree, FileReading file) {
        this.tree = tree;
        this.file = file;
    }

    /** The facts by name, in the order of the file; what is wrong is told. */
    Map<String, ExtraField> read() {
        Map<String, ExtraField> extra = new LinkedHashMap<>();
        for (var each : tree.path("extra").properties()) {
            String name = each.getKey();
            JsonNode node = each.getValue();
            if (!NAME.matcher(name).matches()) {
                file.fault(0, "rules.extra.name", "name", name);
                continue;
            }
            node.propertyNames().stream()
                    .filter(key -> !KEYS.contains(key))
                    .forEach(key -> file.fault(0, "rules.extra.key", "name", name, "key", key));
            Kind kind = kind(name, EditionReading.text(node.path("type")));
            String unit = EditionReading.text(node.path("unit"));
            if (unit.isEmpty()
                    ? kind == Kind.NUMBER
                    : tree.path("units").path(unit).isMissingNode()) {
                file.fault(0, "rules.extra.unit", "name", name, "unit", unit.isEmpty() ? "–" : unit);
            }
            extra.put(
                    name,
                    new ExtraField(
                            file.words(node, "extra." + name), kind, unit.isEmpty() ? null : unit, values(name, node)));
        }
        return extra;
    }

    private Kind kind(String name, String type) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(type)) {
                return kind;
            }
        }
        file.fault(0, "rules.extra.type", "name", name, "type", type.isEmpty() ? "–" : type);
        return Kind.TEXT;
    }

    private Map<String, Text> values(String name, JsonNode node) {
        Map<String, Text> values = new LinkedHashMap<>();
        for (var each : node.path("values").properties()) {
            if (VALUE.matcher(each.getKey()).matches()) {
                values.put(each.getKey(), file.words(each.getValue(), "extra." + name + "." + each.getKey()));
            } else {
                file.fault(0, "rules.extra.value", "name", name, "value", each.getKey());
            }
        }
        return values;
    }
}
