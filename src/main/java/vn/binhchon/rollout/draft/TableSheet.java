package vn.binhchon.rollout.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.binhchon.intake.sheet.SheetCell;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetFile;
import vn.binhchon.intake.sheet.SheetTab;
import vn.binhchon.intake.sheet.SheetTab.TabRow;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/** A table of the rules folder as a spreadsheet, there and back without loss. */
public final class TableSheet {

    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_NAME = 31;

    private TableSheet() {}

    /** The table as XLSX. What is a number and would come back as it went is a number; all else is text. */
    public static byte[] write(String path, String csv) {
        TableText table = TableText.of(csv);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Binh Chon", "1.0")) {
            Worksheet sheet = book.newWorksheet(name(path));
            for (int i = 0; i < table.head().size(); i++) {
                sheet.value(0, i, table.head().get(i));
                sheet.style(0, i).bold().fillColor("EEEEEE").set();
                sheet.width(i, table.head().get(i).equals("citation") ? 60 : 16);
            }
            for (int row = 0; row < table.rows().size(); row++) {
                List<String> cells = table.rows().get(row).cells();
                for (int i = 0; i < cells.size(); i++) {
                    BigDecimal figure = TableCell.figure(cells.get(i));
                    if (figure != null && plain(figure.doubleValue()).equals(cells.get(i))) {
                        sheet.value(row + 1, i, figure);
                    } else if (!cells.get(i).isEmpty()) {
                        sheet.value(row + 1, i, cells.get(i));
                        sheet.style(row + 1, i).format("@").set();
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The file with what an edited sheet says.
     *
     * @param csv the file as it stands
     * @throws TableFault with everything that is wrong with the sheet
     */
    public static String read(String path, String csv, byte[] sheet) throws TableFault {
        TableText table = TableText.of(csv);
        SheetTab tab = tab(path, sheet);
        if (tab.rows().isEmpty() || !head(tab.rows().get(0)).equals(table.head())) {
            throw new TableFault(
                    "Dòng đầu phải là tên cột: " + String.join(", ", table.head()) + ".",
                    "The first row must name the columns: " + String.join(", ", table.head()) + ".");
        }
        if (tab.rows().size() > MOST_ROWS + 1) {
            throw new TableFault("Bảng có hơn " + MOST_ROWS + " dòng.", "There are more than " + MOST_ROWS + " rows.");
        }
        List<Text> faults = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (TabRow row : tab.rows().subList(1, tab.rows().size())) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < Math.max(table.head().size(), row.cells().lastKey() + 1); i++) {
                SheetCell cell = row.cells().get(i);
                String column = i < table.head().size() ? table.head().get(i) : "";
                cells.add(cell == null ? "" : cell(new Place(tab.name(), column, cell), path, faults));
            }
            rows.add(List.copyOf(cells.subList(0, table.head().size())));
        }
        if (!faults.isEmpty()) {
            throw new TableFault(faults);
        }
        return table.with(rows);
    }

    /** The tab that bears the table's name, or else the only one that is to be seen. */
    private static SheetTab tab(String path, byte[] sheet) throws TableFault {
        try {
            List<SheetTab> tabs = SheetFile.readPlain(sheet).tabs();
            List<SheetTab> seen = tabs.stream()
                    .filter(tab -> !tab.hidden() && !tab.rows().isEmpty())
                    .toList();
            SheetTab named = seen.stream()
                    .filter(tab -> tab.name().equals(name(path)))
                    .findFirst()
                    .orElse(null);
            if (named != null || seen.size() == 1) {
                return named == null ? seen.get(0) : named;
            }
            String names = String.join(", ", tabs.stream().map(SheetTab::name).toList());
            throw new TableFault(List.of(Sentences.of("sheet.table.tab", "tab", name(path), "tabs", names)));
        } catch (SheetFault fault) {
            throw new TableFault(List.of(fault.words()));
        }
    }

    private record Place(String sheet, String name, SheetCell cell) {

        Text fault(String value, Text what) {
            return new Text(
                    "Trang " + sheet + ", ô " + cell.place() + ", cột " + name + ": " + value + "; " + what.vi(),
                    "Sheet " + sheet + ", cell " + cell.place() + ", column " + name + ": " + value + "; " + what.en());
        }
    }

    private static List<String> head(TabRow row) {
        List<String> head = new ArrayList<>();
        for (int i = 0; i <= row.cells().lastKey(); i++) {
            SheetCell cell = row.cells().get(i);
            head.add(cell == null ? "" : StoredText.of(cell.text()));
        }
        return head;
    }

    private static String cell(Place place, String path, List<Text> faults) {
        SheetCell cell = place.cell();
        Text wrong = cell.spread() == SheetCell.Spread.OWN ? cell.fault() : Sentences.of("sheet.table.merged");
        if (wrong != null) {
            faults.add(place.fault(cell.text(), wrong));
            return "";
        }
        String value = text(cell);
        if (!value.isEmpty() && place.name().isEmpty()) {
            faults.add(place.fault(value, Sentences.of("sheet.table.no-column")));
        }
        Text objection = TableCell.objection(path, place.name(), value);
        if (objection != null) {
            faults.add(place.fault(value, objection));
        }
        return value;
    }

    private static String text(SheetCell cell) {
        BigDecimal number = cell.number();
        if (number != null) {
            return plain((cell.kind() == SheetCell.Kind.PERCENT ? number.movePointLeft(2) : number).doubleValue());
        }
        return cell.day() == null ? StoredText.of(cell.text()) : cell.day().toString();
    }

    /** The shortest figure that is this one, as spreadsheets show it: they keep 0.4 as 0.40000000000000002. */
    private static String plain(double figure) {
        BigDecimal exact = BigDecimal.valueOf(figure);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static String name(String path) {
        String bare = path.substring(path.lastIndexOf('/') + 1).replace(".csv", "");
        return bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
    }
}
