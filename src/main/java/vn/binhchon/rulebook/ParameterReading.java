package vn.binhchon.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Parameter;
import vn.binhchon.edition.Unknown;
import vn.binhchon.text.Text;

/** Reads one dated number of a parameters file. */
final class ParameterReading {

    private final FileReading file;
    private final String path;
    private final String key;
    private final JsonNode node;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    ParameterReading(FileReading file, String path, String key, JsonNode node) {
        this.file = file;
        this.path = path;
        this.key = key;
        this.node = node;
    }

    Parameter read() {
        List<Dated<Object>> values = new ArrayList<>();
        for (JsonNode each : node.path("values")) {
            LocalDate from = file.day(EditionReading.text(each.path("from")), key + " from");
            Object value = value(each);
            if (value != null) {
                String citation = EditionReading.text(each.path("citation"));
                if (citation.isEmpty()) {
                    file.problem(key + " from " + from + " has no citation", null);
                }
                values.add(new Dated<>(from, value, citation));
            }
        }
        if (values.isEmpty()) {
            file.problem(key + " has no values", "values: [ { from: 2014-10-21, value: …, citation: … } ]");
        }
        Text label = node.path("label").isObject() ? file.words(node.path("label"), key) : null;
        JsonNode unit = node.path("unit");
        return new Parameter(key, label, unit.isString() ? unit.stringValue() : null, List.copyOf(values), path);
    }

    private @Nullable Object value(JsonNode dated) {
        JsonNode value = dated.path("value");
        if (value.isNull() && EditionReading.text(dated.path("flag")).equals("NF")) {
            return Unknown.NOT_FOUND;
        }
        if (value.isNumber()) {
            return file.measured(value.decimalValue(), key);
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isArray()) {
            List<String> names = new ArrayList<>();
            value.forEach(each -> names.add(each.asString()));
            return List.copyOf(names);
        }
        if (value.isString() && DAY.matcher(value.stringValue()).matches()) {
            return file.day(value.stringValue(), key + " value");
        }
        file.problem(
                key + " has the value " + value + ", expected a number, true, false, a day or a list",
                value.isNull() ? "flag: NF, if it was not found" : null);
        return null;
    }
}
