package vn.binhchon.edition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.ListedValue;
import vn.binhchon.text.Text;

/**
 * How facts, units and values are called in both languages.
 *
 * @param facts kind of fact to its words
 * @param fields {@code Society.workers} to its entry
 * @param units unit key to its words
 * @param values {@code Level.PROVINCE}, {@code true} … to their words, in the order of the file
 * @param retired values that older events have and a form offers no more
 * @param extra the facts it adds to those the program knows, by name, in the order of the file
 */
public record Vocabulary(
        Map<String, Text> facts,
        Map<String, Field> fields,
        Map<String, Text> units,
        Map<String, Text> values,
        Set<String> retired,
        Map<String, ExtraField> extra) {

    /** No words at all. */
    public static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of());

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");

    /**
     * A field of a fact.
     *
     * @param label its words
     * @param unit key of its unit; null when it has none
     * @param path where it stands in the event's data
     * @param madeOf the fields of the same fact it is worked out from; empty when it was reported as it is
     */
    public record Field(Text label, @Nullable String unit, String path, List<String> madeOf) {

        /** A field that was reported as it is. */
        public Field(Text label, @Nullable String unit, String path) {
            this(label, unit, path, List.of());
        }
    }

    /** The field's entry; its bare name where the vocabulary has none. */
    public Field field(String fact, String field) {
        Field known = fields.get(fact + "." + field);
        return known != null ? known : new Field(new Text(field, field), null, "");
    }

    /** Where a field stands in an event's data; null for no field, and for one that stands nowhere. */
    public @Nullable String path(String fact, @Nullable String field) {
        return field == null ? null : path(fact + "." + field);
    }

    /** Where a field, {@code Society.workers}, stands in an event's data; null for one that stands nowhere. */
    public @Nullable String path(String field) {
        Field known = fields.get(field);
        return known == null || known.path().isEmpty() ? null : known.path();
    }

    /** The names of a list, {@code Office}, in the order of the file. */
    public List<String> list(String list) {
        return values.keySet().stream()
                .filter(each -> each.startsWith(list + "."))
                .map(each -> each.substring(list.length() + 1))
                .filter(each -> each.indexOf('.') < 0)
                .toList();
    }

    /** The lists that have a name, {@code OTHER}: a bare name that stands in several has no certain words. */
    public List<String> listsWith(String name) {
        return values.keySet().stream()
                .filter(each -> each.endsWith("." + name))
                .map(each -> each.substring(0, each.length() - name.length() - 1))
                .toList();
    }

    /** The key of a value's words: the name of its list and its own. */
    static String key(Object value) {
        if (value instanceof ListedValue listed) {
            return listed.key();
        }
        if (value instanceof Enum<?> constant) {
            Class<?> list = constant.getDeclaringClass();
            Class<?> around = list.getEnclosingClass();
            return (around == null ? "" : around.getSimpleName() + ".") + list.getSimpleName() + "." + constant.name();
        }
        return value.toString();
    }

    /** The words for a value; the value itself where the vocabulary has none. */
    public Text value(Object value) {
        Text known = values.get(key(value));
        if (known == null
                && value instanceof String name
                && CONSTANT.matcher(name).matches()) {
            // A list of numbers names constants without their kind.
            known = values.entrySet().stream()
                    .filter(each -> each.getKey().endsWith("." + name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        if (known == null && value instanceof String name && fields.containsKey(name)) {
            known = field(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1))
                    .label();
        }
        return known != null ? known : new Text(value.toString(), value.toString());
    }
}
