package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.ExtraFact;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * A fact that the vocabulary adds to those the program knows.
 *
 * @param label its words
 * @param kind what is stated of it
 * @param unit key of the unit of a number; null when it has none
 * @param values the values a list may have, with their words; empty where any may be stated
 */
public record ExtraField(Text label, Kind kind, @Nullable String unit, Map<String, Text> values) {

    /** What is stated of such a fact, as the vocabulary and the contract write it. */
    public enum Kind {
        NUMBER,
        YES_NO,
        LIST,
        DAY,
        TEXT
    }

    public ExtraField {
        values = new LinkedHashMap<>(values);
    }

    /** Whether this is what may be stated of it. */
    public boolean fits(ExtraFact fact) {
        return switch (kind) {
            case NUMBER -> fact.number() != null;
            case YES_NO -> fact.yes() != null;
            case LIST ->
                fact.items() != null && (values.isEmpty() || values.keySet().containsAll(fact.items()));
            case DAY -> fact.day() != null;
            case TEXT -> fact.text() != null;
        };
    }

    /** What is expected, in words. */
    public Text expected() {
        String list =
                kind == Kind.LIST && !values.isEmpty() ? "list-of" : kind.name().toLowerCase(java.util.Locale.ROOT);
        return Sentences.of("extra.expected." + list, "values", Text.joined("; ", List.copyOf(values.values())));
    }

    /** What is expected, briefly and in codes, for a program. */
    public String form() {
        return switch (kind) {
            case NUMBER -> "a number, {value, note} or {min, max, note}";
            case YES_NO -> "true or false";
            case LIST -> values.isEmpty() ? "a list of texts" : "a list of " + String.join(", ", values.keySet());
            case DAY -> "a day, yyyy-mm-dd";
            case TEXT -> "a text";
        };
    }

    /** What is stated, a day as a day. */
    public Object stated(ExtraFact fact) {
        LocalDate day = kind == Kind.DAY ? fact.day() : null;
        return day != null ? day : fact.stated();
    }
}
