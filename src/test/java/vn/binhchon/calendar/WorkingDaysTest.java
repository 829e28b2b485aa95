package vn.binhchon.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.binhchon.calendar.DayOff.Kind;
import vn.binhchon.rulebook.ShippedCalendar;
import vn.binhchon.text.Text;

/** Terms in working days: where they end, what they skip, and when that is certain. */
class WorkingDaysTest {

    private static final WorkingDays DAYS = ShippedCalendar.days();
    private static final LocalDate EPOCH = LocalDate.of(2014, 10, 21);

    @Test
    void the_day_of_the_event_does_not_count() {
        assertThat(last("2025-06-02", 1)).isEqualTo("2025-06-03");
        assertThat(last("2025-06-06", 1)).as("a Friday").isEqualTo("2025-06-09");
    }

    @Test
    void a_term_that_begins_on_29_tet_waits_for_the_working_day_after_tet() {
        Deadline deadline = after("2026-02-16", 15);
        assertThat(deadline.last()).isEqualTo("2026-03-13");
        assertThat(deadline.certain()).isTrue();
        assertThat(deadline.skipped().get(0).reason()).isEqualTo(new Text("Tết Âm lịch", "Tết (Lunar New Year)"));
        assertThat(deadline.skipped())
                .extracting(DayOff::day)
                .contains(LocalDate.of(2026, 2, 17))
                .hasSize(10);
        assertThat(deadline.counting())
                .extracting(Ground::citation)
                .isEqualTo("BLDS 2015, Điều 147(2), 147(3), 148(5)");
    }

    @Test
    void a_term_may_end_on_a_saturday_that_is_worked_in_exchange() {
        Deadline deadline = after("2025-04-25", 1);
        assertThat(deadline.last()).isEqualTo("2025-04-26");
        assertThat(deadline.worked()).singleElement().satisfies(worked -> {
            assertThat(worked.kind()).isEqualTo(Kind.WORKED);
            assertThat(worked.reason().vi()).isEqualTo("Làm bù cho ngày 02/05/2025");
            assertThat(worked.ground().citation()).isEqualTo("8726/VPCP-KGVX");
        });
        assertThat(last("2025-04-29", 1))
                .as("30/4, 1/5, the swapped 2/5 and a weekend")
                .isEqualTo("2025-05-05");
    }

    @Test
    void a_term_over_the_end_of_a_year_skips_new_years_day_and_its_swap() {
        Deadline deadline = after("2025-12-30", 3);
        assertThat(deadline.last()).isEqualTo("2026-01-06");
        assertThat(deadline.skipped())
                .extracting(DayOff::kind)
                .containsExactly(Kind.HOLIDAY, Kind.SWAPPED, Kind.WEEKLY, Kind.WEEKLY);
        assertThat(deadline.certain()).isTrue();
    }

    @Test
    void a_swap_made_for_the_next_year_may_lie_in_this_one() {
        assertThat(DAYS.off(LocalDate.of(2018, 12, 31)))
                .extracting(DayOff::kind)
                .isEqualTo(Kind.SWAPPED);
        assertThat(DAYS.works(LocalDate.of(2014, 12, 27))).isTrue();
    }

    @Test
    void years_with_a_leap_month_move_the_day_of_the_hung_kings_as_published() {
        assertThat(DAYS.off(LocalDate.of(2023, 4, 29)))
                .extracting(DayOff::reason)
                .extracting(Text::vi)
                .isEqualTo("Giỗ Tổ Hùng Vương");
        assertThat(DAYS.off(LocalDate.of(2023, 5, 2)))
                .extracting(DayOff::reason)
                .extracting(Text::vi)
                .isEqualTo("Nghỉ bù Giỗ Tổ Hùng Vương");
        assertThat(DAYS.off(LocalDate.of(2023, 5, 3)))
                .extracting(DayOff::reason)
                .extracting(Text::en)
                .isEqualTo("In place of Victory Day");
        assertThat(DAYS.works(LocalDate.of(2025, 4, 8))).isTrue();
    }

    @Test
    void national_day_is_two_days_since_2021() {
        assertThat(DAYS.works(LocalDate.of(2020, 9, 1))).isTrue();
        assertThat(DAYS.works(LocalDate.of(2020, 9, 3))).isTrue();
        assertThat(DAYS.works(LocalDate.of(2021, 9, 3))).isFalse();
    }

