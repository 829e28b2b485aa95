package vn.binhchon.rollout.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as its file writes it: the rows with their cells, and for each the text it stands in, comments before it included. So a
 * row that nobody changes keeps every byte.
 *
 * @param head the names of the columns
 * @param headText the text of the head
 * @param rows in the order of the file
 * @param rest what stands behind the last row
 */
public record TableText(List<String> head, String headText, List<Row> rows, String rest) {

    private static final CSVFormat PLAIN = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    /** One row. */
    public record Row(List<String> cells, String text) {}

    /**
     * Reads a table.
     *
     * @throws UncheckedIOException when it is no CSV
     */
    public static TableText of(String csv) {
        List<Row> read = new ArrayList<>();
        int from = 0;
        try (CSVParser parser = PLAIN.parse(new StringReader(csv))) {
            for (CSVRecord each : parser) {
                int end = end(csv, from, each);
                read.add(new Row(each.toList(), csv.substring(from, end)));
                from = end;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (read.isEmpty()) {
            return new TableText(List.of(), "", List.of(), csv);
        }
        Row head = read.remove(0);
        return new TableText(head.cells(), head.text(), List.copyOf(read), csv.substring(from));
    }

    /** Where the line of a record ends: comments and empty lines before it are passed over, line feeds in its cells are no end. */
    private static int end(String csv, int from, CSVRecord record) {
        int at = from;
        while (at < csv.length() && (csv.charAt(at) == '#' || csv.charAt(at) == '\n')) {
            at = after(csv, at);
        }
        long feeds =
                String.join("", record.toList()).chars().filter(c -> c == '\n').count();
        for (long i = 0; i <= feeds; i++) {
            at = after(csv, at);
        }
        return at;
    }

    /** Where the line that holds this place ends. */
    private static int after(String csv, int at) {
        int feed = csv.indexOf('\n', at);
        return feed < 0 ? csv.length() : feed + 1;
    }

    /** The file with these rows in place of its own. */
    public String with(List<List<String>> cells) {
        List<List<String>> own = rows.stream().map(Row::cells).toList();
        StringBuilder text = new StringBuilder(headText);
        int at = 0;
        for (AbstractDelta<List<String>> delta : DiffUtils.diff(own, cells).getDeltas()) {
            for (; at < delta.getSource().getPosition(); at++) {
                text.append(ended(rows.get(at).text()));
            }
            delta.getTarget().getLines().forEach(each -> text.append(line(each)));
            at += delta.getSource().size();
        }
        for (; at < rows.size(); at++) {
            text.append(
                    at == rows.size() - 1
                            ? rows.get(at).text()
                            : ended(rows.get(at).text()));
        }
        return text.append(rest).toString();
    }

    private static String ended(String line) {
        return line.endsWith("\n") ? line : line + "\n";
    }

    /** A row as the others are written: what stands in quotes there does so here. */
    private String line(List<String> cells) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean needed = cell.matches("(?s).*[\",\n].*") || cell.startsWith("#");
            boolean quotes = needed || (!cell.isEmpty() && quotes(i));
            written.add(quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return String.join(",", written) + "\n";
    }

    private boolean quotes(int column) {
        return rows.stream()
                .filter(each -> column < each.cells().size())
                .map(each -> each.cells().get(column).isEmpty()
                        ? null
                        : each.text().contains('"' + each.cells().get(column) + '"'))
                .filter(java.util.Objects::nonNull)
                .reduce(Boolean::logicalAnd)
                .orElse(false);
    }
}
