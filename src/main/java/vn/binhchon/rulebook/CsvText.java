package vn.binhchon.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The one reader of tables in the rules folder. A file that a spreadsheet wrote in another way than the folder's (semicolons,
 * decimal commas, columns or rows too many) gives one problem that says so, and no rows: its figures could be others.
 */
final class CsvText {

    private static final CSVFormat PLAIN = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    /** Figures as people write them and no rule file does: decimal commas, thousands, percent, money, dashes for minus. */
    private static final Pattern FIGURE = Pattern.compile(
            "[-+−–]?\\d+(?:[.,\\s\\u00A0\\u202F]\\d+)*\\s*(?:%|đ|đồng|VND|VNĐ|₫)"
                    + "|[-+]?\\d+(?:,\\d+)+|[-+]?[1-9]\\d{0,2}(?:\\.\\d\\d0|(?:\\.\\d{3}){2,})|[-+]?\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+|[−–]\\d[\\d.]*");

    private static final List<String> SEPARATORS = List.of(";", "\t", "|");

    private final FileReading file;
    private final List<String> columns;

    /**
     * A reader of one table.
     *
     * @param columns the columns it has
     */
    CsvText(FileReading file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** Its rows by column name; none when anything about its form is wrong. */
    List<FileReading.TableRow> rows(String text) {
        List<Line> lines = new ArrayList<>();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(unmarked, PLAIN)) {
            for (CSVRecord each : parser) {
                int breaks = String.join("", each.toList()).split("\n", -1).length - 1;
                lines.add(new Line((int) parser.getCurrentLineNumber() - breaks, each.toList()));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            file.problem("is not CSV: " + e.getMessage(), null);
            return List.of();
        }
        if (lines.size() < 2) {
            file.problem("has no rows", null);
            return List.of();
        }
        Line head = lines.get(0);
        List<Line> body = lines.subList(1, lines.size());
        return headed(head) && whole(body) && plain(body) ? rows(head, body) : List.of();
    }

    /** A row of the file as its text has it. */
    private record Line(int number, List<String> cells) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private boolean headed(Line head) {
        String written = String.join(",", head.cells());
        for (String separator : SEPARATORS) {
            if (written.startsWith("sep=")
                    || (written.contains(separator)
                            && !columns.contains(head.cells().get(0)))) {
                file.fault(
                        head.number(), "rules.csv.separator", "separator", separator.equals("\t") ? "Tab" : separator);
                return false;
            }
        }
        if (!head.cells().stream()
                .sorted()
                .toList()
                .equals(columns.stream().sorted().toList())) {
            String found = String.join(
                    ", ", head.cells().stream().map(each -> "\"" + each + "\"").toList());
            file.fault(head.number(), "rules.csv.columns", "found", found, "expected", String.join(", ", columns));
            return false;
        }
        return true;
    }

    /** Whether each row has as many cells as there are columns. */
    private boolean whole(List<Line> body) {
        List<Line> blank = body.stream().filter(Line::blank).toList();
        List<Line> uneven = body.stream()
                .filter(each -> !each.blank() && each.cells().size() != columns.size())
                .toList();
        if (!uneven.isEmpty()) {
            Line first = uneven.get(0);
            file.fault(
                    first.number(),
                    "rules.csv.cells",
                    "found",
                    String.valueOf(first.cells().size()),
                    "expected",
                    String.valueOf(columns.size()),
                    "rows",
                    uneven.size());
        } else if (!blank.isEmpty()) {
            file.fault(blank.get(0).number(), "rules.csv.blank", "rows", blank.size());
        }
        return uneven.isEmpty() && blank.isEmpty();
    }

    /** Whether figures are written as in every other table. */
    private boolean plain(List<Line> body) {
        String first = "";
        int line = 0;
        int count = 0;
        for (Line each : body) {
            for (String cell : each.cells()) {
                if (FIGURE.matcher(cell).matches()) {
                    first = count == 0 ? cell : first;
                    line = count == 0 ? each.number() : line;
                    count++;
                }
            }
        }
        if (count > 0) {
            file.fault(line, "rules.csv.figure", "value", first, "cells", count);
        }
        return count == 0;
    }

    private static List<FileReading.TableRow> rows(Line head, List<Line> body) {
        List<FileReading.TableRow> rows = new ArrayList<>();
        for (Line each : body) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < head.cells().size(); i++) {
                cells.put(head.cells().get(i), each.cells().get(i));
            }
            rows.add(new FileReading.TableRow(each.number(), cells));
        }
        return rows;
    }
}
