package vn.binhchon.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.binhchon.edition.Dated;

/**
 * What the rules folder holds of working days: the law by date, and the notices year by year.
 *
 * @param weekly the days of rest
 * @param counting how a term is counted
 * @param compensation that a holiday on a day of rest is made up for
 * @param holidays in the order of the file
 * @param notices in the order of the file
 */
public record CalendarLaw(
        List<Dated<Weekly>> weekly,
        List<Dated<Ground>> counting,
        List<Dated<Ground>> compensation,
        List<Holiday> holidays,
        List<Notice> notices) {

    /** Days of the week on which offices are shut, and what says so. */
    public record Weekly(Set<DayOfWeek> days, Ground ground) {}

    /** The same law as if no notice were known. */
    public CalendarLaw withoutNotices() {
        return new CalendarLaw(weekly, counting, compensation, holidays, List.of());
    }

    /** The first day of which it says everything. */
    public LocalDate from() {
        return holidays.stream()
                .flatMap(each -> each.rules().stream().limit(1))
                .map(Dated::from)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    /** Whether the notice of a year is known: every holiday that is set anew each year has its days. */
    public boolean noticeKnown(int year) {
        boolean any = notices.stream().anyMatch(notice -> notice.year() == year);
        return any
                && holidays.stream()
                        .filter(each -> each.rule(year).anyMatch(Holiday.Rule::byNotice))
                        .allMatch(each -> notices.stream()
                                .anyMatch(notice ->
                                        notice.year() == year && each.key().equals(notice.holiday())));
    }
}
