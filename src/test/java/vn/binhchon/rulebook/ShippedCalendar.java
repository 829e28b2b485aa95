package vn.binhchon.rulebook;

import vn.binhchon.calendar.WorkingDays;

/** The working days as they ship, read once for all tests. */
public final class ShippedCalendar {

    private static final WorkingDays DAYS = read(ShippedRules.folder());

    private ShippedCalendar() {}

    /** The working days. */
    public static WorkingDays days() {
        return DAYS;
    }

    private static WorkingDays read(RuleFolder folder) {
        try {
            return CalendarReader.read(folder);
        } catch (RulesRefused e) {
            throw new AssertionError("the calendar was refused:\n" + e.getMessage(), e);
        }
    }
}
