package vn.binhchon.intake.sheet;

/** Looks for a quotation mark that is not closed, which would make one cell of many rows. */
final class QuoteCheck {

    private static final int SHOWN = 40;

    private final String text;
    private final char separator;
    private int row = 1;

    private QuoteCheck(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * Checks a text with separators.
     *
     * @throws SheetFault naming the row in which a quotation mark opens that is not closed before the text ends, or only by one that
     *     opens another cell
     */
    static void check(String text, char separator) throws SheetFault {
        QuoteCheck check = new QuoteCheck(text, separator);
        boolean start = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (start && character == '"') {
                at = check.end(at);
                start = false;
            } else {
                start = check.ends(at) || (start && character == ' ');
                if (check.isLineEnd(at)) {
                    check.row++;
                }
            }
        }
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
                throw unclosed(from);
            }
            return at;
        }
        throw unclosed(from);
    }

    private SheetFault unclosed(int from) {
        String line = text.substring(from + 1).lines().findFirst().orElse("");
        return SheetFault.of(
                "sheet.file.quotes",
                "row",
                String.valueOf(row),
                "text",
                line.substring(0, Math.min(line.length(), SHOWN)));
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
