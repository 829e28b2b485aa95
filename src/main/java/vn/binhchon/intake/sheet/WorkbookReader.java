package vn.binhchon.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.binhchon.intake.sheet.SheetCell.Spread;
import vn.binhchon.intake.sheet.SheetTab.TabRow;
import vn.binhchon.text.ForbiddenCharacters;

/** The tabs of a workbook that POI has opened. */
final class WorkbookReader {

    /** Merged cells that reach over more places than this are drawing, not data. */
    private static final int MOST_SPREAD = 20_000;

    /** A quarter of a letter, in 256ths of a letter: narrower columns show nothing. */
    private static final int LEAST_WIDTH = 64;

    static {
        // What an archive unpacks to is counted before; lists with borders on every cell pack better than POI expects
        // of honest files.
        ZipSecureFile.setMinInflateRatio(0.0001);
    }

    private final Workbook book;
    private final CellReader cells;
    private int spread;

    WorkbookReader(Workbook book, boolean from1904, boolean formulas) {
        this.book = book;
        this.cells = new CellReader(book, from1904, formulas);
    }

    static SheetFile xlsx(byte[] bytes, boolean formulas) throws SheetFault {
        byte[] bounded = SheetArchive.bounded(bytes);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bounded))) {
            return new SheetFile(new WorkbookReader(book, book.isDate1904(), formulas).tabs(), List.of());
        } catch (IOException | RuntimeException e) {
            throw SheetFault.of("sheet.file.damaged");
        }
    }

    List<SheetTab> tabs() {
        List<SheetTab> tabs = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            tabs.add(tab(book.getSheetAt(i), book.getSheetVisibility(i) != SheetVisibility.VISIBLE));
        }
        return tabs;
    }

    private SheetTab tab(Sheet sheet, boolean hidden) {
        Map<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();
        Set<Integer> hiddenRows = new TreeSet<>();
        Set<Integer> hiddenColumns = new TreeSet<>();
        for (Row row : sheet) {
            NavigableMap<Integer, SheetCell> line = new TreeMap<>();
            for (Cell cell : row) {
                SheetCell read = cells.read(cell);
                if (!read.isBlank()) {
                    line.put(cell.getColumnIndex(), read);
                }
            }
            rows.put(row.getRowNum(), line);
            if (row.getZeroHeight() || (row.getHeight() == 0 && sheet.getDefaultRowHeight() > 0)) {
                hiddenRows.add(row.getRowNum());
            }
        }
        Set<Integer> columns = new TreeSet<>();
        rows.values().forEach(line -> columns.addAll(line.keySet()));
        columns.stream()
                .filter(column -> sheet.isColumnHidden(column) || sheet.getColumnWidth(column) < LEAST_WIDTH)
                .forEach(hiddenColumns::add);
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            spread(merged, rows);
        }
        List<TabRow> filled = new ArrayList<>();
        rows.forEach((at, line) -> {
            if (line.values().stream().anyMatch(cell -> cell.spread() == Spread.OWN)) {
                filled.add(new TabRow(at + 1, hiddenRows.contains(at), line));
            }
        });
        return new SheetTab(name(sheet), false, hidden, filled, hiddenColumns);
    }

    /** A name as it can be shown: marks that turn the order of letters around are seen instead of obeyed. */
    private static String name(Sheet sheet) {
        return ForbiddenCharacters.replaced(sheet.getSheetName()).replace(ForbiddenCharacters.REPLACEMENT, "\u25A1");
    }

    private void spread(CellRangeAddress merged, Map<Integer, NavigableMap<Integer, SheetCell>> rows) {
        SheetCell whole =
                rows.getOrDefault(merged.getFirstRow(), new TreeMap<>()).get(merged.getFirstColumn());
        if (whole == null) {
            return;
        }
        Map<Integer, NavigableMap<Integer, SheetCell>> reached = new HashMap<>(rows);
        reached.keySet()
                .retainAll(rows.keySet().stream()
                        .filter(row -> row >= merged.getFirstRow() && row <= merged.getLastRow())
                        .toList());
        reached.forEach((row, line) -> {
            for (int column = merged.getFirstColumn(); column <= merged.getLastColumn(); column++) {
                boolean own = row == merged.getFirstRow() && column == merged.getFirstColumn();
                if (!own && spread++ < MOST_SPREAD) {
                    line.put(column, whole.spread(column == merged.getFirstColumn() ? Spread.DOWN : Spread.ACROSS));
                }
            }
        });
    }
}
