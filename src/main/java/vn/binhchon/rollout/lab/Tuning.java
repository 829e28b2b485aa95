package vn.binhchon.rollout.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.rollout.draft.TableText;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.text.Text;

/**
 * Figures put in place of others for a trial: the threshold, and cells of the score frame and of tables.
 *
 * @param threshold in place of the newest threshold; null to leave it
 * @param cells in place of what stands there; only what differs from it counts
 */
public record Tuning(@Nullable String threshold, Map<Cell, String> cells) {

    private static final Pattern THRESHOLD =
            Pattern.compile("(?m)^" + Pattern.quote(Edition.THRESHOLD) + ":\\s*\\n((?:[ ]+.*\\n?|\\s*\\n)*)");
    private static final Pattern VALUE = Pattern.compile("(value:\\s*)([0-9.]+)");
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /**
     * One cell.
     *
     * @param path the file of the table
     * @param row the row from 0, the head left out
     */
    public record Cell(String path, int row, String column) {}

    /** The columns of a table that may be tried; none for a file that is no such table. */
    public static List<String> columns(String path) {
        if (path.endsWith(".frame.csv")) {
            return List.of("g1", "g2", "g3", "g4");
        }
        if (path.endsWith(".bands.csv")) {
            return List.of("from", "below", "share");
        }
        return path.endsWith(".choices.csv") ? List.of("share") : List.of();
    }

    /** The threshold a folder holds, the newest of its days; null where it cannot be found. */
    public static @Nullable String threshold(RuleFolder folder) {
        for (String text : folder.ending(".parameters.yaml").values()) {
            Matcher block = THRESHOLD.matcher(text);
            if (block.find()) {
                Matcher value = VALUE.matcher(block.group(1));
                String last = null;
                while (value.find()) {
                    last = value.group(2);
                }
                return last;
            }
        }
        return null;
    }

    /** Every figure that is none, or lies where none can; empty when all may be tried. */
    public List<Text> faults() {
        List<Text> faults = new ArrayList<>();
        if (threshold != null && !between(threshold, FULL)) {
            faults.add(new Text(
                    "Ngưỡng là " + threshold + "; phải từ 0 đến 100.",
                    "The threshold is " + threshold + ", expected 0 to 100."));
        }
        cells.forEach((cell, value) -> {
            boolean share = cell.column().equals("share");
            boolean open = cell.column().equals("from") || cell.column().equals("below");
            if (!(open && value.isEmpty()) && !between(value, share ? BigDecimal.ONE : null)) {
                String table = cell.path().substring(cell.path().lastIndexOf('/') + 1);
                faults.add(new Text(
                        "%s, dòng %d, cột %s: %s; phải là số %s."
                                .formatted(
                                        table,
                                        cell.row() + 1,
                                        cell.column(),
                                        value,
                                        share ? "từ 0 đến 1" : "từ 0 trở lên"),
                        "%s, row %d, column %s: %s, expected a number %s."
                                .formatted(
                                        table,
                                        cell.row() + 1,
                                        cell.column(),
                                        value,
                                        share ? "from 0 to 1" : "of 0 or more")));
            }
        });
        return faults;
    }

    /** Every cell that the folder has none of, or that may not be tried. */
    public List<Text> strangers(RuleFolder folder) {
        List<Text> strangers = new ArrayList<>();
        for (Cell cell : cells.keySet()) {
            String csv = folder.files().get(cell.path());
            TableText table = csv == null ? null : TableText.of(csv);
            if (table == null
                    || !columns(cell.path()).contains(cell.column())
                    || !table.head().contains(cell.column())
                    || cell.row() < 0
                    || cell.row() >= table.rows().size()) {
                strangers.add(new Text(
                        "Không có ô này để thử: %s, dòng %d, cột %s."
                                .formatted(cell.path(), cell.row() + 1, cell.column()),
                        "There is no such cell to try: %s, row %d, column %s."
                                .formatted(cell.path(), cell.row() + 1, cell.column())));
            }
        }
        return strangers;
    }

    private static boolean between(String text, @Nullable BigDecimal most) {
        if (!text.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            return false;
        }
        return most == null || new BigDecimal(text).compareTo(most) <= 0;
    }

    /** The folder with these figures in it; files that hold the same are the same to the byte. */
    public RuleFolder over(RuleFolder folder) {
        SortedMap<String, String> files = new TreeMap<>(folder.files());
        Map<String, List<Map.Entry<Cell, String>>> byPath = new LinkedHashMap<>();
        cells.entrySet().forEach(each -> byPath.computeIfAbsent(each.getKey().path(), path -> new ArrayList<>())
                .add(each));
        byPath.forEach((path, changes) -> files.computeIfPresent(path, (same, csv) -> table(csv, path, changes)));
        if (threshold != null && !threshold.equals(threshold(folder))) {
            files.replaceAll((path, text) -> path.endsWith(".parameters.yaml") ? withThreshold(text, threshold) : text);
        }
        return new RuleFolder(files);
    }

    private static String table(String csv, String path, List<Map.Entry<Cell, String>> changes) {
        TableText table = TableText.of(csv);
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(each -> rows.add(new ArrayList<>(each.cells())));
        changes.forEach(each -> {
            int column = table.head().indexOf(each.getKey().column());
            int row = each.getKey().row();
            boolean known = column >= 0
                    && row >= 0
                    && row < rows.size()
                    && column < rows.get(row).size()
                    && columns(path).contains(each.getKey().column());
            if (known && !same(rows.get(row).get(column), each.getValue())) {
                rows.get(row).set(column, each.getValue());
            }
        });
        return table.with(rows);
    }

    /** Whether both are the same figure: 0.50 changes nothing where 0.5 stands. */
    private static boolean same(String one, String other) {
        boolean figures = between(one, null) && between(other, null);
        return figures ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0 : one.equals(other);
    }

    private static String withThreshold(String text, String threshold) {
        Matcher block = THRESHOLD.matcher(text);
        if (!block.find()) {
            return text;
        }
        Matcher value = VALUE.matcher(text).region(block.start(1), block.end(1));
        int from = -1;
        int to = -1;
        while (value.find()) {
            from = value.start(2);
            to = value.end(2);
        }
        return from < 0 ? text : text.substring(0, from) + threshold + text.substring(to);
    }
}
