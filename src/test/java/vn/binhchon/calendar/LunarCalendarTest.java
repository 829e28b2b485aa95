package vn.binhchon.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Lunar days by ICU, held to a second library and to history. */
class LunarCalendarTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/calendar/lunar.csv", useHeadersInDisplayName = true)
    void two_libraries_agree_on_tet_and_on_the_day_of_the_hung_kings(int year, LocalDate tet, LocalDate hungKings) {
        assertThat(LunarCalendar.day(year, 1, 1)).isEqualTo(tet);
        assertThat(LunarCalendar.day(year, 3, 10)).isEqualTo(hungKings);
    }

    @ParameterizedTest
    @CsvSource({"1968-01-29", "1985-01-21", "2007-02-17", "2030-02-02"})
    void tet_is_of_the_vietnamese_calendar_where_it_parts_from_the_chinese(LocalDate tet) {
        assertThat(LunarCalendar.day(tet.getYear(), 1, 1)).isEqualTo(tet);
    }

    @Test
    void the_third_month_comes_after_a_leap_second_month() {
        assertThat(LunarCalendar.day(2023, 3, 10)).isEqualTo("2023-04-29");
    }

    @Test
    void a_leap_sixth_month_leaves_the_tet_before_it_alone_and_moves_the_one_after() {
        assertThat(LunarCalendar.day(2025, 1, 1)).isEqualTo("2025-01-29");
        assertThat(LunarCalendar.day(2026, 1, 1)).isEqualTo("2026-02-17");
    }
}
