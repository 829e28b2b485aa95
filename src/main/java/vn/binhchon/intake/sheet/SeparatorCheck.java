package vn.binhchon.intake.sheet;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for rows of a text file that have another separator than the others: each would be one long cell. */
final class SeparatorCheck {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final int LEAST = 2;
    private static final int SHOWN = 40;

    private SeparatorCheck() {}

    /**
     * Checks a text.
     *
     * @throws SheetFault naming a row with the separator of the file and one with another
     */
    static void check(String text, char separator, List<Character> separators) throws SheetFault {
        List<String> rows = QUOTED.matcher(text).replaceAll("q").lines().toList();
        for (char other : separators) {
            int with = first(rows, separator, other);
            int without = first(rows, other, separator);
            if (other != separator && with >= 0 && without >= 0) {
                String row = rows.get(without);
                throw SheetFault.of(
                        "sheet.file.separators",
                        "row",
                        String.valueOf(with + 1),
                        "separator",
                        name(separator),
                        "other",
                        String.valueOf(without + 1),
                        "mark",
                        name(other),
                        "text",
                        row.substring(0, Math.min(row.length(), SHOWN)));
            }
        }
    }

    /** The first row that one mark divides and another does not; -1 where there is none. */
    private static int first(List<String> rows, char mark, char none) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).indexOf(none) < 0 && count(rows.get(i), mark) >= LEAST) {
                return i;
            }
        }
        return -1;
    }

    /** Marks that divide: within a number or before a blank they are marks of a number or a sentence. */
    private static int count(String row, char mark) {
        int count = 0;
        for (int at = row.indexOf(mark); at >= 0; at = row.indexOf(mark, at + 1)) {
            @Nullable Character before = at == 0 ? null : row.charAt(at - 1);
            @Nullable Character after = at + 1 == row.length() ? null : row.charAt(at + 1);
            boolean number = before != null && after != null && Character.isDigit(before) && Character.isDigit(after);
            count += number || (after != null && after == ' ') ? 0 : 1;
        }
        return count;
    }

    private static String name(char separator) {
        return separator == '\t' ? "Tab" : String.valueOf(separator);
    }
}
