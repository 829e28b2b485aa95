package vn.binhchon.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;

/** The days a plan sets, with how many are left; a day whose step is over is not counted any more. */
final class Days {

    private Days() {}

    /**
     * One day.
     *
     * @param words what falls on it, and how many days are left
     * @param late whether it is past and its step is not over
     */
    record Day(String words, boolean late) {}

    static List<Day> of(Plan plan, Phase phase, LocalDate today, Words words) {
        List<Day> days = new ArrayList<>();
        add(days, "nominationsUntil", plan, phase == Phase.OPEN, today, words);
        add(days, "markingUntil", plan, phase.compareTo(Phase.MARKED) < 0, today, words);
        add(days, "meetingOn", plan, phase.compareTo(Phase.DECIDED) < 0, today, words);
        add(days, "resultsOn", plan, phase.compareTo(Phase.PUBLISHED) < 0, today, words);
        return days;
    }

    private static void add(List<Day> days, String setting, Plan plan, boolean ahead, LocalDate today, Words words) {
        if (!(plan.says(setting) instanceof LocalDate day)) {
            return;
        }
        long left = ChronoUnit.DAYS.between(today, day);
        String name = words.say("day." + setting, words.day(day));
        String said = !ahead
                ? words.say("day.over", name)
                : left > 0
                        ? words.say("day.left", name, left)
                        : left == 0 ? words.say("day.today", name) : words.say("day.past", name, -left);
        days.add(new Day(said, ahead && left < 0));
    }
}
