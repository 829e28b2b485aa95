package vn.binhchon.calendar;

import java.time.LocalDate;
import vn.binhchon.text.Text;

/**
 * A day on which state offices do not work, and why; or, of kind {@link Kind#WORKED}, a day of rest on which they do.
 *
 * @param day the day
 * @param kind why, for programs
 * @param reason why, for people
 * @param ground what that rests on
 */
public record DayOff(LocalDate day, Kind kind, Text reason, Ground ground) {

    /** Why a day is off, or, the last, worked. */
    public enum Kind {
        /** Saturday or Sunday. */
        WEEKLY,
        /** A day off by law, or by the notice of its year. */
        HOLIDAY,
        /** In place of a holiday that falls on a day of rest (BLLĐ 2019, Điều 111(3)). */
        COMPENSATION,
        /** A working day that the notice of a year moves to a day of rest. */
        SWAPPED,
        /** A day of rest that is worked in place of a swapped one. */
        WORKED
    }
}
