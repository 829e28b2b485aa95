package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class FormConflictTest {

    private static final Map<String, String> BEFORE = Map.of("a", "1", "b", "2", "list.0", "x", "list.1", "y");

    private record Pair(FormState standing) implements WholeForm {
        @Override
        public String whole() {
            return "pair";
        }

        @Override
        public String unit(String field) {
            return PlanForm.setting(field);
        }

        @Override
        public Words words() {
            return new Words(new StaticMessageSource(), Locale.forLanguageTag("vi"));
        }

        @Override
        public String label(String unit) {
            return unit;
        }
    }

    private static Map<String, String> form(int revision, Map<String, String> typed) {
        Map<String, String> form = new LinkedHashMap<>(typed);
        form.put(FormState.WAS, new FormState(revision, BEFORE).json());
        form.put("_csrf", "t");
        return form;
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> fields = new LinkedHashMap<>(BEFORE);
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    @Test
    void what_nobody_else_changed_is_taken_as_it_was_typed() {
        Pair stands = new Pair(new FormState(3, BEFORE));
        assertThat(FormConflict.of(stands, form(3, with("a", "9")), "")).isNull();
    }

    @Test
    void each_unit_that_differs_is_shown_with_the_one_who_changed_it() {
        Pair stands = new Pair(new FormState(4, with("b", "7", "list.1", "z")));
        FormConflict conflict =
                Objects.requireNonNull(FormConflict.of(stands, form(3, with("a", "9", "b", "5")), "14:05"));

        assertThat(conflict.told()).isEqualTo("14:05");
        assertThat(conflict.differences())
                .extracting(each -> each.unit() + " " + each.mine() + " | " + each.theirs() + " | " + each.proposed())
                .containsExactlyInAnyOrder("a 9 | 1 | mine", "b 5 | 7 | ", "list x, y | x, z | theirs");
    }

    @Test
    void what_says_just_what_stands_is_unchanged_whatever_sign_stands_before_decimals() {
        Pair stands = new Pair(new FormState(3, with("a", "7,50", "list.1", " y ")));
        Map<String, String> form = form(3, with("a", "7.5", "c", "  "));
        assertThat(FormConflict.unchanged(stands, form)).isTrue();
        assertThat(FormConflict.unchanged(stands, form(2, with("a", "7,5"))))
                .as("made from an older one, and the same was said since")
                .isTrue();
        assertThat(FormConflict.unchanged(stands, form(3, with("a", "7,6")))).isFalse();
        assertThat(FormConflict.unchanged(stands, form(3, with("a", "7,5", "b", ""))))
                .as("a field was emptied")
                .isFalse();
        assertThat(FormConflict.unchanged(stands, Map.of("a", "7,5")))
                .as("a form that carries no state")
                .isFalse();
    }

    @Test
    void figures_days_and_people_are_shown_as_people_write_them() {
        Pair stands = new Pair(new FormState(4, with("a", "2.5", "b", "2026-12-28")));
        FormConflict conflict =
                Objects.requireNonNull(FormConflict.of(stands, form(3, with("a", "3.75", "b", "2026-13-40")), ""));
        assertThat(conflict.differences())
                .extracting(each -> each.mine() + " | " + each.theirs())
                .containsExactlyInAnyOrder("3,75 | 2,5", "2026-13-40 | 28/12/2026");

        PeopleWhole council = new PeopleWhole(
                "council",
                1,
                List.of(new PeopleForm.Row(Map.of("id", "uy-vien-3", "name", "Mã Thị Ngọc"), List.of())),
                vn.binhchon.edition.Vocabulary.NONE,
                stands.words());
        assertThat(council.label("uy-vien-3")).isEqualTo("Mã Thị Ngọc");
        assertThat(council.label("uy-vien-9", Map.of("uy-vien-9" + PeopleForm.OF + "name", "Lò Văn B")))
                .isEqualTo("Lò Văn B");
    }

    @Test
    void what_was_emptied_and_what_was_added_differ_too() {
        Pair stands = new Pair(new FormState(4, with("a", "", "c", "new")));
        FormConflict conflict = Objects.requireNonNull(FormConflict.of(stands, form(3, with("b", "")), ""));
        assertThat(conflict.differences())
                .extracting(FormConflict.Difference::unit, FormConflict.Difference::proposed)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a", "theirs"),
                        org.assertj.core.groups.Tuple.tuple("b", "mine"),
                        org.assertj.core.groups.Tuple.tuple("c", "theirs"));
    }

    @Test
    void the_same_typed_on_both_is_no_conflict_whichever_sign_stands_before_decimals() {
        Pair stands = new Pair(new FormState(4, with("a", "7,50")));
        assertThat(FormConflict.of(stands, form(3, with("a", "7.5")), "")).isNull();
    }

    @Test
    void a_unit_is_taken_whole_from_the_one_that_was_chosen() {
        Pair stands = new Pair(new FormState(4, Map.of("a", "1", "b", "7", "list.0", "z")));
        Map<String, String> form = form(4, with("a", "9", "b", "5"));
        form.put("take.b", "theirs");
        form.put("take.list", "theirs");
        form.put("take.a", "mine");

        assertThat(new FormState(4, FormConflict.own(FormConflict.chosen(stands, form))).fields())
                .isEqualTo(Map.of("a", "9", "b", "7", "list.0", "z"));
    }

    @Test
    void all_may_be_taken_as_typed_at_once() {
        Pair stands = new Pair(new FormState(4, Map.of("a", "1", "b", "7")));
        Map<String, String> form = form(4, with("b", "5"));
        form.put("take.b", "theirs");
        form.put("take.*", "mine");
        assertThat(FormConflict.chosen(stands, form)).containsEntry("b", "5");
    }

    @Test
    void a_person_is_the_same_wherever_the_row_stands() {
        List<PeopleForm.Row> rows = List.of(
                new PeopleForm.Row(Map.of("id", "b", "name", "B"), List.of(2, 3)),
                new PeopleForm.Row(Map.of("id", "a", "name", "A"), List.of()));
        Map<String, String> fields = PeopleForm.fields(rows);
        assertThat(fields).containsEntry("b|groups", "2,3");
        assertThat(PeopleForm.rows(fields)).isEqualTo(rows);
    }

    @Test
    void a_state_that_cannot_be_read_is_none() {
        assertThat(FormState.of(Map.of(FormState.WAS, "{"))).isNull();
        assertThat(FormState.of(Map.of(FormState.WAS, "{\"fields\":[]}"))).isNull();
        assertThat(FormState.of(Map.of())).isNull();
    }

    @Test
    void who_chooses_and_leaves_a_unit_without_a_choice_is_asked_again() {
        Pair stands = new Pair(new FormState(4, with("a", "7", "b", "8")));
        Map<String, String> form = form(4, with("a", "9", "b", "5"));
        form.put("take.chosen", "1");
        form.put("take.a", "theirs");
        FormConflict again = Objects.requireNonNull(FormConflict.of(stands, FormConflict.chosen(stands, form), ""));
        assertThat(again.differences())
                .extracting(FormConflict.Difference::unit)
                .containsExactly("b");

        form.put("take.b", "khác");
        assertThat(FormConflict.of(stands, FormConflict.chosen(stands, form), ""))
                .as("no word for either")
                .isNotNull();
        form.put("take.b", "mine");
        assertThat(FormConflict.of(stands, FormConflict.chosen(stands, form), ""))
                .isNull();
    }
}
