package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text that the program took is printed: through another font where the first lacks it, and never as “#”. */
class PrintedTextTest {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-20T08:00:00+07:00");
    private static final Stamp STAMP =
            new Stamp("BGK-1A2B3C4D-9F8E7D6C", 3, "1a2b3c4d".repeat(8), "9f8e7d6c".repeat(8));
    private static final Press PRESS = new Press(() -> "https://binhchon.example");

    static Paper paper(String text) {
        return new Paper(
                PaperKind.CERTIFICATES,
                "thu-giay-2026",
                true,
                List.of(new Paper.Leaf(
                        text,
                        text,
                        null,
                        "Lạng Sơn, ngày 20 tháng 11 năm 2026",
                        text,
                        text,
                        false,
                        List.of(
                                new Paper.Heading(text),
                                Paper.plain(text),
                                new Paper.Fields(List.of(new Paper.Field(text, text))),
                                new Paper.Table(
                                        "Bảng",
                                        text,
                                        List.of(new Paper.Column(text, 100)),
                                        List.of(new Paper.Row(true, List.of(text))))),
                        List.of(text),
                        List.of(new Paper.Signer(text, text, text)))));
    }

    static byte[] pdf(String text) {
        return PRESS.pdf(paper(text), List.of(STAMP), THEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Miến dong OCOP 4★ ⭐",
                "Chè sấy 60 ℃, 1‑2 lần ✓ ✔ ☑ ☆",
                "Gỗ ≥ 2 m² ⇒ ① ② Ⅳ ㎡ № ℠",
                "Chè 茶 竹 越南 かな 한국",
                "🌾 🍵 🎁 🟢 ❖ ➢ ⬛",
                "Chè ไทย ລາວ １２３"
            })
    void whatever_it_is_made_of(String text) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(text))) {
            String read = new PDFTextStripper().getText(document);
            text.codePoints().filter(each -> !Character.isSpaceChar(each)).forEach(each -> assertThat(read)
                    .contains(Character.toString(each)));
            assertThat(read).doesNotContain("#").doesNotContain("\uFFFD");
        }
        assertThat(PrintedPage.unprintable(text)).isEmpty();
    }

    @Test
    void what_older_records_hold_and_no_page_can_is_replaced_and_the_rest_is_there() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(pdf("Chè Mẫu\u000bloại \u001bmột\ud800 \uFFFE\u0001\u202ehai\u200b&\u00ad<"))) {
            String read = new PDFTextStripper().getText(document);
            assertThat(read)
                    .contains("Chè Mẫu", "loại", "một", "hai&<", "\uFFFD")
                    .doesNotContain("#");
        }
    }

    @Test
    void workbooks_and_documents_hold_the_same() throws IOException {
        String text = "Miến 4★ ⭐ 茶\u000b\ud800x";
        byte[] workbook = Workbooks.of(paper(text), STAMP);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            StringBuilder cells = new StringBuilder();
            read.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::append)));
            assertThat(cells).contains("Miến 4★ ⭐ 茶\uFFFD\uFFFDx");
        }
        byte[] file = WordFile.of(text, true, paper(text).leaves().get(0).blocks(), "https://x", "ab".repeat(32));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(read.getParagraphs()).anyMatch(each -> each.getText().equals("Miến 4★ ⭐ 茶\uFFFD\uFFFDx"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BGK-1A2B3C4D-9F8E7D6C",
                "bgk-1a2b3c4d-9f8e7d6c",
                "BGK–1A2B3C4D—9F8E7D6C",
                "BGK\u20111A2B3C4D\u22129F8E7D6C",
                " BGK-1A2B3C4D-\r\n9F8E7D6C\n",
                "BGK - 1A2B 3C4D - 9F8E 7D6C",
                "\u00a0BGK-1A2B3C4D-9F8E7D6C\u202f\ufeff",
                "Mã kiểm tra: BGK-1A2B3C4D-9F8E7D6C · trang 1/2",
                "Số: BGK-1A2B3C4D-9F8E7D6C.",
                "“BGK-1A2B3C4D-9F8E7D6C”",
                "ＢＧＫ－１Ａ２Ｂ３Ｃ４Ｄ－９Ｆ８Ｅ７Ｄ６Ｃ",
                "https://binhchon.example/check/BGK-1A2B3C4D-9F8E7D6C",
                "https://binhchon.example/check/BGK-1A2B3C4D-9F8E7D6C?lang=en",
                "https://binhchon.example/check?code=BGK-1A2B3C4D-9F8E7D6C#x",
                "BGKIA2B3C4D9F8E7D6C"
            })
    void the_code_of_a_paper_is_read_in_any_usual_writing(String typed) {
        assertThat(Stamp.Asked.of(typed)).hasValueSatisfying(each -> {
            assertThat(each.kind().letters()).isEqualTo("BGK");
            assertThat(each.seal()).isEqualTo("1a2b3c4d");
            assertThat(each.content()).isEqualTo("9f8e7d6c");
        });
    }

    @Test
    void what_no_font_has_is_told_and_is_no_hash() throws IOException {
        String khmer = "Chè ក ខ";
        assertThat(PrintedPage.unprintable(khmer)).isEqualTo("កខ");
        try (PDDocument document = Loader.loadPDF(pdf(khmer))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("\uFFFD")
                    .doesNotContain("#");
        }
    }

    @Test
    void plain_vietnamese_needs_one_font_and_the_same_text_gives_the_same_bytes() {
        PrintedPage page =
                PrintedPage.of("<html><head><title>★</title></head><body><p>Chè “Mẫu” – 1…</p></body></html>");
        assertThat(page.typefaces()).containsExactly(Typeface.LIBERATION_SERIF);
        assertThat(page.missing()).isEmpty();
        assertThat(pdf("4★ 茶")).isEqualTo(pdf("4★ 茶"));
    }

    @Test
    void every_cut_of_the_first_font_has_what_its_regular_has() throws IOException {
        for (String cut : List.of("Bold", "Italic", "BoldItalic")) {
            try (var font = Typeface.read("LiberationSerif-" + cut)) {
                var glyphs = font.getUnicodeCmapLookup();
                for (int each = 0; each < 0xFFFF; each++) {
                    if (Typeface.LIBERATION_SERIF.has(each)) {
                        assertThat(glyphs.getGlyphId(each))
                                .as("%s U+%04X", cut, each)
                                .isPositive();
                    }
                }
            }
        }
    }
}
