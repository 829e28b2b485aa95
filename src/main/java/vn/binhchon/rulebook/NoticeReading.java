package vn.binhchon.rulebook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.calendar.CalendarLaw;
import vn.binhchon.calendar.Ground;
import vn.binhchon.calendar.Holiday;
import vn.binhchon.calendar.Notice;
import vn.binhchon.calendar.WorkingDays;
import vn.binhchon.edition.Clause;

/** Reads {@code notices.csv}, the days off each year's notice sets, and checks them against the law on days off. */
final class NoticeReading {

    private static final int LONGEST = 16;

    private static final String[] COLUMNS = {
        "year", "holiday", "first", "last", "worked_instead", "citation", "flag", "source"
    };

    private final String text;
    private final FileReading file;
    private final CalendarLaw law;
    private final WorkingDays plain;
    private final Map<LocalDate, Integer> seen = new HashMap<>();

    NoticeReading(String text, FileReading file, CalendarLaw law) {
        this.text = text;
        this.file = file;
        this.law = law;
        // Days of rest alone.
        this.plain = new WorkingDays(
                new CalendarLaw(law.weekly(), law.counting(), law.compensation(), List.of(), List.of()));
    }

    CalendarLaw read() {
        List<Notice> notices = new ArrayList<>();
        List<FileReading.TableRow> rows = text.isEmpty() ? List.of() : file.rows(text, COLUMNS);
        for (FileReading.TableRow row : rows) {
            Notice notice = notice(row.cells());
            notices.add(notice);
            check(notice, row.cells(), row.line());
        }
        return new CalendarLaw(law.weekly(), law.counting(), law.compensation(), law.holidays(), List.copyOf(notices));
    }

    private Notice notice(Map<String, String> row) {
        String worked = row.getOrDefault("worked_instead", "").strip();
        String holiday = row.getOrDefault("holiday", "").strip();
        String year = row.getOrDefault("year", "").strip();
        return new Notice(
                year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
                holiday.isEmpty() ? null : holiday,
                file.day(row.get("first"), "first of " + year),
                file.day(row.get("last"), "last of " + year),
                worked.isEmpty() ? null : file.day(worked, "worked_instead of " + year),
                new Ground(
                        row.getOrDefault("citation", ""),
                        row.getOrDefault("flag", ""),
                        row.getOrDefault("source", "")));
    }

    private void check(Notice notice, Map<String, String> row, int line) {
        List<String> faults = new ArrayList<>();
        long days = ChronoUnit.DAYS.between(notice.first(), notice.last()) + 1;
        LocalDate worked = notice.workedInstead();
        if (notice.year() == 0) {
            faults.add("year is " + row.get("year") + ", expected four digits");
        } else if (Math.abs(notice.first().getYear() - notice.year()) > 1) {
            faults.add("a day of " + notice.first().getYear() + " stands under the year " + notice.year());
        }
        if (days < 1 || days > LONGEST) {
            faults.add("from " + notice.first() + " to " + notice.last() + " are " + days + " days, expected 1 to "
                    + LONGEST);
        }
        if ((notice.holiday() == null) == (worked == null)) {
            faults.add("expected either a holiday, or a day worked_instead");
        }
        if (notice.holiday() != null
                && law.holidays().stream().map(Holiday::key).noneMatch(notice.holiday()::equals)) {
            faults.add("holiday is " + notice.holiday() + ", expected one of "
                    + law.holidays().stream().map(Holiday::key).toList());
        }
        if (worked != null && plain.works(worked)) {
            faults.add(worked + " is worked in exchange, but is a working day already");
        }
        if (worked != null && (days != 1 || !plain.works(notice.first()))) {
            faults.add("a swap is of one working day, not from " + notice.first() + " to " + notice.last());
        }
        String fault = fault(notice.ground());
        if (fault != null) {
            faults.add(fault);
        }
        if (days >= 1 && days <= LONGEST) {
            twice(notice, line, faults);
        }
        faults.forEach(each -> file.problem(line, each, null));
    }

    private void twice(Notice notice, int line, List<String> faults) {
        for (LocalDate day = notice.first(); !day.isAfter(notice.last()); day = day.plusDays(1)) {
            Integer other = seen.putIfAbsent(day, line);
            if (other != null) {
                faults.add(day + " stands in line " + other + " too");
            }
        }
        Integer other = notice.workedInstead() == null ? null : seen.putIfAbsent(notice.workedInstead(), line);
        if (other != null) {
            faults.add(notice.workedInstead() + " stands in line " + other + " too");
        }
    }

    /** What a ground lacks; null when nothing. */
    static @Nullable String fault(Ground ground) {
        if (ground.citation().isBlank()) {
            return "has no citation";
        }
        return Clause.FLAGS.contains(ground.flag())
                ? null
                : "has the flag " + ground.flag() + ", expected one of " + Clause.FLAGS;
    }
}
