package vn.binhchon.intake.sheet;

/** Looks for a quotation mark that is not closed where its cell ends, which would make one cell of many rows. */
final class QuoteCheck {

    private static final int SHOWN = 40;

    private final String text;
    private final char separator;
    private final boolean spaced;
    private int row = 1;
    private long outside;
    private long inside;
    private int longest;

    private QuoteCheck(String text, char separator) {
        this.text = text;
        this.separator = separator;
        this.spaced = separators(text, true) > 2 * separators(text, false);
    }

    /**
     * Checks a text with separators.
     *
     * @throws SheetFault naming the row in which a quotation mark opens that is not closed before the text ends, or only by one that
     *     opens another cell, or that makes one cell of what look like rows
     */
    static void check(String text, char separator) throws SheetFault {
        QuoteCheck check = new QuoteCheck(text, separator);
        boolean start = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (start && character == '"') {
                int end = check.end(at);
                check.look(at, end);
                at = end;
                start = false;
            } else {
                start = check.ends(at) || (start && character == ' ');
                check.outside += character == separator ? 1 : 0;
                if (check.isLineEnd(at)) {
                    check.endRow();
                }
            }
        }
        check.endRow();
    }

    /** Counts the separators within a cell of several lines. */
    private void look(int from, int end) {
        String cell = text.substring(from + 1, end);
        if (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
            return;
        }
        long count = separators(cell, spaced);
        if (count > inside) {
            inside = count;
            longest = from;
        }
    }

    /** A cell of several lines that has as many separators as the rest of its row has swallowed other rows. */
    private void endRow() throws SheetFault {
        if (inside > 0 && inside >= outside) {
            throw fault("sheet.file.quotes-rows", longest);
        }
        row++;
        outside = 0;
        inside = 0;
    }

    /** Separators of a text; before a blank they are marks of a sentence, unless the file writes blanks after its own. */
    private long separators(String of, boolean withBlanks) {
        long count = 0;
        for (int at = 0; at < of.length(); at++) {
            boolean blank = at + 1 < of.length() && of.charAt(at + 1) == ' ';
            count += of.charAt(at) == separator && (withBlanks || !blank) ? 1 : 0;
        }
        return count;
    }

    /** Where the quotation that opens here closes. */
    private int end(int from) throws SheetFault {
        int rows = 0;
        for (int at = from + 1; at < text.length(); at++) {
            if (isLineEnd(at)) {
                rows++;
            }
            if (text.charAt(at) != '"') {
                continue;
            }
            if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
                continue;
            }
            int next = at + 1;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            if (rows > 0 && next < text.length() && !ends(next)) {
                throw fault("sheet.file.quotes", from);
            }
            return at;
        }
        throw fault("sheet.file.quotes", from);
    }

    private SheetFault fault(String key, int from) {
        String line = text.substring(from + 1).lines().findFirst().orElse("");
        return SheetFault.of(
                key, "row", String.valueOf(row), "text", line.substring(0, Math.min(line.length(), SHOWN)));
    }

    private boolean ends(int at) {
        char character = text.charAt(at);
        return character == separator || character == '\n' || character == '\r';
    }

    private boolean isLineEnd(int at) {
        char character = text.charAt(at);
        return character == '\n' || (character == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }
}
