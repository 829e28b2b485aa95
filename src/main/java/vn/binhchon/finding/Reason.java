package vn.binhchon.finding;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why, as data: the key of a sentence in the words beside the rule, and the values that go into it. It is worded later, in
 * both languages.
 *
 * @param key names the sentence in {@code *.words.yaml}
 * @param values named values of the sentence, in the order of their names
 */
public record Reason(String key, Map<String, Object> values) {

    /**
     * @param key names the sentence
     * @param namesAndValues name, value, name, value …
     * @throws IllegalArgumentException when a name lacks its value, or a value is null
     */
    public static Reason of(String key, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Reason.of(\"" + key + "\", …): a name lacks its value");
        }
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) {
                throw new IllegalArgumentException("Reason.of(\"" + key + "\", …): " + namesAndValues[i] + " is null");
            }
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Reason(key, Collections.unmodifiableMap(values));
    }
}
