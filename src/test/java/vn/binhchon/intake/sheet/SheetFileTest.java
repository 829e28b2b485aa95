package vn.binhchon.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an office sends is read, or told by its true name with what to do. */
class SheetFileTest {

    private static final String HEAD = "Tên sản phẩm;Nhóm;Tên cơ sở;Ngày cấp\n";
    private static final String ROW = "Chè Shan tuyết;2;HTX Mẫu;05/06/2018\n";

    private static byte[] book() {
        return Books.list(Wanted.head(), new Object[] {"Chè Shan tuyết", 2, "HTX Mẫu", "05/06/2018"});
    }

    private static void isRead(byte[] file) throws SheetFault {
        SheetList<Wanted> list = Wanted.read(file);
        assertThat(list.rows()).hasSize(1);
        assertThat(Wanted.first(list, Wanted.NAME)).isEqualTo("Chè Shan tuyết");
        assertThat(Wanted.first(list, Wanted.DAY)).isEqualTo("05/06/2018");
    }

    private static void isTold(byte[] file, String name) {
        assertThatExceptionOfType(SheetFault.class)
                .isThrownBy(() -> Wanted.read(file))
                .satisfies(fault -> assertThat(fault.words().vi()).contains(name));
    }

    @Test
    void workbooks_old_strict_or_locked_by_the_default_password_are_read() throws Exception {
        isRead(book());
        isRead(Books.xls(book -> Books.fill(
                book.createSheet(), 0, Wanted.head(), new Object[] {"Chè Shan tuyết", 2, "HTX Mẫu", "05/06/2018"})));
        isRead(strict(book()));
        isRead(locked(book(), "VelvetSweatshop"));
    }

    private static byte[] strict(byte[] book) {
        return Books.altered(book, xml -> xml.replaceAll(
                        "http://schemas.openxmlformats.org/(spreadsheetml|drawingml|officeDocument)/2006/(\\w+)",
                        "http://purl.oclc.org/ooxml/$1/$2")
                .replaceAll(
                        "http://purl.oclc.org/ooxml/officeDocument/(extended|custom)-properties",
                        "http://purl.oclc.org/ooxml/officeDocument/$1Properties"));
    }

