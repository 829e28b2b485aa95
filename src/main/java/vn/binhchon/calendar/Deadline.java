package vn.binhchon.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * The end of a term in working days.
 *
 * @param start the day of the event, which does not count
 * @param workingDays how many working days the term has, at least 1
 * @param last its last day, always a working day; the term ends with that day
 * @param skipped days after the start, up to the last, that do not count, each with its reason, in their order
 * @param worked days of rest in the term that count, for they are worked in exchange, in their order
 * @param doubts why the last day may prove another one; empty when it is certain
 * @param counting what the way of counting rests on; null before the first day for which it is known
 */
public record Deadline(
        LocalDate start,
        int workingDays,
        LocalDate last,
        List<DayOff> skipped,
        List<DayOff> worked,
        List<Text> doubts,
        @Nullable Ground counting) {

    /** Whether every day in it is known from law and notices that were read or reported. */
    public boolean certain() {
        return doubts.isEmpty();
    }
}
