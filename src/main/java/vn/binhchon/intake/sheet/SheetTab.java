package vn.binhchon.intake.sheet;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/**
 * One sheet of a workbook.
 *
 * @param delimited whether it is a text file with separators, which has no tabs
 * @param hidden whether a person who opens the file does not see it
 * @param rows those in which something stands
 * @param hiddenColumns counted from 0
 */
public record SheetTab(String name, boolean delimited, boolean hidden, List<TabRow> rows, Set<Integer> hiddenColumns) {

    /**
     * A row with its cells by column, from 0; blank ones are left out.
     *
     * @param number as the spreadsheet counts, from 1
     */
    public record TabRow(int number, boolean hidden, NavigableMap<Integer, SheetCell> cells) {}
}
