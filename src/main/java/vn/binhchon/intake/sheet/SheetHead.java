package vn.binhchon.intake.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetTab.TabRow;
import vn.binhchon.text.Folded;

/**
 * The head of a list: one row, or up to three under each other where groups of columns have a name of their own.
 *
 * @param first the place of its first row among the tab's rows
 * @param next the place of the row after it
 * @param labels what stands over each column, from the top down
 * @param fields the fields that the columns of these labels are; a field may have several
 */
record SheetHead<F extends SheetField>(
        int first, int next, NavigableMap<Integer, List<String>> labels, NavigableMap<Integer, F> fields) {

    private static final int DEEPEST = 3;
    private static final int LAST_ROW = 60;
    private static final int LEAST = 3;
    private static final Pattern BRACKETED = Pattern.compile("\\(([^)]*)\\)");

    /** Names of groups that say nothing which the column below does not say itself. */
    private static final Set<String> NEUTRAL = Set.of(
            "thong", "tin", "chung", "ve", "san", "pham", "co", "so", "cua", "dang", "ky", "don", "vi", "cong",
            "nghiep", "nong", "thon");

    /** The head of a tab; null where none of its first rows names at least three columns. */
    static <F extends SheetField> @Nullable SheetHead<F> find(SheetTab tab, List<F> fields) {
        SheetHead<F> best = null;
        for (int first = 0; first < Math.min(tab.rows().size(), LAST_ROW); first++) {
            for (int deep = 1; deep <= DEEPEST && first + deep <= tab.rows().size(); deep++) {
                SheetHead<F> head = of(tab, first, deep, fields);
                if (head.known() >= LEAST && (best == null || head.known() > best.known())) {
                    best = head;
                }
            }
        }
        while (best != null
                && best.next() < tab.rows().size()
                && best.isGrouped(tab.rows().get(best.next()))) {
            best = of(tab, best.first(), best.next() + 1 - best.first(), fields);
        }
        return best;
    }

    /** The row that is most like a head where there is none; null where no row names one column, or nearly. */
    static <F extends SheetField> @Nullable SheetHead<F> likeliest(SheetTab tab, List<F> fields) {
        SheetHead<F> best = null;
        long most = 0;
        for (int first = 0; first < Math.min(tab.rows().size(), LAST_ROW); first++) {
            SheetHead<F> head = of(tab, first, 1, fields);
            long near = head.labels().keySet().stream()
                    .filter(column -> HeadNames.nearest(head.label(column), fields) != null)
                    .count();
            if (near > most && head.labels().size() >= LEAST) {
                most = near;
                best = head;
            }
        }
        return best;
    }

    /** Whether a row names columns of groups that the head names: under none that is known, and under some without a name of their own. */
    private boolean isGrouped(TabRow row) {
        List<Integer> own = row.cells().entrySet().stream()
                .filter(cell -> cell.getValue().spread() == SheetCell.Spread.OWN)
                .map(Map.Entry::getKey)
                .toList();
        return next - first < DEEPEST
                && own.stream().noneMatch(fields::containsKey)
                && own.stream().anyMatch(this::isWithinGroup);
    }

    /** Whether a column has no name of its own, or shares one with the column before it. */
    private boolean isWithinGroup(int column) {
        List<String> label = labels.get(column);
        return label == null || label.equals(labels.get(column - 1));
    }

    private int known() {
        return new TreeSet<>(fields.values().stream().map(SheetField::title).toList()).size();
    }

    private static <F extends SheetField> SheetHead<F> of(SheetTab tab, int first, int deep, List<F> fields) {
        NavigableMap<Integer, List<String>> labels = new TreeMap<>();
        for (int i = first; i < first + deep; i++) {
            TabRow row = tab.rows().get(i);
            for (Map.Entry<Integer, SheetCell> cell : row.cells().entrySet()) {
                List<String> label = labels.computeIfAbsent(cell.getKey(), column -> new ArrayList<>());
                if (label.isEmpty()
                        || !label.get(label.size() - 1).equals(cell.getValue().text())) {
                    label.add(cell.getValue().text());
                }
            }
        }
        if (deep > 1) {
            carryGroups(tab.rows().get(first), labels);
        }
        NavigableMap<Integer, F> known = new TreeMap<>();
        labels.forEach((column, label) -> {
            F field = field(label, fields);
            if (field != null) {
                known.put(column, field);
            }
        });
        return new SheetHead<>(first, first + deep, labels, known);
    }

    /** Where cells cannot be merged, as in CSV, the name of a group stands over its first column only. */
    private static void carryGroups(TabRow top, NavigableMap<Integer, List<String>> labels) {
        String group = "";
        for (Map.Entry<Integer, List<String>> label : labels.entrySet()) {
            SheetCell own = top.cells().get(label.getKey());
            if (own != null) {
                group = label.getValue().size() > 1 ? own.text() : "";
            } else if (!group.isEmpty()) {
                label.getValue().add(0, group);
            }
        }
    }

    private static <F extends SheetField> @Nullable F field(List<String> label, List<F> fields) {
        Map<String, F> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(Folded.head(field.title()), field));
        F whole = byName.get(Folded.head(String.join(" ", label)));
        if (whole != null || label.size() < 2) {
            return whole;
        }
        boolean neutral = label.subList(0, label.size() - 1).stream()
                .allMatch(
                        group -> NEUTRAL.containsAll(List.of(Folded.head(group).split(" "))));
        return neutral ? byName.get(Folded.head(label.get(label.size() - 1))) : null;
    }

    /** What stands over a column, as one line. */
    String label(int column) {
        return String.join(": ", labels.getOrDefault(column, List.of()));
    }

    /** Columns of a field. */
    List<Integer> columns(F field) {
        return fields.entrySet().stream()
                .filter(column -> column.getValue().equals(field))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Another unit than the field's that stands in brackets over its column; null where there is none. */
    @Nullable
    String otherUnit(int column) {
        F field = fields.get(column);
        if (field == null || field.kind() != SheetField.Kind.NUMBER) {
            return null;
        }
        Matcher bracketed = BRACKETED.matcher(label(column));
        while (bracketed.find()) {
            String unit = bracketed.group(1);
            if (unit.matches(".*[\\p{L}%$].*") && !SheetEntry.fits(field.unit(), unit)) {
                return unit;
            }
        }
        return null;
    }

    /** The last column that has a label. */
    int lastColumn() {
        return labels.lastKey();
    }
}
