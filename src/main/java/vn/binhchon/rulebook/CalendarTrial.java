package vn.binhchon.rulebook;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import vn.binhchon.calendar.CalendarLaw;
import vn.binhchon.calendar.WorkingDays;
import vn.binhchon.edition.Dated;

/** Tries a calendar on every day to come: a term counted in working days has to end. */
final class CalendarTrial {

    private static final LocalDate FIRST = LocalDate.of(1945, 9, 2);

    /** The last year of which the days of the moon are known for sure. */
    private static final int LAST_YEAR = 2100;

    /** Twice the longest holidays that there have been. */
    private static final int LONGEST = 31;

    private final CalendarLaw law;
    private final List<Problem> problems;

    CalendarTrial(CalendarLaw law, List<Problem> problems) {
        this.law = law;
        this.problems = problems;
    }

    void run() {
        for (Dated<CalendarLaw.Weekly> weekly : law.weekly()) {
            if (weekly.value().days().size() == DayOfWeek.values().length) {
                without(weekly.from());
                return;
            }
        }
        LocalDate first = law.from().isBefore(FIRST) ? FIRST : law.from();
        try {
            every(new WorkingDays(law), first);
        } catch (DateTimeException e) {
            // A holiday on a day that some year does not have, as 30 February.
            problems.add(
                    Fault.of(CalendarReader.LAW, 0, "rules.calendar.no-day", "why", String.valueOf(e.getMessage())));
        }
    }

    private void every(WorkingDays days, LocalDate first) {
        int off = 0;
        for (LocalDate day = first; day.getYear() <= LAST_YEAR; day = day.plusDays(1)) {
            off = days.works(day) ? 0 : off + 1;
            if (off > LONGEST) {
                without(day.minusDays(LONGEST));
                return;
            }
        }
    }

    private void without(LocalDate day) {
        problems.add(Fault.of(CalendarReader.LAW, 0, "rules.calendar.no-work", "day", day, "days", LONGEST));
    }
}
