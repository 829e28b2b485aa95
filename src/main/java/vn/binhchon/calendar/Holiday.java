package vn.binhchon.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.binhchon.edition.Dated;
import vn.binhchon.text.Text;

/**
 * A holiday, as the law of each period has it.
 *
 * @param key its name in {@code calendar.yaml}
 * @param name what people call it
 * @param rules one for each period
 */
public record Holiday(String key, Text name, List<Dated<Rule>> rules) {

    /**
     * When it is.
     *
     * @param lunar whether month and day are of the Vietnamese lunar calendar
     * @param month from 1
     * @param day from 1; month and day together are the named day
     * @param days how many days are off
     * @param first on which day before (-) or after the named one they begin, by its day of the week
     * @param otherwise the same for the days of the week not listed
     * @param byNotice whether the days are set anew for each year (BLLĐ 2019, Điều 112(3)), so that these are only the custom
     * @param ground the clause
     */
    public record Rule(
            boolean lunar,
            int month,
            int day,
            int days,
            Map<DayOfWeek, Integer> first,
            int otherwise,
            boolean byNotice,
            Ground ground) {

        LocalDate named(int year) {
            return lunar ? LunarCalendar.day(year, month, day) : LocalDate.of(year, month, day);
        }

        /** Its days off in a year, compensation left aside. */
        Stream<LocalDate> in(int year) {
            LocalDate named = named(year);
            LocalDate begins = named.plusDays(first.getOrDefault(named.getDayOfWeek(), otherwise));
            return begins.datesUntil(begins.plusDays(days));
        }
    }

    /** What holds of it in a year; none when it was no holiday then. */
    Stream<Rule> rule(int year) {
        return rules.stream()
                .filter(each -> each.equals(Dated.on(each.value().named(year), rules)))
                .map(Dated::value);
    }
}
