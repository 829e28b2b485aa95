package vn.binhchon.desk;

import java.util.Map;
import java.util.stream.Collectors;

/** A form that sends a whole state: which fields belong together, and how people read them. */
interface WholeForm {

    /** What is replaced, as {@link vn.binhchon.round.Act.Replacing#whole} names it. */
    String whole();

    /** What stands now, as the form would show it. */
    FormState standing();

    /** Whether what stands was set by somebody, so that sending the same again says nothing new. */
    default boolean set() {
        return true;
    }

    /** The unit a field belongs to: it is taken from the one state or the other as a whole. */
    default String unit(String field) {
        return field;
    }

    /** What a unit is called. */
    String label(String unit);

    /** The same where only what was sent knows it, such as the name of a person who is added. */
    default String label(String unit, Map<String, String> fields) {
        return label(unit);
    }

    /** The words of the page's language. */
    Words words();

    /** What a field says, in words. */
    default String value(String unit, String field, String value) {
        return words().typed(value);
    }

    /** What the fields of a unit say, in words; empty when nothing is said. */
    default String words(String unit, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> value(unit, each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
