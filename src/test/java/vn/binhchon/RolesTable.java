package vn.binhchon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table of docs/roles.md, held against what the program does. With {@code -Dbinhchon.roles.write=true} the table is written
 * anew, to be read by a person before it is committed.
 */
public final class RolesTable {

    private static final Path FILE = Path.of("docs", "roles.md");

    private RolesTable() {}

    /** Every cell of the table is what the program does, and no line is missing. */
    public static void holds(String name, List<String> head, List<List<String>> rows) throws IOException {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        String text = Files.readString(FILE);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(to).as("docs/roles.md has a table " + name).isGreaterThan(from - 1);
        String table = table(head, rows);
        if (Boolean.getBoolean("binhchon.roles.write")) {
            Files.writeString(FILE, text.substring(0, from) + table + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to).lines().toList())
                .as("the table " + name + " of docs/roles.md")
                .isEqualTo(table.lines().toList());
    }

    private static String table(List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        line(table, head);
        line(table, head.stream().map(each -> "---").toList());
        rows.forEach(each -> line(table, each));
        return table.toString();
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A cell. */
    public static String cell(boolean open) {
        return open ? "✓" : "·";
    }
}
