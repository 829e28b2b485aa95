package vn.binhchon.rulebook;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.BandTable;
import vn.binhchon.edition.ChoiceTable;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.text.Text;

/** Reads the tables of an edition: bands, choices and the score frame, and checks that each is whole. */
final class TableReading {

    private final List<Problem> problems;

    TableReading(List<Problem> problems) {
        this.problems = problems;
    }

    BandTable bands(String path, String text) {
        FileReading file = new FileReading(path, problems);
        Map<Integer, List<BandTable.Row>> rows = new TreeMap<>();
        Map<Integer, List<FileReading>> places = new TreeMap<>();
        for (FileReading.TableRow each : file.rows(text, "group", "from", "below", "share", "citation")) {
            FileReading here = file.at(each.line());
            Map<String, String> row = each.cells();
            int group = group(here, row);
            rows.computeIfAbsent(group, g -> new ArrayList<>())
                    .add(new BandTable.Row(
                            here.decimal(row.get("from"), "from"),
                            here.decimal(row.get("below"), "below"),
                            share(here, row),
                            row.getOrDefault("citation", "")));
            places.computeIfAbsent(group, g -> new ArrayList<>()).add(here);
        }
        rows.forEach((group, bands) -> meet(places.getOrDefault(group, List.of()), group, bands));
        for (ProductGroup group : ProductGroup.values()) {
            boolean covered = rows.containsKey(group.number()) || rows.containsKey(BandTable.EVERY_GROUP);
            if (!covered && !rows.isEmpty()) {
                file.problem("group " + group.number() + " has no rows, and there are none for every group", null);
            }
        }
        return new BandTable(name(path, ".bands.csv"), path, rows);
    }

    private static int group(FileReading file, Map<String, String> row) {
        BigDecimal group = file.decimal(row.get("group"), "group");
        if (group == null) {
            return BandTable.EVERY_GROUP;
        }
        for (ProductGroup known : ProductGroup.values()) {
            if (group.compareTo(BigDecimal.valueOf(known.number())) == 0) {
                return known.number();
            }
        }
        file.problem("group is " + row.get("group") + ", expected 1 to 4, or nothing for every group", null);
        return BandTable.EVERY_GROUP;
    }

    /**
     * Rows must meet and the last must have no end, so that every figure from the first row on has a row. The first may have a
     * beginning: a figure before it is one that the table's maker did not expect, and judging it says so.
     */
    private static void meet(List<FileReading> places, int group, List<BandTable.Row> rows) {
        String where = group == BandTable.EVERY_GROUP ? "" : " of group " + group;
        for (int i = 0; i < rows.size(); i++) {
            FileReading file = places.get(i);
            BigDecimal from = rows.get(i).from();
            BigDecimal below = rows.get(i).below();
            String row = "row " + (i + 1) + where;
            boolean last = i == rows.size() - 1;
            if (from != null && below != null && from.compareTo(below) >= 0) {
                file.problem(row + " begins at " + from + " and ends at " + below, "swap the two");
            }
            if (below == null && !last) {
                file.problem(row + " has no end, expected one: it is not the last", null);
            }
            if (below != null && last) {
                String what = " ends at %s, expected no end: figures of %s and more earn nothing";
                file.problem(row + what.formatted(below, below), "leave the last \"below\" empty");
            }
            if (i > 0) {
                seam(file, row, rows.get(i - 1).below(), from);
            }
        }
    }

    private static void seam(FileReading file, String row, @Nullable BigDecimal end, @Nullable BigDecimal from) {
        String expected = ", expected " + (end == null ? "" : end + ", ") + "where the row before ends";
        if (from == null) {
            file.problem(row + " has no beginning" + expected, null);
        } else if (end != null && end.compareTo(from) != 0) {
            file.problem(row + " begins at " + from + expected, "a gap or an overlap");
        }
    }

    ChoiceTable choices(String path, String text) {
        FileReading file = new FileReading(path, problems);
        Map<String, ChoiceTable.Row> rows = new LinkedHashMap<>();
        for (FileReading.TableRow each : file.rows(text, "choice", "share", "citation")) {
            FileReading here = file.at(each.line());
            Map<String, String> row = each.cells();
            String choice = row.getOrDefault("choice", "");
            ChoiceTable.Row read = new ChoiceTable.Row(share(here, row), row.getOrDefault("citation", ""));
            if (rows.put(choice, read) != null) {
                here.problem("choice " + choice + " has two rows", "keep one of the two");
            }
        }
        return new ChoiceTable(name(path, ".choices.csv"), path, rows);
    }

    ScoreFrame frame(String path, String text) {
        FileReading file = new FileReading(path, problems);
        List<FrameLine> lines = new ArrayList<>();
        for (FileReading.TableRow each :
                file.rows(text, "line", "judge", "g1", "g2", "g3", "g4", "vi", "en", "citation")) {
            FileReading here = file.at(each.line());
            Map<String, String> row = each.cells();
            String code = row.getOrDefault("line", "");
            List<BigDecimal> maxima = new ArrayList<>();
            for (String column : List.of("g1", "g2", "g3", "g4")) {
                BigDecimal max = here.decimal(row.get(column), code + " " + column);
                if (max != null && max.signum() < 0) {
                    here.problem(code + " " + column + " is " + max + ", expected 0 or more", null);
                }
                maxima.add(max == null ? ZERO : max);
            }
            String judge = row.getOrDefault("judge", "");
            if (!judge.equals("evidence") && !judge.equals("juror")) {
                here.problem("line " + code + " is judged by \"" + judge + "\", expected evidence or juror", null);
            }
            if (lines.stream().anyMatch(line -> line.line().equals(code))) {
                here.problem("line " + code + " has two rows", "keep one of the two");
            }
            Text label = new Text(row.getOrDefault("vi", code), row.getOrDefault("en", code));
            lines.add(new FrameLine(
                    code, judge.equals("juror"), List.copyOf(maxima), label, row.getOrDefault("citation", "")));
        }
        return new ScoreFrame(name(path, ".frame.csv"), List.copyOf(lines));
    }

    private static BigDecimal share(FileReading file, Map<String, String> row) {
        String text = row.getOrDefault("share", "");
        BigDecimal share = text.isBlank() ? null : file.decimal(text, "share");
        if (text.isBlank() || (share != null && (share.signum() < 0 || share.compareTo(ONE) > 0))) {
            file.problem("share is " + text + ", expected 0 to 1", "0.5 for half of the line's maximum");
        }
        return share == null || share.signum() < 0 || share.compareTo(ONE) > 0 ? ZERO : share;
    }

    private static String name(String path, String end) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - end.length());
    }
}
