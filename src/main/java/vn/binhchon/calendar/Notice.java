package vn.binhchon.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the notice by which the days off of a year are set.
 *
 * @param year the year it was made for; a swap may lie at the end of the one before
 * @param holiday the key of the holiday whose days these are; null for a swap
 * @param first the first day off
 * @param last the last day off
 * @param workedInstead the day of rest that is worked in their place; null unless it is a swap
 * @param ground the act
 */
public record Notice(
        int year,
        @Nullable String holiday,
        LocalDate first,
        LocalDate last,
        @Nullable LocalDate workedInstead,
        Ground ground) {

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
