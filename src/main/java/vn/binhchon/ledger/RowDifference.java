package vn.binhchon.ledger;

/**
 * A row of the ledger that is not what the topics say.
 *
 * @param table the table
 * @param row its key, and of an act who did it about what
 * @param where the first field that differs, as a JSON pointer; empty when the whole row is too much or missing
 * @param expected what the topics say; empty when they say nothing of it
 * @param found what the ledger holds; empty when it holds nothing
 */
public record RowDifference(String table, String row, String where, String expected, String found) {

    /** The row without its figures, for those who may not read them. */
    public String named() {
        return table + " " + row + (where.isEmpty() ? (found.isEmpty() ? " missing" : " too much") : " " + where);
    }
}
