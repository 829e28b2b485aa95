package vn.binhchon.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.calendar.DayOff.Kind;
import vn.binhchon.edition.Dated;
import vn.binhchon.text.Text;

/**
 * The working days of state offices. Any number of threads may ask; the same law gives the same answers.
 * Lunar days are those of a second library, too, from 1968 to 2100.
 */
public final class WorkingDays {

    /** Forty years: no term of a law has more. */
    private static final int MOST = 10_000;

    private final CalendarLaw law;
    private final Map<Integer, Map<LocalDate, DayOff>> years = new ConcurrentHashMap<>();

    public WorkingDays(CalendarLaw law) {
        this.law = law;
    }

    /** What it is laid out from. */
    public CalendarLaw law() {
        return law;
    }

    /** Whether offices work on a day. */
    public boolean works(LocalDate day) {
        return off(day) == null;
    }

    /** Why offices do not work on a day; null when they do. */
    public @Nullable DayOff off(LocalDate day) {
        DayOff special = special(day);
        if (special != null) {
            return special.kind() == Kind.WORKED ? null : special;
        }
        CalendarLaw.Weekly weekly = rests(law, day);
        return weekly == null ? null : new DayOff(day, Kind.WEEKLY, Words.WEEKLY, weekly.ground());
    }

    /**
     * The end of a term that begins with an event. The day of the event does not count (BLDS 2015, Điều 147(3)).
     *
     * @param start the day of the event, working or not
     * @param workingDays at least 1
     */
    public Deadline after(LocalDate start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a term has at least one working day, not " + workingDays);
        }
        List<DayOff> skipped = new ArrayList<>();
        List<DayOff> worked = new ArrayList<>();
        LocalDate day = start;
        if (workingDays > MOST) {
            throw new IllegalArgumentException("a term has at most " + MOST + " working days, not " + workingDays);
        }
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            DayOff off = off(day);
            if (off != null) {
                skipped.add(off);
                if (skipped.size() > 2 * workingDays + MOST) {
                    throw new IllegalStateException("there are too few working days after " + start);
                }
            } else {
                counted++;
                DayOff special = special(day);
                if (special != null) {
                    worked.add(special);
                }
            }
        }
        Dated<Ground> counting = Dated.on(start, law.counting());
        return new Deadline(
                start,
                workingDays,
                day,
                List.copyOf(skipped),
                List.copyOf(worked),
                doubts(start, day, skipped),
                counting == null ? null : counting.value());
    }

    private List<Text> doubts(LocalDate start, LocalDate last, List<DayOff> skipped) {
        List<Text> doubts = new ArrayList<>();
        if (start.isBefore(law.from())) {
            doubts.add(Words.noLaw(law.from()));
        }
        for (int year = start.plusDays(1).getYear(); year <= last.getYear(); year++) {
            if (!law.noticeKnown(year)) {
                doubts.add(Words.noNotice(year));
            }
        }
        // That Saturday and Sunday are days of rest nobody doubts, though the act was not read.
        skipped.stream()
                .filter(each -> each.kind() != Kind.WEEKLY && !each.ground().found())
                .forEach(each -> doubts.add(Words.inferred(each)));
        return List.copyOf(doubts);
    }

    private @Nullable DayOff special(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), year -> YearOff.of(law, year))
                .get(day);
    }

    static CalendarLaw.@Nullable Weekly rests(CalendarLaw law, LocalDate day) {
        Dated<CalendarLaw.Weekly> weekly = Dated.on(day, law.weekly());
        return weekly != null && weekly.value().days().contains(day.getDayOfWeek()) ? weekly.value() : null;
    }
}
