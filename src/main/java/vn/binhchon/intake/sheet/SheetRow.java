package vn.binhchon.intake.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * A row of a list as it is understood.
 *
 * @param tab which tab of the file it stands in, from 0
 * @param sheet the name of that tab; null for a text file, which has none
 * @param number as the spreadsheet counts, from 1
 * @param entries what stands under each column; nothing under an empty one
 * @param faults what keeps the whole row from being taken
 * @param letters the columns that the fields stand in
 */
public record SheetRow<F extends SheetField>(
        int tab,
        @Nullable String sheet,
        int number,
        Map<F, SheetEntry> entries,
        List<Text> faults,
        Map<F, String> letters) {

    /** Where it stands, in words. */
    public Text place() {
        return sheet == null
                ? Sentences.of("sheet.place", "row", String.valueOf(number))
                : Sentences.of("sheet.place.tab", "tab", sheet, "row", String.valueOf(number));
    }

    /** The cell of a field, such as B4, empty or not; null where the list has no column for it. */
    public @Nullable String place(F field) {
        SheetEntry entry = entries.get(field);
        String letter = letters.get(field);
        return entry != null ? entry.place() : letter == null ? null : letter + number;
    }

    /** The text under a column, as it was written; null for an empty cell. */
    public @Nullable String said(F field) {
        SheetEntry entry = entries.get(field);
        return entry == null ? null : entry.said();
    }
}
