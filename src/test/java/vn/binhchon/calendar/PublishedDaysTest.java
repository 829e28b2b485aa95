package vn.binhchon.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.binhchon.rulebook.ShippedCalendar;

/** The working days as they ship against the days off that were published, each with its address. */
class PublishedDaysTest {

    private static final WorkingDays DAYS = ShippedCalendar.days();
    private static final WorkingDays LAW_ALONE = new WorkingDays(DAYS.law().withoutNotices());

    @ParameterizedTest
    @CsvFileSource(resources = "/calendar/published.csv", useHeadersInDisplayName = true)
    void offices_are_shut_and_open_as_was_published(
            String kind, LocalDate first, LocalDate last, String occasion, String source) {
        assertThat(source).as("the source of " + occasion).isNotBlank();
        if (kind.equals("worked")) {
            assertThat(DAYS.works(first)).as(occasion).isTrue();
        } else {
            assertThat(run(DAYS, first)).as(occasion).isEqualTo(Map.entry(first, last));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/calendar/published.csv", useHeadersInDisplayName = true)
    void the_law_alone_gives_every_day_off_but_the_swapped_ones(
            String kind, LocalDate first, LocalDate last, String occasion, String source) {
        assertThat(source).isNotBlank();
        if (kind.equals("off")) {
            first.datesUntil(last.plusDays(1))
                    .filter(day -> kind(DAYS, day) != DayOff.Kind.SWAPPED)
                    .forEach(day -> assertThat(LAW_ALONE.works(day))
                            .as(occasion + ": " + day)
                            .isFalse());
        }
    }

    @Test
    void the_law_alone_shuts_no_day_from_2015_to_2026_that_the_notices_leave_open() {
        LocalDate.of(2015, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
            if (!LAW_ALONE.works(day) && kind(LAW_ALONE, day) != DayOff.Kind.WEEKLY) {
                assertThat(DAYS.works(day)).as(day.toString()).isFalse();
            }
        });
    }

    private static DayOff.@Nullable Kind kind(WorkingDays days, LocalDate day) {
        DayOff off = days.off(day);
        return off == null ? null : off.kind();
    }

    /** The first and the last of the days off around a day. */
    private static Map.Entry<LocalDate, LocalDate> run(WorkingDays days, LocalDate day) {
        assertThat(days.works(day)).as(day + " is worked").isFalse();
        LocalDate first = day;
        LocalDate last = day;
        while (!days.works(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        while (!days.works(last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return Map.entry(first, last);
    }
}
