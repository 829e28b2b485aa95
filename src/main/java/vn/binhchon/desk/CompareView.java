package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rollout.Comparison;
import vn.binhchon.rollout.draft.UnifiedText;
import vn.binhchon.text.Text;

/**
 * What differs between two releases, as analyst and approver read it.
 *
 * @param choices what may be compared
 * @param sections what differs, by kind; empty when nothing does
 */
record CompareView(String was, String is, List<Choice> choices, List<Section> sections) {

    private static final int SHORT = 60;

    /** A release, the folder or the reader's draft. */
    record Choice(String id, String words) {}

    /** Things of one kind. */
    record Section(String kind, String title, List<Row> rows) {}

    /**
     * One thing that differs.
     *
     * @param day from when a number holds; null for the others
     * @param state new, gone, altered or cited
     * @param was as it stood; null when it was not there, or is too long for a cell
     * @param diff both texts line by line, where they are long; null otherwise
     */
    record Row(
            String name,
            @Nullable String label,
            @Nullable String day,
            String state,
            @Nullable String was,
            @Nullable String is,
            @Nullable String citation,
            @Nullable String diff) {}

    static CompareView of(
            String was,
            String is,
            List<Choice> choices,
            @Nullable Comparison comparison,
            Map<String, Text> units,
            Words words) {
        List<Section> sections = new ArrayList<>();
        for (Comparison.Kind kind : Comparison.Kind.values()) {
            List<Row> rows = comparison == null
                    ? List.of()
                    : comparison.changes().stream()
                            .filter(each -> each.kind() == kind)
                            .map(each -> row(each, units, words))
                            .toList();
            if (!rows.isEmpty()) {
                sections.add(new Section(kind.name(), words.say("compare.kind." + kind, rows.size()), rows));
            }
        }
        return new CompareView(was, is, choices, sections);
    }

    static Row row(Comparison.Change change, Map<String, Text> units, Words words) {
        String was = said(change, change.was(), units, words);
        String is = said(change, change.is(), units, words);
        boolean wide = isLong(was) || isLong(is);
        int space = change.name().lastIndexOf(' ');
        boolean dated = change.kind() == Comparison.Kind.NUMBER && space > 0;
        return new Row(
                dated ? change.name().substring(0, space) : change.name(),
                change.label() == null ? null : words.text(change.label()),
                dated ? words.day(java.time.LocalDate.parse(change.name().substring(space + 1))) : null,
                change.was() == null
                        ? "new"
                        : change.is() == null ? "gone" : change.was().equals(change.is()) ? "cited" : "altered",
                wide ? null : was,
                wide ? null : is,
                change.citation(),
                wide ? body(was, is) : null);
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > SHORT;
    }

    /** A value in the reader's words: with its unit's name, or whether a rule carries a clause. */
    private static @Nullable String said(
            Comparison.Change change, @Nullable String value, Map<String, Text> units, Words words) {
        if (value == null) {
            return null;
        }
        int space = value.lastIndexOf(' ');
        Text unit = change.kind() == Comparison.Kind.NUMBER && space > 0 ? units.get(value.substring(space + 1)) : null;
        if (unit != null) {
            return value.substring(0, space + 1) + words.text(unit);
        }
        return change.kind() == Comparison.Kind.CLAUSE
                ? words.say(value.equals("carried") ? "compare.carried" : "compare.notcarried")
                : value;
    }

    private static String body(@Nullable String was, @Nullable String is) {
        String diff = UnifiedText.of("", was, is == null ? "" : is);
        return String.join(
                "\n",
                Arrays.stream(diff.split("\n"))
                        .filter(each -> !each.matches("(diff --git|new file mode|---|\\+\\+\\+|@@|\\\\ ).*"))
                        .toList());
    }
}
