package vn.binhchon.rollout.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a table with their places in its text. */
final class Cells {

    /** One cell: its line from 1, where its words begin, and the words. */
    record Cell(int line, int from, String text) {

        boolean empty() {
            return text.isEmpty();
        }

        Mutant.Edit becoming(String is) {
            return new Mutant.Edit(from, from + text.length(), is);
        }
    }

    private Cells() {}

    /** The rows of a table by column name; comments and empty lines are passed over. */
    static List<Map<String, Cell>> of(String text) {
        List<Map<String, Cell>> rows = new ArrayList<>();
        List<Cell> head = List.of();
        int line = 0;
        int at = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            if (!each.isBlank() && !each.startsWith("#")) {
                List<Cell> cells = cells(each, line, at);
                if (head.isEmpty()) {
                    head = cells;
                } else {
                    Map<String, Cell> row = new LinkedHashMap<>();
                    for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
                        row.put(head.get(i).text(), cells.get(i));
                    }
                    rows.add(row);
                }
            }
            at += each.length() + 1;
        }
        return rows;
    }

    private static List<Cell> cells(String row, int line, int at) {
        List<Cell> cells = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= row.length(); i++) {
            char c = i == row.length() ? ',' : row.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && (!quoted || i == row.length())) {
                String cell = row.substring(from, i);
                int blank = cell.length() - cell.stripLeading().length();
                cells.add(new Cell(line, at + from + blank, cell.strip()));
                from = i + 1;
            }
        }
        return cells;
    }
}
