package vn.binhchon.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.JuryRole;
import vn.binhchon.round.Office;

/**
 * A council or a jury as its form sends it: each person is a unit, wherever the person's row stands.
 *
 * @param revision how many acts have set it up
 */
record PeopleWhole(String whole, int revision, List<PeopleForm.Row> rows, Vocabulary vocabulary, Words words)
        implements WholeForm {

    @Override
    public FormState standing() {
        return new FormState(revision, PeopleForm.fields(rows));
    }

    @Override
    public String unit(String field) {
        return field.substring(0, Math.max(0, field.indexOf(PeopleForm.OF)));
    }

    /** Who it is by name; a code tells people nothing. */
    @Override
    public String label(String unit) {
        return label(unit, Map.of());
    }

    @Override
    public String label(String unit, Map<String, String> fields) {
        return Stream.of(standing().fields(), fields)
                .map(each -> each.getOrDefault(unit + PeopleForm.OF + "name", ""))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(unit);
    }

    @Override
    public String words(String unit, Map<String, String> fields) {
        return Stream.of("name", "role", "office", "position", "employer", "address", PeopleForm.GROUPS_FIELD)
                .map(each -> value(each, fields.getOrDefault(unit + PeopleForm.OF + each, "")))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String value(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (field.equals(PeopleForm.GROUPS_FIELD)) {
            return words.say("people.groups") + ": " + value;
        }
        if (field.equals("office")) {
            return words.text(vocabulary.value(new Office(value)));
        }
        Enum<?>[] constants =
                switch (field) {
                    case "role" -> whole.equals("jury") ? JuryRole.values() : CouncilRole.values();
                    default -> new Enum<?>[0];
                };
        return Stream.of(constants)
                .filter(each -> PeopleForm.code(each).equals(value))
                .map(each -> words.text(vocabulary.value(each)))
                .findFirst()
                .orElse(value);
    }
}
