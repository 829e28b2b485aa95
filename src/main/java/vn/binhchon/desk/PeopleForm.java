package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.ListedValue;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;

/** The people of a council or a jury, as rows of a form: from the book, as typed, and as an act names them. */
final class PeopleForm {

    private static final List<String> FIELDS =
            List.of("id", "name", "role", "office", "position", "employer", "address");

    /** Stands between a person and a field in the name of a field of the state. */
    static final String OF = "|";

    /** The field of the groups that a juror is assigned. */
    static final String GROUPS_FIELD = "groups";

    /** Product groups, 1 to 4. */
    private static final int GROUPS = 4;

    /**
     * One row.
     *
     * @param values what stands in each field; absent where nothing does
     * @param groups the groups a juror is assigned; empty for all
     */
    record Row(Map<String, String> values, List<Integer> groups) {

        /** What stands in a field. */
        public String of(String field) {
            return values.getOrDefault(field, "");
        }

        boolean blank() {
            return of("id").isEmpty() && of("name").isEmpty();
        }
    }

    private PeopleForm() {}

    static List<Row> of(Council council) {
        return council.members().stream()
                .map(each -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    put(values, "id", each.id());
                    put(values, "name", each.name());
                    put(values, "role", code(each.role()));
                    put(values, "office", each.office() == null ? null : code(each.office()));
                    put(values, "position", each.position());
                    return new Row(values, List.of());
                })
                .toList();
    }

    static List<Row> of(Jury jury) {
        return jury.members().stream()
                .map(each -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    put(values, "id", each.id());
                    put(values, "name", each.name());
                    put(values, "role", code(each.role()));
                    put(values, "position", each.position());
                    put(values, "employer", each.employer());
                    put(values, "address", each.address());
                    return new Row(values, each.groups() == null ? List.of() : each.groups());
                })
                .toList();
    }

    /** What was typed, without rows that name nobody, so that a row's number is that of the act. */
    static List<Row> typed(Map<String, String> form) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; form.containsKey("m." + at + ".name"); at++) {
            String row = "m." + at + ".";
            Map<String, String> values = new LinkedHashMap<>();
            FIELDS.forEach(each -> put(values, each, form.get(row + each)));
            List<Integer> groups = new ArrayList<>();
            for (int group = 1; group <= GROUPS; group++) {
                if (form.containsKey(row + "group" + group)) {
                    groups.add(group);
                }
            }
            Row typed = new Row(values, groups);
            if (!typed.blank()) {
                rows.add(typed);
            }
        }
        return rows;
    }

    /** The rows as fields of a state, each named by its person. */
    static Map<String, String> fields(List<Row> rows) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Row row : rows) {
            String person = row.of("id").isEmpty() ? row.of("name") : row.of("id");
            row.values().forEach((field, value) -> fields.put(person + OF + field, value));
            if (!row.groups().isEmpty()) {
                fields.put(
                        person + OF + GROUPS_FIELD,
                        row.groups().stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
        }
        return fields;
    }

    /** The rows that such fields make, without those of persons of whom nothing is left. */
    static List<Row> rows(Map<String, String> fields) {
        Map<String, Map<String, String>> persons = new LinkedHashMap<>();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            int at = name.indexOf(OF);
            if (at >= 0 && !value.isEmpty()) {
                String person = name.substring(0, at);
                String field = name.substring(at + OF.length());
                Map<String, String> values = persons.computeIfAbsent(person, each -> new LinkedHashMap<>());
                if (field.equals(GROUPS_FIELD)) {
                    groups.put(
                            person,
                            Stream.of(value.split(",")).map(Integer::valueOf).toList());
                } else {
                    values.put(field, value);
                }
            }
        });
        return persons.entrySet().stream()
                .map(each -> new Row(each.getValue(), groups.getOrDefault(each.getKey(), List.of())))
                .filter(each -> !each.blank())
                .toList();
    }

    /** The rows as an act names them. */
    static List<Map<String, Object>> members(List<Row> rows) {
        return rows.stream()
                .map(each -> {
                    Map<String, Object> member = new LinkedHashMap<>(each.values());
                    if (!each.groups().isEmpty()) {
                        member.put("groups", each.groups());
                    }
                    return member;
                })
                .toList();
    }

    /** The rows with empty ones after them, for those who are still to be named. */
    static List<Row> withRoom(List<Row> rows, int least, int room) {
        List<Row> shown = new ArrayList<>(rows);
        int size = Math.max(least, rows.size() + room);
        while (shown.size() < size) {
            shown.add(new Row(Map.of(), List.of()));
        }
        return shown;
    }

    /** A listed value as acts write it. */
    static String code(ListedValue value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A constant as acts write it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value.strip());
        }
    }
}
