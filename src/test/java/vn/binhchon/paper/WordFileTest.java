package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** The report as a word processor reads it. */
class WordFileTest {

    private static final List<Paper.Block> BLOCKS = List.of(
            new Paper.Heading("1. Các kỳ bình chọn"),
            Paper.plain("Được cấp tỉnh công nhận: 16."),
            new Paper.Table(
                    "Theo cấp",
                    "Theo cấp",
                    List.of(new Paper.Column("Cấp", 60), new Paper.Column("Sản phẩm", 40)),
                    List.of(
                            new Paper.Row(false, Arrays.asList("cấp tỉnh", new Linked(16, "/season#x"))),
                            new Paper.Row(false, Arrays.asList("=HYPERLINK(\"x\")", null)),
                            new Paper.Row(true, Arrays.asList("điểm", new BigDecimal("70.50"))))));

    private static byte[] file(boolean synthetic) {
        return WordFile.of("Báo cáo tỉnh Lạng Sơn", synthetic, BLOCKS, "https://binhchon.example", "ab".repeat(32));
    }

    @Test
    void headings_paragraphs_and_tables_are_read_back_as_they_were_written() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file(false)))) {
            assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains(
                            "Báo cáo tỉnh Lạng Sơn",
                            "1. Các kỳ bình chọn",
                            "Được cấp tỉnh công nhận: 16.",
                            "Mã dữ liệu: " + "ab".repeat(32))
                    .doesNotContain("MẪU, không có thật");
            XWPFTable table = read.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("16");
            assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(table.getRow(3).getCell(1).getText()).isEqualTo("70,50");
            XWPFHyperlinkRun link = (XWPFHyperlinkRun)
                    table.getRow(1).getCell(1).getParagraphs().get(0).getRuns().get(0);
            assertThat(link.getHyperlink(read).getURL()).isEqualTo("https://binhchon.example/season#x");
        }
    }

    @Test
    void what_is_made_up_says_so_and_the_same_report_gives_the_same_bytes() throws IOException {
        assertThat(file(true)).isEqualTo(file(true));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file(true)))) {
            assertThat(read.getParagraphs().get(0).getText()).isEqualTo("MẪU, không có thật");
        }
    }
}
