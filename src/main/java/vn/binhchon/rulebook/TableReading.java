package vn.binhchon.rulebook;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.binhchon.edition.BandTable;
import vn.binhchon.edition.ChoiceTable;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.edition.Text;

/** Reads the tables of an edition: bands, choices and the score frame, and checks that each is whole. */
final class TableReading {

    private final List<Problem> problems;

    TableReading(List<Problem> problems) {
        this.problems = problems;
    }

    BandTable bands(String path, String text) {
        FileReading file = new FileReading(path, problems);
        Map<Integer, List<BandTable.Row>> rows = new TreeMap<>();
        for (Map<String, String> row : file.csv(text)) {
            BigDecimal group = file.decimal(row.get("group"), "group");
            rows.computeIfAbsent(group == null ? BandTable.EVERY_GROUP : group.intValue(), g -> new ArrayList<>())
                    .add(new BandTable.Row(
                            file.decimal(row.get("from"), "from"),
                            file.decimal(row.get("below"), "below"),
                            share(file, row),
                            row.getOrDefault("citation", "")));
        }
        rows.forEach((group, bands) -> meet(file, group, bands));
        return new BandTable(name(path, ".bands.csv"), path, rows);
    }

    /** Rows must meet: each begins where the one before ends; only the first may lack a lower end, only the last an upper. */
    private static void meet(FileReading file, int group, List<BandTable.Row> rows) {
        String where = group == BandTable.EVERY_GROUP ? "" : " of group " + group;
        for (int i = 0; i < rows.size(); i++) {
            BigDecimal from = rows.get(i).from();
            BigDecimal below = rows.get(i).below();
            if (from != null && below != null && from.compareTo(below) >= 0) {
                file.problem("row " + (i + 1) + where + " begins at " + from + " and ends at " + below, "swap the two");
            }
            if (i > 0) {
                BigDecimal end = rows.get(i - 1).below();
                if (end == null || from == null || end.compareTo(from) != 0) {
                    String what = "row %d%s begins at %s, expected %s, where the row before ends";
                    file.problem(what.formatted(i + 1, where, from, end), "a gap or an overlap");
                }
            }
        }
    }

    ChoiceTable choices(String path, String text) {
        FileReading file = new FileReading(path, problems);
        Map<String, ChoiceTable.Row> rows = new LinkedHashMap<>();
        for (Map<String, String> row : file.csv(text)) {
            rows.put(
                    row.getOrDefault("choice", ""),
                    new ChoiceTable.Row(share(file, row), row.getOrDefault("citation", "")));
        }
        return new ChoiceTable(name(path, ".choices.csv"), path, rows);
    }

    ScoreFrame frame(String path, String text) {
        FileReading file = new FileReading(path, problems);
        List<FrameLine> lines = new ArrayList<>();
        for (Map<String, String> row : file.csv(text)) {
            String code = row.getOrDefault("line", "");
            List<BigDecimal> maxima = new ArrayList<>();
            for (String column : List.of("g1", "g2", "g3", "g4")) {
                BigDecimal max = file.decimal(row.get(column), code + " " + column);
                maxima.add(max == null ? ZERO : max);
            }
            String judge = row.getOrDefault("judge", "");
            if (!judge.equals("evidence") && !judge.equals("juror")) {
                file.problem("line " + code + " is judged by \"" + judge + "\", expected evidence or juror", null);
            }
            Text label = new Text(row.getOrDefault("vi", code), row.getOrDefault("en", code));
            lines.add(new FrameLine(
                    code, judge.equals("juror"), List.copyOf(maxima), label, row.getOrDefault("citation", "")));
        }
        return new ScoreFrame(name(path, ".frame.csv"), List.copyOf(lines));
    }

    private static BigDecimal share(FileReading file, Map<String, String> row) {
        BigDecimal share = file.decimal(row.get("share"), "share");
        if (share == null || share.compareTo(ZERO) < 0 || share.compareTo(ONE) > 0) {
            file.problem("share is " + row.get("share") + ", expected 0 to 1", "0.5 for half of the line's maximum");
            return ZERO;
        }
        return share;
    }

    private static String name(String path, String end) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - end.length());
    }
}
