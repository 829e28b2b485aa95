package vn.binhchon.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Fields;
import vn.binhchon.paper.Paper.Heading;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.paper.Paper.Text;
import vn.binhchon.text.ForbiddenCharacters;

/**
 * A report as a document for a word processor, in the letters of Decree 30/2020. The same report gives the same bytes; what an
 * office changes in it is the office's, and the code in its last line is of the records as they were.
 */
final class WordFile {

    private static final String LETTERS = "Times New Roman";
    private static final int SIZE = 13;
    private static final int SMALL = 11;

    private final XWPFDocument document = new XWPFDocument();
    private final Print print = new Print();
    private final String address;

    private WordFile(String address) {
        this.address = address;
    }

    /**
     * The document.
     *
     * @param address where the program is reached: figures lead to their records there
     * @param hash names the records it was made from
     */
    static byte[] of(String title, boolean synthetic, List<Block> blocks, String address, String hash) {
        WordFile file = new WordFile(address);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = file.document) {
            POIXMLProperties.CoreProperties properties =
                    document.getProperties().getCoreProperties();
            properties.setTitle(ForbiddenCharacters.replaced(title));
            properties.setCreator("Bình Chọn");
            properties.setCreated("1970-01-01T00:00:00Z");
            if (synthetic) {
                file.text("MẪU, không có thật", SIZE, true).setAlignment(ParagraphAlignment.CENTER);
            }
            file.text(title, SIZE + 1, true).setAlignment(ParagraphAlignment.CENTER);
            blocks.forEach(file::block);
            file.text("Mã dữ liệu: " + hash, SMALL, false);
            document.write(out);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Workbooks.steady(out.toByteArray());
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            text(heading.text(), SIZE, true)
                    .getCTP()
                    .getPPr()
                    .addNewOutlineLvl()
                    .setVal(BigInteger.ZERO);
        } else if (block instanceof Text text) {
            text(text.text(), text.manner().equals("note") ? SMALL : SIZE, false);
        } else if (block instanceof Fields fields) {
            fields.fields().forEach(each -> text(each.name() + ": " + each.value(), SIZE, false));
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private XWPFParagraph text(String text, int size, boolean strong) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        letters(paragraph.createRun(), text, size, strong);
        return paragraph;
    }

    private void table(Table table) {
        text(table.caption(), SMALL, true);
        XWPFTable grid = document.createTable(1, table.columns().size());
        grid.setWidth("100%");
        XWPFTableRow head = grid.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            XWPFTableCell cell = head.getCell(i);
            cell.setWidth(column.width() + "%");
            cell.setColor("EEEEEE");
            letters(first(cell).createRun(), column.name(), SMALL, true);
        }
        for (Row row : table.rows()) {
            XWPFTableRow line = grid.createRow();
            line.setCantSplitRow(true);
            for (int i = 0; i < row.cells().size(); i++) {
                cell(first(line.getCell(i)), row.cells().get(i), row.strong());
            }
        }
        document.createParagraph();
    }

    private void cell(XWPFParagraph into, @Nullable Object value, boolean strong) {
        if (value instanceof Linked linked && linked.href().startsWith("/")) {
            XWPFRun run = into.createHyperlinkRun(address + linked.href());
            letters(run, print.cell(linked.value()), SMALL, strong);
            run.setColor("0B4F9E");
        } else if (value != null) {
            Object said = value instanceof Linked linked ? linked.value() : value;
            letters(into.createRun(), print.cell(said), SMALL, strong);
            if (said instanceof Number) {
                into.setAlignment(ParagraphAlignment.RIGHT);
            }
        }
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().get(0);
    }

    private static void letters(XWPFRun run, String text, int size, boolean strong) {
        run.setText(ForbiddenCharacters.replaced(text));
        run.setFontFamily(LETTERS);
        run.setFontSize(size);
        run.setBold(strong);
        run.setLang("vi-VN");
    }
}
