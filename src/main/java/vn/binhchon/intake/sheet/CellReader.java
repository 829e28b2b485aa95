package vn.binhchon.intake.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.ExcelGeneralNumberFormat;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.NumberFormatCode.Shows;
import vn.binhchon.intake.sheet.SheetCell.Kind;
import vn.binhchon.intake.sheet.SheetCell.Spread;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/** A cell of a workbook as a person sees it in Excel; numbers to the 15 digits that Excel itself keeps. */
final class CellReader {

    /** The sign that Excel writes before an exponent and POI does not. */
    private static final Pattern EXPONENT = Pattern.compile("E(\\d+)$");

    /** Beyond this many places a number is not written out: 1e999999999 would fill the memory. */
    private static final int MOST_PLACES = 60;

    private static final MathContext KEPT = new MathContext(15);
    private static final Pattern EXTERNAL = Pattern.compile("\\[[^\\]]+]|\\bhttps?://|file:", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("\"[^\"]*\"|\\w+\\[");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Workbook book;
    private final CellLook look;
    private final boolean from1904;
    private final boolean formulas;

    /**
     * Reads cells of a workbook.
     *
     * @param from1904 whether its days count from 1904
     * @param formulas whether a formula stands as what it came to; else it is a fault
     */
    CellReader(Workbook book, boolean from1904, boolean formulas) {
        this.book = book;
        this.look = new CellLook(book);
        this.from1904 = from1904;
        this.formulas = formulas;
    }

    SheetCell read(Cell cell) {
        String iso = isoDay(cell);
        if (iso != null) {
            return isoDay(cell.getAddress().formatAsString(), iso);
        }
        SheetCell read = readValue(cell);
        Text unseen = read.isBlank() || read.fault() != null ? null : look.fault(cell, read.text());
        return unseen == null ? read : read.withFault(unseen);
    }

    private SheetCell readValue(Cell cell) {
        String place = cell.getAddress().formatAsString();
        if (cell.getCellType() != CellType.FORMULA) {
            return read(cell, cell.getCellType(), place);
        }
        String formula = cell.getCellFormula();
        if (!formulas) {
            return SheetCell.faulty(place, Kind.FORMULA, "=" + formula, Sentences.of("sheet.cell.formula"));
        }
        if (!isComputed(cell)) {
            return SheetCell.faulty(place, Kind.FORMULA, "=" + formula, Sentences.of("sheet.cell.not-computed"));
        }
        SheetCell read = read(cell, cell.getCachedFormulaResultType(), place);
        String bare = NAMED.matcher(formula).replaceAll("");
        return EXTERNAL.matcher(bare).find() && read.fault() == null
                ? read.withFault(Sentences.of("sheet.cell.external"))
                : read;
    }

    private SheetCell read(Cell cell, CellType type, String place) {
        return switch (type) {
            case NUMERIC -> numeric(cell, place);
            case BOOLEAN -> {
                boolean truth = cell.getBooleanCellValue();
                yield new SheetCell(place, Kind.TRUTH, truth ? "TRUE" : "FALSE", truth, "", null, Spread.OWN);
            }
            case ERROR -> error(cell, place);
            case STRING -> text(cell, place);
            default -> SheetCell.blank(place);
        };
    }

    /** A text; formats may hide it, or put words around it that a person reads as part of it. */
    private SheetCell text(Cell cell, String place) {
        SheetCell read = CellText.read(place, cell.getRichStringCellValue().getString(), font(cell));
        CellStyle style = cell.getCellStyle();
        String code = style == null ? null : style.getDataFormatString();
        String shown = code == null ? null : NumberFormatCode.shownText(code, read.text());
        if (shown == null
                || read.isBlank()
                || read.fault() != null
                || StoredText.of(shown).equals(StoredText.of(read.text()))) {
            return read;
        }
        return read.withFault(
                StoredText.blank(shown)
                        ? Sentences.of("sheet.cell.hidden-value", "value", "“" + read.text() + "”")
                        : Sentences.of("sheet.cell.text-otherwise", "value", shown, "held", read.text()));
    }

    private String font(Cell cell) {
        CellStyle style = cell.getCellStyle();
        return style == null
                ? ""
                : String.valueOf(book.getFontAt(style.getFontIndex()).getFontName());
    }

    private static SheetCell error(Cell cell, String place) {
        String shown = cell instanceof XSSFCell xssf
                ? String.valueOf(xssf.getRawValue())
                : FormulaError.forInt(cell.getErrorCellValue()).getString();
        return SheetCell.faulty(place, Kind.TEXT, shown, Sentences.of("sheet.cell.error", "value", shown));
    }

    private SheetCell numeric(Cell cell, String place) {
        BigDecimal number = cell instanceof XSSFCell xssf
                ? new BigDecimal(String.valueOf(xssf.getRawValue()).strip())
                : BigDecimal.valueOf(cell.getNumericCellValue());
        if (Math.abs((long) number.scale()) > MOST_PLACES || number.precision() > 400) {
            String raw = String.valueOf(cell instanceof XSSFCell xssf ? xssf.getRawValue() : "");
            return SheetCell.faulty(place, Kind.NUMBER, raw, Sentences.of("sheet.cell.out-of-measure"));
        }
        number = stripped(number.round(KEPT));
        CellStyle style = cell.getCellStyle();
        int index = style == null ? 0 : style.getDataFormat();
        String code = style == null ? null : style.getDataFormatString();
        Shows shows = NumberFormatCode.of(index, code).shows();
        return switch (shows) {
            case DAY -> day(place, number);
            case TIME -> new SheetCell(place, Kind.TIME, shown(VIETNAMESE, number, code), null, "", null, Spread.OWN);
            case GENERAL -> general(place, number);
            case NUMBER, PERCENT, SCIENTIFIC -> {
                BigDecimal seen = shows == Shows.PERCENT ? stripped(number.movePointRight(2)) : number;
                String unit = shows == Shows.SCIENTIFIC ? null : unit(seen, shown(Locale.US, number, code));
                Kind kind = shows == Shows.PERCENT ? Kind.PERCENT : Kind.NUMBER;
                String text = shown(VIETNAMESE, number, code).strip();
                yield text.isEmpty()
                        ? SheetCell.faulty(place, kind, text, Sentences.of("sheet.cell.hidden-value", "value", number))
                        : new SheetCell(place, kind, text, seen, unit, null, Spread.OWN);
            }
        };
    }

    /** Without a format of its own, a number of more than eleven digits is shown shortened. */
    private static SheetCell general(String place, BigDecimal number) {
        String text = EXPONENT.matcher(new ExcelGeneralNumberFormat(VIETNAMESE).format(number.doubleValue()))
                .replaceAll("E+$1");
        ShownFigure shown = ShownFigure.vietnamese(text);
        boolean same = shown != null && text.indexOf('E') < 0 && shown.number().compareTo(number) == 0;
        return new SheetCell(
                place,
                Kind.NUMBER,
                same ? number.toPlainString().replace('.', ',') : text,
                number,
                same ? "" : null,
                null,
                Spread.OWN);
    }

    /** The number as the format writes it, by POI's newer formatter: the older one multiplies quoted percent signs and forgets signs. */
    private static String shown(Locale locale, BigDecimal number, @Nullable String code) {
        String format = code == null ? "General" : code;
        if (NumberFormatCode.isHidden(format, number.signum())) {
            return "";
        }
        String worded = NumberFormatCode.generalWithWords(format);
        if (worded != null) {
            BigDecimal seen = worded.contains("%") ? number.movePointRight(2) : number;
            String figure = new ExcelGeneralNumberFormat(locale).format(seen.doubleValue());
            return worded.replace(NumberFormatCode.GENERAL, figure);
        }
        try {
            return CellFormat.getInstance(locale, format)
                    .apply(number.doubleValue())
                    .text
                    .replace('\u00A0', ' ')
                    .replace('\u202F', ' ');
        } catch (RuntimeException e) {
            return "?";
        }
    }

    /** The words around a number as it is shown; null where the figure that is shown is another than the one that is held. */
    private static @Nullable String unit(BigDecimal held, String shown) {
        if (held.signum() == 0 && shown.matches(".*-[ ?]*\\D*") && shown.chars().noneMatch(Character::isDigit)) {
            return shown.replaceAll("[-\\s]", "");
        }
        ShownFigure figure = ShownFigure.of(shown);
        return figure != null && figure.number().compareTo(held) == 0 ? figure.words() : null;
    }

    private SheetCell day(String place, BigDecimal serial) {
        if (serial.compareTo(from1904 ? BigDecimal.ZERO : BigDecimal.ONE) < 0) {
            return new SheetCell(place, Kind.TIME, serial.toPlainString(), null, "", null, Spread.OWN);
        }
        try {
            return day(
                    place,
                    DateUtil.getLocalDateTime(serial.doubleValue(), from1904).toLocalDate());
        } catch (RuntimeException e) {
            return SheetCell.faulty(
                    place, Kind.NUMBER, serial.toPlainString(), Sentences.of("sheet.cell.out-of-measure"));
        }
    }

    private static SheetCell day(String place, LocalDate day) {
        return new SheetCell(place, Kind.DAY, DAY.format(day), day, "", null, Spread.OWN);
    }

    /** What stands in a cell of ISO 29500's type {@code d}, which POI does not know. */
    private static @Nullable String isoDay(Cell cell) {
        if (!(cell instanceof XSSFCell xssf)) {
            return null;
        }
        try (XmlCursor cursor = xssf.getCTCell().newCursor()) {
            return "d".equals(cursor.getAttributeText(new QName("t"))) ? String.valueOf(xssf.getRawValue()) : null;
        }
    }

    /** A cell has a day and an hour but no zone, whatever letter its writer put after them. */
    private static SheetCell isoDay(String place, String iso) {
        try {
            return iso.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?")
                    ? day(place, LocalDate.parse(iso.substring(0, 10)))
                    : SheetCell.text(place, iso);
        } catch (DateTimeException e) {
            return SheetCell.text(place, iso);
        }
    }

    /** Whether the file holds what a formula came to; the old format always does, some programs write an empty value. */
    private static boolean isComputed(Cell cell) {
        if (!(cell instanceof XSSFCell xssf)) {
            return true;
        }
        String value = xssf.getCTCell().isSetV() ? xssf.getCTCell().getV() : null;
        return value != null && (!value.isBlank() || xssf.getCachedFormulaResultType() == CellType.STRING);
    }

    private static BigDecimal stripped(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
