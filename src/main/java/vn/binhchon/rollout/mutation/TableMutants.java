package vn.binhchon.rollout.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The mutants of tables: edges and shares of bands, shares of choices, maxima of the score frame. */
final class TableMutants {

    private static final String BANDS = ".bands.csv";
    private static final String CHOICES = ".choices.csv";

    private TableMutants() {}

    /** Each edge between two bands, moved for both, and each share. */
    static List<Mutant> bands(String path, String text) {
        List<Mutant> mutants = new ArrayList<>();
        List<Map<String, Cells.Cell>> rows = Cells.of(text);
        for (int i = 0; i < rows.size(); i++) {
            Cells.Cell from = cell(rows.get(i), "from");
            Cells.Cell below = cell(rows.get(i), "below");
            boolean meets = i > 0 && group(rows.get(i - 1)).equals(group(rows.get(i)));
            if (!from.empty()) {
                edge(path, rows.get(i), from, meets ? cell(rows.get(i - 1), "below") : from, mutants);
            }
            boolean met = i + 1 < rows.size() && group(rows.get(i + 1)).equals(group(rows.get(i)));
            if (!below.empty() && !met) {
                edge(path, rows.get(i), below, below, mutants);
            }
            share(path, BANDS, rows.get(i), named(rows.get(i)), mutants);
        }
        return mutants;
    }

    private static void edge(
            String path, Map<String, Cells.Cell> row, Cells.Cell edge, Cells.Cell twin, List<Mutant> mutants) {
        for (String is : Steps.from(edge.text())) {
            Mutant.Edit[] edits = edge.equals(twin)
                    ? new Mutant.Edit[] {edge.becoming(is)}
                    : new Mutant.Edit[] {edge.becoming(is), twin.becoming(is)};
            String change = group(row) + edge.text() + " → " + is;
            mutants.add(Mutant.of(Mutant.Kind.EDGE, path, edge.line(), name(path, BANDS), change, edits));
        }
    }

    /** Each share of a choice. */
    static List<Mutant> choices(String path, String text) {
        List<Mutant> mutants = new ArrayList<>();
        Cells.of(text)
                .forEach(row -> share(path, CHOICES, row, cell(row, "choice").text(), mutants));
        return mutants;
    }

    private static void share(
            String path, String end, Map<String, Cells.Cell> row, String named, List<Mutant> mutants) {
        Cells.Cell share = cell(row, "share");
        for (String is : Steps.from(share.text())) {
            String change = named + ": " + share.text() + " → " + is;
            mutants.add(Mutant.of(Mutant.Kind.SHARE, path, share.line(), name(path, end), change, share.becoming(is)));
        }
    }

    /** A step moved from a line of the frame to the next of its head, and back, so that each head keeps its sum. */
    static List<Mutant> frame(String path, String text) {
        List<Mutant> mutants = new ArrayList<>();
        List<Map<String, Cells.Cell>> rows = Cells.of(text);
        for (int i = 0; i + 1 < rows.size(); i++) {
            Map<String, Cells.Cell> row = rows.get(i);
            Map<String, Cells.Cell> next = rows.get(i + 1);
            if (head(row).equals(head(next))) {
                for (String group : List.of("g1", "g2", "g3", "g4")) {
                    mutants.add(moved(path, group, row, next));
                    mutants.add(moved(path, group, next, row));
                }
            }
        }
        return mutants;
    }

    private static Mutant moved(
            String path, String group, Map<String, Cells.Cell> giver, Map<String, Cells.Cell> taker) {
        Cells.Cell from = cell(giver, group);
        Cells.Cell to = cell(taker, group);
        BigDecimal less = new BigDecimal(from.text());
        BigDecimal more = new BigDecimal(to.text());
        BigDecimal step = Steps.step(less).min(Steps.step(more));
        String given = less.subtract(step).toPlainString();
        String taken = more.add(step).toPlainString();
        String at = cell(giver, "line").text();
        String change = group + ": " + from.text() + " → " + given + "; "
                + cell(taker, "line").text() + " " + to.text() + " → " + taken;
        return Mutant.of(Mutant.Kind.MAXIMUM, path, from.line(), at, change, from.becoming(given), to.becoming(taken));
    }

    private static String head(Map<String, Cells.Cell> row) {
        return cell(row, "line").text().split("\\.")[0];
    }

    private static String group(Map<String, Cells.Cell> row) {
        String group = cell(row, "group").text();
        return group.isEmpty() ? "" : "g" + group + ": ";
    }

    private static String named(Map<String, Cells.Cell> row) {
        return group(row) + cell(row, "from").text() + "…" + cell(row, "below").text();
    }

    private static Cells.Cell cell(Map<String, Cells.Cell> row, String column) {
        return row.getOrDefault(column, new Cells.Cell(0, 0, ""));
    }

    private static String name(String path, String end) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - end.length());
    }
}
