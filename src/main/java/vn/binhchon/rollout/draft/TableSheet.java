package vn.binhchon.rollout.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.SheetBounds;
import vn.binhchon.text.Text;

/** A table of the rules folder as a spreadsheet, there and back without loss. */
public final class TableSheet {

    /** The most a sheet may weigh, bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private static final long MOST_UNPACKED = 20L << 20;
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
        if (sheet.length > MOST_BYTES) {
            throw new TableFault("Tệp nặng hơn 1 MB.", "The file weighs more than 1 MB.");
        }
        look(sheet);
        TableText table = TableText.of(csv);
        List<Text> faults = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(sheet), new ReadingOptions(true, false))) {
            Sheet first = book.findSheet(name(path)).orElse(book.getFirstSheet());
            try (Stream<org.dhatim.fastexcel.reader.Row> lines = first.openStream()) {
                lines.limit(MOST_ROWS + 2L).forEach(line -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < Math.max(table.head().size(), line.getCellCount()); i++) {
                        String column = i < table.head().size() ? table.head().get(i) : "";
                        boolean there = i < line.getCellCount();
                        Cell cell = there ? line.getCell(i) : null;
                        cells.add(cell(new Place(first.getName(), line.getRowNum(), i, column), cell, path, faults));
                    }
                    rows.add(cells);
                });
            }
        } catch (IOException | RuntimeException e) {
            throw new TableFault(
                    "Không đọc được tệp; tệp hỏng hoặc không phải XLSX.", "The file cannot be read; it is no XLSX.");
        }
        if (rows.isEmpty() || !head(rows.get(0)).equals(table.head())) {
            throw new TableFault(
                    "Dòng đầu phải là tên cột: " + String.join(", ", table.head()) + ".",
                    "The first row must name the columns: " + String.join(", ", table.head()) + ".");
        }
        if (rows.size() > MOST_ROWS + 1) {
            throw new TableFault("Bảng có hơn " + MOST_ROWS + " dòng.", "There are more than " + MOST_ROWS + " rows.");
        }
        if (!faults.isEmpty()) {
            throw new TableFault(faults);
        }
        List<List<String>> filled = rows.subList(1, rows.size()).stream()
                .filter(each -> each.stream().anyMatch(cell -> !cell.isEmpty()))
                .map(each -> List.copyOf(each.subList(0, table.head().size())))
                .toList();
        return table.with(filled);
    }

    private record Place(String sheet, int row, int column, String name) {

        Text fault(String value, String vi, String en) {
            String at = (char) ('A' + Math.min(column, 25)) + String.valueOf(row);
            return new Text(
                    "Trang " + sheet + ", ô " + at + ", cột " + name + ": " + value + "; " + vi,
                    "Sheet " + sheet + ", cell " + at + ", column " + name + ": " + value + "; " + en);
        }
    }

    private static List<String> head(List<String> row) {
        int last = row.size();
        while (last > 0 && row.get(last - 1).isEmpty()) {
            last--;
        }
        return row.subList(0, last);
    }

    private static String cell(Place place, @Nullable Cell cell, String path, List<Text> faults) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            faults.add(place.fault("=" + cell.getFormula(), "không nhận công thức", "formulas are not taken"));
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            faults.add(place.fault(String.valueOf(cell.getRawValue()), "ô báo lỗi", "the cell holds an error"));
            return "";
        }
        String value = text(cell).strip();
        if (!value.isEmpty() && place.name().isEmpty()) {
            faults.add(place.fault(value, "bảng không có cột này", "the table has no such column"));
        }
        Text objection = place.row() == 1 ? null : TableCell.objection(path, place.name(), value);
        if (objection != null) {
            faults.add(place.fault(value, objection.vi(), objection.en()));
        }
        return value;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            if (format != null && format.toLowerCase(Locale.ROOT).matches(".*[dy].*")) {
                return cell.asDate().toLocalDate().toString();
            }
            return plain(Double.parseDouble(cell.getRawValue()));
        }
        String text = cell.getText();
        return text == null ? "" : text;
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

    /** Refuses macros, links to elsewhere, and an archive that unpacks to more than any table does. */
    private static void look(byte[] sheet) throws TableFault {
        long left = MOST_UNPACKED;
        byte[] some = new byte[8192];
        try (ZipFile archive = ZipFile.builder().setByteArray(sheet).get()) {
            for (ZipArchiveEntry each : Collections.list(archive.getEntries())) {
                String name = each.getName().toLowerCase(Locale.ROOT);
                if (name.contains("vba") || name.contains("macro") || name.contains("externallink")) {
                    throw new TableFault(
                            "Tệp có macro hoặc liên kết ra ngoài; không nhận.",
                            "The file holds macros or links to elsewhere; it is not taken.");
                }
                try (InputStream in = archive.getInputStream(each)) {
                    for (int read = in.read(some); read >= 0; read = in.read(some)) {
                        left -= read;
                        if (left < 0) {
                            throw new TableFault("Tệp XLSX giải nén ra quá lớn.", "The XLSX unpacks to too much.");
                        }
                    }
                }
            }
            if (!SheetBounds.hold(sheet)) {
                throw new TableFault(
                        "Tệp XLSX có ô nằm ngoài mọi bảng tính.", "The XLSX has a cell beyond all sheets.");
            }
        } catch (IOException | RuntimeException e) {
            throw new TableFault("Không đọc được tệp XLSX; tệp hỏng.", "The XLSX cannot be read.");
        }
    }
}
