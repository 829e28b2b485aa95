package vn.binhchon.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetEntry;
import vn.binhchon.intake.sheet.SheetField;
import vn.binhchon.intake.sheet.SheetRow;
import vn.binhchon.paper.SheetLine.Fault;
import vn.binhchon.text.Sentences;

/** What is wrong with cells of a summary list beside each other, and with those that a list cannot go without. */
final class SheetCells {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SheetCells() {}

    static List<Fault> faults(SheetRow<SheetColumn> row) {
        List<Fault> faults = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) {
            if (column.needed()
                    && column.kind() == SheetField.Kind.TEXT
                    && !row.entries().containsKey(column)) {
                faults.add(new Fault(column.title(), row.place(column), Sentences.of("sheet.missing", "hint", "")));
            }
        }
        LocalDate from = day(row, SheetColumn.CERTIFIED_ON);
        LocalDate until = day(row, SheetColumn.CERTIFIED_UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(new Fault(
                    SheetColumn.CERTIFIED_UNTIL.title(),
                    row.place(SheetColumn.CERTIFIED_UNTIL),
                    Sentences.of("sheet.until-before", "until", SHOWN.format(until), "from", SHOWN.format(from))));
        }
        return faults;
    }

    private static @Nullable LocalDate day(SheetRow<SheetColumn> row, SheetColumn column) {
        SheetEntry entry = row.entries().get(column);
        return entry != null && entry.value() instanceof LocalDate day ? day : null;
    }
}
