package vn.binhchon.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.SimpleTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The Vietnamese lunar calendar: the rules of the Chinese one with new moons and solar terms taken at UTC+7, so that Tết of 2007 was a
 * day before China's. ICU makes such a calendar by a constructor meant for its own; {@code LunarCalendarTest} holds the days to those of a
 * second library.
 */
final class LunarCalendar {

    private static final int HOURS = 7;
    private static final TimeZone VIETNAM = new SimpleTimeZone(HOURS * 3_600_000, "Vietnam");

    private LunarCalendar() {}

    private static final class Vietnamese extends ChineseCalendar {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("deprecation")
        Vietnamese() {
            super(VIETNAM, ULocale.ROOT, VIETNAM);
        }
    }

    /**
     * A day of an ordinary, not a leap, month.
     *
     * @param year the Gregorian year in which the lunar one begins
     */
    static LocalDate day(int year, int month, int day) {
        ChineseCalendar calendar = new Vietnamese();
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        return calendar.getTime()
                .toInstant()
                .atOffset(ZoneOffset.ofHours(HOURS))
                .toLocalDate();
    }
}
