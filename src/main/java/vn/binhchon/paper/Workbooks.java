package vn.binhchon.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Leaf;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.text.ForbiddenCharacters;

/**
 * The tables of a paper as a workbook. Numbers are numbers; a text is always a text, whatever it begins with, so that no name of
 * a product becomes a formula. The same tables give the same bytes.
 */
final class Workbooks {

    static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The first moment that an archive can write down. */
    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int MOST_WIDTH = 60;

    private Workbooks() {}

    /** The tables of a paper, a sheet for each, with the stamp under each of them. */
    static byte[] of(Paper paper, Stamp stamp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Binh Chon", "1.0")) {
            for (Leaf leaf : paper.leaves()) {
                for (Paper.Block block : leaf.blocks()) {
                    if (block instanceof Table table) {
                        String source = (paper.synthetic() ? "MẪU, không có thật / synthetic. " : "") + "Kỳ "
                                + paper.round() + ", việc số " + stamp.place() + " của sổ, niêm " + stamp.seal()
                                + "; mã kiểm tra " + stamp.code();
                        write(book.newWorksheet(table.name()), table, leaf.about(), source);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return steady(out.toByteArray());
    }

    /** A table alone, its columns named in the first row, as a template or an export is. */
    static byte[] of(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Binh Chon", "1.0")) {
            write(book.newWorksheet(table.name()), table, "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return steady(out.toByteArray());
    }

    /** Tables with the same line under each of them, a sheet for each. */
    static byte[] of(List<Table> tables, String source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Binh Chon", "1.0")) {
            for (Table table : tables) {
                write(book.newWorksheet(table.name()), table, table.caption(), source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return steady(out.toByteArray());
    }

    private static void write(Worksheet sheet, Table table, String title, String source) {
        int at = 0;
        if (!title.isEmpty()) {
            sheet.value(at, 0, ForbiddenCharacters.replaced(title));
            sheet.style(at, 0).bold().fontSize(13).set();
            at += 2;
        }
        int head = at;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            sheet.value(at, i, ForbiddenCharacters.replaced(column.name()));
            sheet.width(i, Math.min(MOST_WIDTH, Math.max(10, column.width() * 1.3)));
        }
        sheet.range(at, 0, at, table.columns().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("EEEEEE")
                .set();
        for (Row row : table.rows()) {
            at++;
            List<@Nullable Object> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                cell(sheet, at, i, cells.get(i) instanceof Linked linked ? linked.value() : cells.get(i));
            }
        }
        sheet.freezePane(0, head + 1);
        if (!source.isEmpty()) {
            sheet.value(at + 2, 0, source);
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof BigDecimal points) {
            sheet.value(row, column, points);
            if (points.scale() > 0) {
                sheet.style(row, column)
                        .format("0." + "0".repeat(points.scale()))
                        .set();
            }
        } else if (value instanceof Integer whole) {
            sheet.value(row, column, whole);
        } else if (value != null) {
            sheet.value(row, column, ForbiddenCharacters.replaced(value.toString()));
        }
    }

    /** The same archive without the hour it was written. */
    static byte[] steady(byte[] archive) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(archive).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry each : Collections.list(from.getEntries())) {
                ZipEntry entry = new ZipEntry(each.getName());
                entry.setTimeLocal(BEFORE_ALL);
                to.putNextEntry(entry);
                byte[] content = from.getInputStream(each).readAllBytes();
                to.write(each.getName().equals("docProps/core.xml") ? undated(content) : content);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] undated(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</)", "$1" + BEFORE_ALL + ":00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
