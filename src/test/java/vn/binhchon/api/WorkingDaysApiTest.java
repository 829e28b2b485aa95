package vn.binhchon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.finding.Citation;
import vn.binhchon.intake.Defect;
import vn.binhchon.rulebook.ShippedCalendar;
import vn.binhchon.rulebook.ShippedRules;

/** What may be asked of a term in working days, and what is said of a question that is not right. */
class WorkingDaysApiTest {

    private static final LocalDate FIRST = ShippedCalendar.days().law().from();

    @ParameterizedTest
    @CsvSource({
        "complaint.window, 15, 'TT 26/2014/TT-BCT, Điều 20(1)'",
        "complaint.answer, 10, 'TT 26/2014/TT-BCT, Điều 20(2)'",
        "deadline.regional_processing, 30, 'Cổng dịch vụ công Bộ Công Thương, thủ tục bình chọn cấp khu vực'"
    })
    void a_term_of_the_circular_brings_its_count_and_its_clause(String term, int count, String clause) {
        TermAsked asked = asked("2026-02-10", null, term);
        assertThat(asked.count()).isEqualTo(count);
        assertThat(asked.ground()).extracting(Citation::text).containsExactly(clause);
    }

    @Test
    void a_count_stands_for_itself() {
        assertThat(asked("2026-02-10", "15", null)).isEqualTo(new TermAsked(LocalDate.of(2026, 2, 10), 15, List.of()));
    }

    @Test
    void everything_wrong_is_said_at_once_with_field_value_and_what_was_expected() {
        List<Defect> defects = refused("10/02/2026", "0", null);
        assertThat(defects).extracting(Defect::path).containsExactly("from", "count");
        assertThat(defects)
                .extracting(Defect::expected)
                .containsExactly("a day from 2013-05-01 to 2099-12-31", "a whole number from 1 to 250");
        assertThat(defects).allSatisfy(each -> {
            assertThat(each.value()).isNotNull();
            assertThat(each.words().vi()).isNotBlank().isNotEqualTo(each.words().en());
        });
    }

    @Test
    void neither_count_nor_term_and_both_are_wrong() {
        assertThat(refused("2026-02-10", null, null)).extracting(Defect::path).containsExactly("count");
        assertThat(refused("2026-02-10", "15", "complaint.window"))
                .extracting(Defect::path)
                .containsExactly("term");
    }

    @Test
    void a_term_nobody_knows_and_a_day_before_the_circular_are_wrong() {
        assertThat(refused("2026-02-10", null, "complaint.hope"))
                .extracting(Defect::path)
                .containsExactly("term");
        assertThat(refused("2014-10-20", null, "complaint.window"))
                .extracting(Defect::path)
                .containsExactly("from");
    }

    private static TermAsked asked(@Nullable String from, @Nullable String count, @Nullable String term) {
        return TermAsked.of(from, count, term, Stream.of(ShippedRules.rulebook().edition()), FIRST);
    }

    private static List<Defect> refused(@Nullable String from, @Nullable String count, @Nullable String term) {
        BadQuery thrown = catchThrowableOfType(BadQuery.class, () -> asked(from, count, term));
        assertThat(thrown).isNotNull();
        return thrown.defects();
    }
}
