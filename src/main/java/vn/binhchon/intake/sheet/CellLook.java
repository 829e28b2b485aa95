package vn.binhchon.intake.sheet;

import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Whether a person who opens the workbook sees what stands in a cell, and sees it standing. */
final class CellLook {

    private static final int WHITE = 0xFFFFFF;

    /** Colours that differ less than this in each part are one to the eye. */
    private static final int ALIKE = 24;

    /** Letters of fewer points are a line. */
    private static final int LEAST_POINTS = 3;

    private final Workbook book;

    CellLook(Workbook book) {
        this.book = book;
    }

    /** Why what stands in a cell is not to be taken as it stands; null where it is seen. */
    @Nullable
    Text fault(Cell cell, String text) {
        CellStyle style = cell.getCellStyle();
        if (style == null) {
            return null;
        }
        Font font = book.getFontAt(style.getFontIndex());
        if (font.getStrikeout() || isPartlyStruck(cell)) {
            return Sentences.of("sheet.cell.struck", "value", text);
        }
        Integer ink = ink(font);
        boolean invisible = ink != null && isAlike(ink, ground(style));
        return invisible || font.getFontHeightInPoints() < LEAST_POINTS
                ? Sentences.of("sheet.cell.invisible", "value", text)
                : null;
    }

    private static boolean isPartlyStruck(Cell cell) {
        if (cell.getCellType() != CellType.STRING
                || !(cell.getRichStringCellValue() instanceof XSSFRichTextString rich)) {
            return false;
        }
        for (int run = 0; run < rich.numFormattingRuns(); run++) {
            XSSFFont font = rich.getFontOfFormattingRun(run);
            if (font != null && font.getStrikeout()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Integer ink(Font font) {
        if (font instanceof XSSFFont own) {
            return rgb(own.getXSSFColor());
        }
        HSSFColor color = font instanceof HSSFFont old && book instanceof HSSFWorkbook workbook
                ? old.getHSSFColor(workbook)
                : null;
        return rgb(color);
    }

    /** What the letters stand on. */
    private static int ground(CellStyle style) {
        if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return WHITE;
        }
        Integer fill = rgb(style.getFillForegroundColorColor());
        return fill == null ? WHITE : fill;
    }

    /** The colour; null for the one that is chosen by whoever shows it. */
    private static @Nullable Integer rgb(@Nullable Color color) {
        if (color instanceof XSSFColor own) {
            if (own.isThemed() && own.getTheme() == 0 && !own.hasTint()) {
                return WHITE;
            }
            byte[] parts = own.isAuto() ? null : own.hasTint() ? own.getRGBWithTint() : own.getRGB();
            return parts == null ? null : packed(parts[0] & 0xFF, parts[1] & 0xFF, parts[2] & 0xFF);
        }
        if (color instanceof HSSFColor old && old.getIndex() != HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
            short[] parts = old.getTriplet();
            return packed(parts[0], parts[1], parts[2]);
        }
        return null;
    }

    private static Integer packed(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    private static boolean isAlike(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) >= ALIKE) {
                return false;
            }
        }
        return true;
    }
}
