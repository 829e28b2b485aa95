package vn.binhchon.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.SheetBounds;

/** Reads a sheet that an office sent, XLSX or CSV in UTF-8, within bounds: no more bytes, rows or unpacked size than a list has. */
final class SheetReader {

    /** The most a sheet may weigh, bytes. */
    static final int MOST_BYTES = 1 << 20;

    /** The most rows it may have. */
    static final int MOST_ROWS = 1000;

    /** Beyond this many places a number is not written out: 1e999999999 would fill the memory. */
    static final int MOST_PLACES = 60;

    private static final long MOST_UNPACKED = 20L << 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SheetReader() {}

    /** A row with its number in the sheet, from 1, and what stands under each column; nothing under an empty one. */
    record SheetRow(int number, Map<SheetColumn, String> cells) {}

    /**
     * The rows under the head.
     *
     * @throws SheetFault when it is no such sheet
     */
    static List<SheetRow> read(byte[] sheet) throws SheetFault {
        return rows(lines(sheet));
    }

    /**
     * Every line of a sheet, cell by cell, whatever it is of.
     *
     * @throws SheetFault when it cannot be read
     */
    static List<List<String>> lines(byte[] sheet) throws SheetFault {
        if (sheet.length > MOST_BYTES) {
            throw new SheetFault(
                    "Tệp nặng hơn 1 MB; một danh sách trích ngang không nặng đến thế.",
                    "The file weighs more than 1 MB.");
        }
        boolean archive = sheet.length > 1 && sheet[0] == 'P' && sheet[1] == 'K';
        return archive ? workbook(sheet) : csv(sheet);
    }

    private static List<SheetRow> rows(List<List<String>> lines) throws SheetFault {
        int head = 0;
        while (head < lines.size() && columns(lines.get(head)).size() < 3) {
            head++;
        }
        if (head == lines.size()) {
            throw new SheetFault(
                    "Không thấy dòng tên cột. Hãy dùng bảng mẫu: " + titles(SheetColumn.all()) + ".",
                    "There is no row of column names. Use the template.");
        }
        Map<Integer, SheetColumn> columns = columns(lines.get(head));
        List<SheetColumn> lacking = SheetColumn.all().stream()
                .filter(each -> each.needed() && !columns.containsValue(each))
                .toList();
        if (!lacking.isEmpty()) {
            throw new SheetFault("Bảng thiếu cột: " + titles(lacking) + ".", "Columns are missing: " + titles(lacking));
        }
        List<SheetRow> rows = new ArrayList<>();
        for (int i = head + 1; i < lines.size(); i++) {
            Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
            List<String> line = lines.get(i);
            columns.forEach((at, column) -> {
                if (at < line.size() && !line.get(at).isBlank()) {
                    cells.put(column, line.get(at).strip());
                }
            });
            if (!cells.isEmpty()) {
                rows.add(new SheetRow(i + 1, cells));
            }
        }
        return rows;
    }

    private static String titles(List<SheetColumn> columns) {
        return columns.stream().map(SheetColumn::title).collect(Collectors.joining(", "));
    }

    private static Map<Integer, SheetColumn> columns(List<String> line) {
        Map<Integer, SheetColumn> columns = new java.util.TreeMap<>();
        for (int i = 0; i < line.size(); i++) {
            int at = i;
            SheetColumn.called(line.get(i))
                    .filter(each -> !columns.containsValue(each))
                    .ifPresent(each -> columns.put(at, each));
        }
        return columns;
    }

    private static List<List<String>> csv(byte[] sheet) throws SheetFault {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sheet))
                    .toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            String first = bare.lines().findFirst().orElse("");
            boolean semicolons = first.chars().filter(each -> each == ';').count()
                    > first.chars().filter(each -> each == ',').count();
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(semicolons ? ';' : ',')
                    .setIgnoreEmptyLines(false)
                    .get();
            try (CSVParser parser = format.parse(new StringReader(bare))) {
                List<List<String>> lines = new ArrayList<>();
                for (var record : parser) {
                    bounded(lines.size());
                    lines.add(record.toList());
                }
                return lines;
            }
        } catch (CharacterCodingException e) {
            throw new SheetFault(
                    "Tệp CSV không phải UTF-8. Trong Excel chọn “CSV UTF-8”, hoặc gửi XLSX.", "The CSV is not UTF-8.");
        } catch (IOException | RuntimeException e) {
            throw new SheetFault("Không đọc được tệp CSV: dấu ngoặc kép không khép.", "The CSV cannot be read.");
        }
    }

    private static List<List<String>> workbook(byte[] sheet) throws SheetFault {
        unpackable(sheet);
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(sheet), new ReadingOptions(true, false));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        book.getFirstSheet().openStream()) {
            List<List<String>> lines = new ArrayList<>();
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                bounded(row.getRowNum());
                while (lines.size() < row.getRowNum() - 1) {
                    lines.add(List.of());
                }
                lines.add(row.stream().map(SheetReader::text).toList());
            }
            return lines;
        } catch (IOException | RuntimeException e) {
            throw new SheetFault("Không đọc được tệp XLSX; tệp hỏng hoặc không phải XLSX.", "The XLSX cannot be read.");
        }
    }

    /** Refuses an archive that unpacks to more than any list does, without unpacking it all. */
    private static void unpackable(byte[] sheet) throws SheetFault {
        long left = MOST_UNPACKED;
        try (ZipFile archive = ZipFile.builder().setByteArray(sheet).get()) {
            for (ZipArchiveEntry each : Collections.list(archive.getEntries())) {
                try (InputStream in = archive.getInputStream(each)) {
                    left -= in.skip(left + 1);
                    while (left >= 0 && in.read() >= 0) {
                        left -= 1 + in.skip(left + 1);
                    }
                }
                if (left < 0) {
                    throw new SheetFault("Tệp XLSX giải nén ra quá lớn.", "The XLSX unpacks to too much.");
                }
            }
            if (!SheetBounds.hold(sheet)) {
                throw new SheetFault(
                        "Tệp XLSX có ô nằm ngoài mọi bảng tính.", "The XLSX has a cell beyond all sheets.");
            }
        } catch (IOException | RuntimeException e) {
            throw new SheetFault("Không đọc được tệp XLSX; tệp hỏng hoặc không phải XLSX.", "The XLSX cannot be read.");
        }
    }

    private static void bounded(int rows) throws SheetFault {
        if (rows > MOST_ROWS + 1) {
            throw new SheetFault(
                    "Bảng có hơn " + MOST_ROWS + " dòng; hãy chia ra nhiều tệp.",
                    "The sheet has more than " + MOST_ROWS + " rows.");
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = new BigDecimal(cell.getRawValue());
            if (Math.abs((long) number.scale()) > MOST_PLACES) {
                return cell.getRawValue();
            }
            String format = cell.getDataFormatString();
            if (format != null && format.toLowerCase(java.util.Locale.ROOT).matches(".*[dy].*")) {
                return DAY.format(cell.asDate());
            }
            return number.stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }
}