    private static byte[] locked(byte[] book, String password) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var out = encryptor.getDataStream(files)) {
                out.write(book);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            files.writeFilesystem(file);
            return file.toByteArray();
        }
    }

    @Test
    void passwords_are_told_old_and_new() throws Exception {
        isTold(locked(book(), "bí mật"), "mật khẩu");
        Biff8EncryptionKey.setCurrentUserPassword("bimat");
        byte[] old =
                Books.xls(book -> book.createSheet().createRow(0).createCell(0).setCellValue("x"));
        Biff8EncryptionKey.setCurrentUserPassword(null);
        isTold(old, "mật khẩu");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-8,\uFEFF", "UTF-16LE,", "UTF-32LE,\uFEFF"})
    void texts_are_read_in_every_encoding_of_unicode(String charset, String mark) throws SheetFault {
        String text = (mark == null ? "" : mark) + HEAD + ROW;
        isRead(text.getBytes(Charset.forName(charset)));
        isRead(text.replace(';', '\t').getBytes(Charset.forName(charset)));
    }

    @Test
    void separators_of_all_kinds_are_read() throws SheetFault {
        for (String separator : new String[] {",", ";", "\t", "|"}) {
            isRead((HEAD + ROW).replace(";", separator).getBytes(StandardCharsets.UTF_8));
        }
        isRead(("sep=;\r\n" + HEAD + ROW).getBytes(StandardCharsets.UTF_8));
        isRead(("sep=*\n" + HEAD + ROW).replace("sep=;", "").replace(';', '*').getBytes(StandardCharsets.UTF_8));
        isRead(("SỞ CÔNG THƯƠNG, TỈNH MẪU, PHÒNG CÔNG NGHIỆP, NĂM 2026;;;\n" + HEAD + ROW)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void windows_1258_is_read_with_a_note_and_fonts_of_their_own_are_told() throws SheetFault {
        String apart = Normalizer.normalize(HEAD + ROW, Normalizer.Form.NFD)
                .replace("a\u0302", "â")
                .replace("e\u0302", "ê")
                .replace("o\u0302", "ô")
                .replace("o\u031B", "ơ")
                .replace("u\u031B", "ư");
        SheetList<Wanted> list = Wanted.read(apart.getBytes(TextEncoding.WINDOWS_1258));
        assertThat(Wanted.first(list, Wanted.NAME)).isEqualTo("Chè Shan tuyết");
        assertThat(Wanted.notes(list)).contains("Windows-1258");
        isTold("Tªn s¶n phÈm;Nhãm;Tªn c¬ së\nChÌ;2;HTX\n".getBytes(StandardCharsets.ISO_8859_1), "TCVN3");
        isTold("Tªn s¶n phÈm;Nhãm;Tªn c¬ së\nChÌ;2;HTX\n".getBytes(StandardCharsets.UTF_8), "TCVN3");
        isTold("Teân saûn phaåm;Nhoùm;Teân cô sôû\nCheø;2;HTX\n".getBytes(StandardCharsets.ISO_8859_1), "VNI");
    }

    @Test
    void a_value_that_exporters_guard_is_read_and_a_formula_in_a_text_is_named() throws SheetFault {
        String head = HEAD.replace("Ngày cấp", "Giấy chứng nhận: số quyết định");
        assertThat(Wanted.first(
                        Wanted.read((head + "Chè;2;HTX;\"=\"\"0012\"\"\"\n").getBytes(StandardCharsets.UTF_8)),
                        Wanted.DECISION))
                .isEqualTo("0012");
        assertThat(Wanted.first(
                        Wanted.read((head + "Chè;2;HTX;=A2&B2\n").getBytes(StandardCharsets.UTF_8)), Wanted.DECISION))
                .contains("chưa được tính");
        assertThat(Wanted.first(
                        Wanted.read((head + "Chè;2;HTX;1,0E+11\n").getBytes(StandardCharsets.UTF_8)), Wanted.DECISION))
                .contains("rút gọn");
        assertThat(Wanted.first(
                        Wanted.read((head + "Chè;2;HTX;######\n").getBytes(StandardCharsets.UTF_8)), Wanted.DECISION))
                .contains("cột hẹp");
    }

    @Test
    void a_row_that_has_shifted_is_named() throws SheetFault {
        SheetList<Wanted> list =
                Wanted.read("Tên sản phẩm,Nhóm,Tên cơ sở\nChè, Shan,2,HTX\n".getBytes(StandardCharsets.UTF_8));
        assertThat(list.rows().get(0).faults().get(0).vi()).contains("lệch cột");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 x|PDF",
                "<html><table><tr><td>Tên|HTML",
                "<!DOCTYPE html>|HTML",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">|Excel 2003",
                "<?xml version=\"1.0\"?><a/>|XML",
                "{\\rtf1 Tên|RTF",
                "GIF89a|hình ảnh",
                "ID;PWXL;N;E|SYLK",
                "MIME-Version: 1.0|HTML"
            })
    void what_is_no_list_is_told_by_its_true_name(String start, String name) {
        isTold(start.getBytes(StandardCharsets.UTF_8), name);
    }

    @Test
    void containers_are_told_by_what_they_hold() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.write(word);
        }
        isTold(word.toByteArray(), "Word");
        isTold(
                Books.zip(Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8))),
                ".ods");
        isTold(Books.zip(Map.of("a.txt", new byte[3])), "tệp nén");
        isTold(
                Books.altered(
                        book(),
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
                ".xlsb");
        byte[] whole = book();
        isTold(Arrays.copyOf(whole, whole.length / 2), "cắt cụt");
        isTold(Arrays.copyOf(whole, 4), "cắt cụt");
        isTold(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "hình ảnh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "\uFEFF"})
    void an_empty_file_is_told(String text) {
        isTold(text.getBytes(StandardCharsets.UTF_8), "trống");
    }

    @Test
    void bytes_of_no_kind_are_told() {
        isTold(new byte[] {0, 1, 2, 3, 4, 5, 6}, "Không nhận ra");
        isTold("caf\u00E9;na\u00EFve\u00FF;x\n".getBytes(StandardCharsets.ISO_8859_1), "Unicode");
    }
}
