package vn.binhchon.desk;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.round.Book;
import vn.binhchon.round.Plan;

/** A round's plan as its form sends it: each setting is a unit. */
record PlanWhole(Book book, Vocabulary vocabulary, Words words) implements WholeForm {

    @Override
    public String whole() {
        return "plan";
    }

    @Override
    public FormState standing() {
        return new FormState(book.revision(whole()), PlanForm.filled(book.plan(), words));
    }

    @Override
    public String unit(String field) {
        return PlanForm.setting(field);
    }

    @Override
    public String label(String unit) {
        return setting(unit) ? words.text(vocabulary.field("Plan", unit).label()) : unit;
    }

    @Override
    public String value(String unit, String field, String value) {
        if (value.equals("true") || value.equals("false")) {
            return words.say("plan." + value);
        }
        return Arrays.stream(Plan.class.getRecordComponents())
                .filter(each -> each.getName().equals(unit))
                .flatMap(each -> Arrays.stream(constants(each)))
                .filter(each -> PeopleForm.code(each).equals(value))
                .map(each -> words.text(vocabulary.value(each)))
                .findFirst()
                .orElseGet(() -> words.typed(value));
    }

    private static Enum<?>[] constants(RecordComponent setting) {
        Class<?> type = setting.getType() == java.util.List.class ? PlanForm.element(setting) : setting.getType();
        return type.isEnum() ? (Enum<?>[]) type.getEnumConstants() : new Enum<?>[0];
    }

    private static boolean setting(String name) {
        return Arrays.stream(Plan.class.getRecordComponents())
                .anyMatch(each -> each.getName().equals(name));
    }
}