    @Test
    void a_year_without_its_notice_is_computed_and_says_so() {
        Deadline deadline = after("2027-02-01", 10);
        assertThat(deadline.last())
                .as("Tết on Saturday 06/02/2027: off 04 to 10/02")
                .isEqualTo("2027-02-22");
        assertThat(deadline.certain()).isFalse();
        assertThat(deadline.doubts())
                .extracting(Text::en)
                .containsExactly(
                        "Computed from the law: the yearly notice of days off and swapped days for 2027 is not in"
                                + " the data.");
    }

    @Test
    void only_the_years_a_term_counts_in_are_asked_for() {
        assertThat(after("2026-12-29", 2).certain()).isTrue();
        assertThat(after("2026-12-29", 3).certain()).as("ends in 2027").isFalse();
        assertThat(after("2026-12-31", 1).certain())
                .as("31/12/2026 does not count")
                .isFalse();
    }

    @Test
    void culture_day_is_only_inferred_and_every_term_over_it_says_so() {
        Deadline deadline = after("2026-11-20", 2);
        assertThat(deadline.last()).isEqualTo("2026-11-25");
        assertThat(deadline.doubts())
                .extracting(Text::vi)
                .containsExactly("Ngày Văn hóa Việt Nam 24/11/2026 chỉ là suy luận (NQ 80-NQ/TW).");
        assertThat(DAYS.works(LocalDate.of(2025, 11, 24))).as("before 2026").isTrue();
    }

    @Test
    void before_the_law_in_the_data_nothing_is_certain() {
        assertThat(after("2012-06-01", 5).certain()).isFalse();
        assertThat(after("2014-11-03", 5).doubts())
                .as("the notice of 2014 is not in the data")
                .hasSize(1);
    }

    @Test
    void a_term_of_no_day_is_refused() {
        assertThatThrownBy(() -> DAYS.after(EPOCH, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_term_ends_on_a_working_day(
            @ForAll @IntRange(max = 9000) int start, @ForAll @IntRange(min = 1, max = 120) int count) {
        assertThat(DAYS.works(DAYS.after(EPOCH.plusDays(start), count).last())).isTrue();
    }

    @Property
    void one_day_more_ends_later(
            @ForAll @IntRange(max = 9000) int start, @ForAll @IntRange(min = 1, max = 120) int count) {
        LocalDate day = EPOCH.plusDays(start);
        assertThat(DAYS.after(day, count + 1).last())
                .isAfter(DAYS.after(day, count).last());
    }

    @Property
    void a_later_start_never_ends_sooner(
            @ForAll @IntRange(max = 9000) int start, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate day = EPOCH.plusDays(start);
        assertThat(DAYS.after(day.plusDays(1), count).last())
                .isAfterOrEqualTo(DAYS.after(day, count).last());
    }

    @Property
    void counting_back_gives_the_count_and_the_skipped_days_are_the_others(
            @ForAll @IntRange(max = 9000) int start, @ForAll @IntRange(min = 1, max = 120) int count) {
        Deadline deadline = DAYS.after(EPOCH.plusDays(start), count);
        List<LocalDate> span = deadline.start()
                .plusDays(1)
                .datesUntil(deadline.last().plusDays(1))
                .toList();
        assertThat(span.stream().filter(DAYS::works)).hasSize(count);
        assertThat(deadline.skipped())
                .extracting(DayOff::day)
                .isEqualTo(span.stream().filter(day -> !DAYS.works(day)).toList());
    }

    @Property(tries = 200)
    void two_terms_end_where_their_sum_does(
            @ForAll @IntRange(max = 9000) int start,
            @ForAll @IntRange(min = 1, max = 60) int one,
            @ForAll @IntRange(min = 1, max = 60) int other) {
        LocalDate day = EPOCH.plusDays(start);
        assertThat(DAYS.after(DAYS.after(day, one).last(), other).last())
                .isEqualTo(DAYS.after(day, one + other).last());
    }

    private static Deadline after(String start, int count) {
        return DAYS.after(LocalDate.parse(start), count);
    }

    private static LocalDate last(String start, int count) {
        return after(start, count).last();
    }
}
