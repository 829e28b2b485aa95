package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;

/** The people of a council or a jury, as rows of a form: from the book, as typed, and as an act names them. */
final class PeopleForm {

    private static final List<String> FIELDS =
            List.of("id", "name", "role", "office", "position", "employer", "address");

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
