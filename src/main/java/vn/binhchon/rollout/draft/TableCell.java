package vn.binhchon.rollout.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/** What a column of a table may hold, by the kind of table; the check of the folder says the rest. */
final class TableCell {

    private static final Set<String> FIGURES = Set.of("group", "from", "below", "share", "g1", "g2", "g3", "g4");
    private static final Set<String> DAYS = Set.of("from", "until");

    private TableCell() {}

    /** What was expected in place of this value; null when it may stand. */
    static @Nullable Text objection(String path, String column, String value) {
        if (value.isEmpty()) {
            return null;
        }
        boolean scored = path.endsWith(".bands.csv") || path.endsWith(".choices.csv") || path.endsWith(".frame.csv");
        if (scored && FIGURES.contains(column)) {
            BigDecimal figure = figure(value);
            if (figure == null) {
                return new Text("phải là số", "expected a number");
            }
            boolean share = column.equals("share");
            if (share && (figure.signum() < 0 || figure.compareTo(BigDecimal.ONE) > 0)) {
                return new Text("phải từ 0 đến 1", "expected 0 to 1");
            }
        }
        if (!scored && DAYS.contains(column) && !isDay(value)) {
            return new Text("phải là ngày, ví dụ 2014-10-21", "expected a day such as 2014-10-21");
        }
        return null;
    }

    /** The figure a text is; null when it is none. */
    static @Nullable BigDecimal figure(String text) {
        try {
            BigDecimal figure = text.length() > 30 ? null : new BigDecimal(text);
            // 1e400 is no figure of a table, and nothing that a spreadsheet could hold.
            return figure == null || Math.abs((long) figure.scale()) > 60 ? null : figure;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
