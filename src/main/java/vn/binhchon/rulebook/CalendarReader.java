package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;
import vn.binhchon.calendar.CalendarLaw;
import vn.binhchon.calendar.WorkingDays;

/** Reads {@code calendar/} of a rules folder: the law on days off and the notices of each year, for every edition. */
public final class CalendarReader {

    static final String LAW = "calendar/calendar.yaml";
    static final String NOTICES = "calendar/notices.csv";

    private CalendarReader() {}

    /**
     * Reads it.
     *
     * @throws RulesRefused with everything that is wrong with it, a missing file among it
     */
    public static WorkingDays read(RuleFolder folder) throws RulesRefused {
        FolderBounds.require(folder);
        List<Problem> problems = new ArrayList<>();
        CalendarLaw law = new CalendarReading(text(folder, LAW, problems), new FileReading(LAW, problems)).read();
        law = new NoticeReading(text(folder, NOTICES, problems), new FileReading(NOTICES, problems), law).read();
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
        new CalendarTrial(law, problems).run();
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
        return new WorkingDays(law);
    }

    private static String text(RuleFolder folder, String path, List<Problem> problems) {
        String text = folder.files().get(path);
        if (text == null) {
            problems.add(Problem.in(path, "is missing", "deadlines in working days cannot do without it"));
        }
        return text == null ? "" : text;
    }
}
