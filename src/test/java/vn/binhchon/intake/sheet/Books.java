package vn.binhchon.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests, made by POI and altered part by part where it would not write them so. */
public final class Books {

    private Books() {}

    /** A new workbook as XLSX. */
    public static byte[] xlsx(Consumer<XSSFWorkbook> filled) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            filled.accept(book);
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new workbook as XLS. */
    public static byte[] xls(Consumer<HSSFWorkbook> filled) {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            filled.accept(book);
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One visible sheet with these rows. */
    public static byte[] list(Object[]... rows) {
        return xlsx(book -> fill(book.createSheet("Danh sách"), 0, rows));
    }

    /** Writes rows from a row on; a null leaves its cell out. */
    public static void fill(Sheet sheet, int first, Object[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(first + i);
            for (int j = 0; j < rows[i].length; j++) {
                Object value = rows[i][j];
                if (value instanceof Number number) {
                    row.createCell(j).setCellValue(number.doubleValue());
                } else if (value instanceof Boolean truth) {
                    row.createCell(j).setCellValue(truth);
                } else if (value != null) {
                    row.createCell(j).setCellValue(value.toString());
                }
            }
        }
    }

    /** Gives a cell a number format. */
    public static void format(Workbook book, Cell cell, String code) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        cell.setCellStyle(style);
    }

    /** The same archive with its XML parts altered. */
    public static byte[] altered(byte[] archive, UnaryOperator<String> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.replaceAll((name, part) ->
                change.apply(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** An archive of parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A file that came from outside. */
    public static byte[] outside(String name) {
        try (InputStream in = Books.class.getResourceAsStream("/sheets/outside/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
