package vn.binhchon.intake.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * A file read as a list of some fields: every visible list in it, and what was done with every tab.
 *
 * @param tabs all tabs of the file
 * @param rows the rows of the tabs that were read
 * @param notes what a person should look at
 * @param asked what is in doubt about figures
 * @param unread how many rows stand in tabs that look like a list and could not be read
 */
public record SheetList<F extends SheetField>(
        List<TabOutcome> tabs, List<SheetRow<F>> rows, List<Text> notes, List<SheetQuestion> asked, int unread) {

    /** The most rows a list may have. */
    public static final int MOST_ROWS = 1000;

    /**
     * What was done with a tab.
     *
     * @param list whether it is a list that can be chosen
     * @param read whether its rows are among the rows
     */
    public record TabOutcome(int index, String name, boolean list, boolean read, Text words) {}

    /** Whether more than one tab may be chosen from. */
    public boolean hasChoice() {
        return tabs.stream().filter(TabOutcome::list).count() > 1;
    }

    /**
     * The list in a file.
     *
     * @throws SheetFault when no tab can be read, with what is wrong with each
     */
    public static <F extends SheetField> SheetList<F> read(SheetFile file, List<F> fields, SheetAnswers answers)
            throws SheetFault {
        List<TabOutcome> outcomes = new ArrayList<>();
        List<SheetRow<F>> rows = new ArrayList<>();
        List<Text> notes = new ArrayList<>(file.notes());
        List<Text> faults = new ArrayList<>();
        int unread = 0;
        Map<String, SheetQuestion> asked = new LinkedHashMap<>();
        for (int i = 0; i < file.tabs().size(); i++) {
            SheetTab tab = file.tabs().get(i);
            TabReader<F> reader = new TabReader<>(i, tab, fields, answers);
            boolean chosen = answers.tabs().isEmpty() || answers.tabs().contains(i);
            boolean read = reader.isList() && chosen;
            outcomes.add(new TabOutcome(i, tab.name(), reader.isList(), read, reader.outcome(chosen)));
            if (read) {
                rows.addAll(reader.rows());
                notes.addAll(reader.notes());
                reader.asked().forEach(question -> asked.putIfAbsent(question.key(), question));
            } else if (!tab.hidden()) {
                faults.addAll(reader.faults());
                Text unknown = reader.unknownHeads();
                if (unknown != null && reader.faults().isEmpty()) {
                    faults.add(unknown);
                }
                unread += reader.isList() ? 0 : reader.size();
            }
        }
        if (outcomes.stream().noneMatch(TabOutcome::read)) {
            throw new SheetFault(fault(file, faults, fields));
        }
        if (rows.size() > MOST_ROWS) {
            throw SheetFault.of("sheet.list.rows", "most", MOST_ROWS);
        }
        notes.addAll(faults);
        return new SheetList<>(outcomes, rows, notes, List.copyOf(asked.values()), unread);
    }

    private static <F extends SheetField> Text fault(SheetFile file, List<Text> faults, List<F> fields) {
        List<Text> all = new ArrayList<>();
        if (file.tabs().stream().noneMatch(tab -> !tab.hidden() && SheetHead.find(tab, fields) != null)) {
            String needed = String.join(
                    ", ",
                    fields.stream()
                            .filter(SheetField::needed)
                            .map(SheetField::title)
                            .toList());
            all.add(Sentences.of("sheet.list.no-head", "columns", needed));
        }
        all.addAll(faults);
        if (faults.isEmpty() && file.tabs().stream().anyMatch(SheetTab::hidden)) {
            all.add(Sentences.of("sheet.list.hidden"));
        }
        return Text.joined(" ", all);
    }
}
