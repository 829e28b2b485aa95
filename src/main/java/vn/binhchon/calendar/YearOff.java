package vn.binhchon.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.calendar.DayOff.Kind;
import vn.binhchon.edition.Dated;
import vn.binhchon.text.Text;

/** One year's days off and worked days of rest, laid out from law and notices. */
final class YearOff {

    private final CalendarLaw law;
    private final int year;
    private final Map<LocalDate, DayOff> days = new HashMap<>();

    private YearOff(CalendarLaw law, int year) {
        this.law = law;
        this.year = year;
    }

    /** The days of a year that are not as their day of the week would have them, holidays on days of rest among them. */
    static Map<LocalDate, DayOff> of(CalendarLaw law, int year) {
        YearOff off = new YearOff(law, year);
        off.notices();
        off.compensate(off.holidays());
        return Map.copyOf(off.days);
    }

    private void notices() {
        for (Notice notice : law.notices()) {
            LocalDate worked = notice.workedInstead();
            Text reason = worked == null ? name(notice.holiday()) : swapped(worked);
            Kind kind = worked == null ? Kind.HOLIDAY : Kind.SWAPPED;
            notice.days().forEach(day -> put(new DayOff(day, kind, reason, notice.ground())));
            if (worked != null) {
                put(new DayOff(worked, Kind.WORKED, worked(notice.first()), notice.ground()));
            }
        }
    }

    /** The holidays that no notice sets; those on a day of rest are answered, in the order of days. */
    private List<DayOff> holidays() {
        List<DayOff> lost = new ArrayList<>();
        for (Holiday holiday : law.holidays()) {
            boolean noticed = law.notices().stream()
                    .anyMatch(each -> each.year() == year && holiday.key().equals(each.holiday()));
            if (!noticed) {
                holiday.rule(year).forEach(rule -> rule.in(year).forEach(day -> {
                    DayOff off = new DayOff(day, Kind.HOLIDAY, holiday.name(), rule.ground());
                    if (rests(day) != null) {
                        lost.add(off);
                    }
                    put(off);
                }));
            }
        }
        lost.sort((one, other) -> one.day().compareTo(other.day()));
        return lost;
    }

    private void compensate(List<DayOff> lost) {
        Set<LocalDate> seen = new HashSet<>();
        for (DayOff each : lost) {
            Dated<Ground> compensation = Dated.on(each.day(), law.compensation());
            if (compensation != null && seen.add(each.day())) {
                LocalDate day = each.day();
                while (rests(day) != null || days.containsKey(day)) {
                    day = day.plusDays(1);
                }
                Text reason = new Text(
                        "Nghỉ bù " + each.reason().vi(),
                        "In place of " + each.reason().en());
                // A holiday only inferred leaves the day in its place no surer.
                Ground ground = each.ground().found() ? compensation.value() : each.ground();
                put(new DayOff(day, Kind.COMPENSATION, reason, ground));
            }
        }
    }

    private CalendarLaw.@Nullable Weekly rests(LocalDate day) {
        return WorkingDays.rests(law, day);
    }

    private void put(DayOff off) {
        if (off.day().getYear() == year) {
            days.putIfAbsent(off.day(), off);
        }
    }

    private Text name(@Nullable String holiday) {
        return law.holidays().stream()
                .filter(each -> each.key().equals(holiday))
                .map(Holiday::name)
                .findFirst()
                .orElse(new Text("Nghỉ lễ", "Holiday"));
    }

    private static Text swapped(LocalDate worked) {
        return new Text("Nghỉ hoán đổi, làm bù ngày " + Words.vi(worked), "Off in exchange for work on " + worked);
    }

    private static Text worked(LocalDate off) {
        return new Text("Làm bù cho ngày " + Words.vi(off), "Worked in exchange for " + off);
    }
}
