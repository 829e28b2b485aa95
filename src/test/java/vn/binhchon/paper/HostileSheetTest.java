package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhchon.intake.sheet.SheetAnswers;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetFile;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.intake.sheet.SheetRow;

/** Workbooks made to harm: nothing of this machine gets into a row, and nothing is unpacked without end. */
class HostileSheetTest {

    @TempDir
    private Path folder;

    @Test
    void an_entity_that_names_a_file_brings_nothing_of_it_into_a_row() throws IOException {
        Path secret = Files.writeString(folder.resolve("mat-khau.txt"), "bi-mat-cua-may");
        String doctype = "<!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";

        assertUnread(workbook(xml -> declared(xml, doctype).replace("Tên sản phẩm", "&x;")), "bi-mat-cua-may");
    }

    @Test
    void entities_that_name_each_other_a_thousand_million_times_are_not_followed() throws IOException {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"haha\">");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        byte[] laughs = workbook(xml -> declared(xml, doctype + "]>").replace("Tên sản phẩm", "&a9;"));

        assertThat(laughs.length).isLessThan(20_000);
        assertUnread(laughs, "hahahaha");
    }

    private static List<SheetRow<SheetColumn>> read(byte[] sheet) throws SheetFault {
        return SheetList.read(SheetFile.read(sheet), SheetColumn.all(), SheetAnswers.NONE)
                .rows();
    }

    private static void assertUnread(byte[] sheet, String secret) {
        try {
            assertThat(read(sheet).toString()).doesNotContain(secret);
        } catch (SheetFault told) {
            assertThat(String.valueOf(told.getMessage())).doesNotContain(secret);
        }
    }

    @Test
    void a_workbook_of_this_shape_is_read_when_it_is_harmless() throws IOException {
        assertThatThrownBy(() -> read(workbook(xml -> xml)))
                .as("read, and told which columns it lacks")
                .isInstanceOf(SheetFault.class);
    }

    private static String declared(String xml, String doctype) {
        int end = xml.indexOf("?>");
        return end < 0 ? doctype + xml : xml.substring(0, end + 2) + doctype + xml.substring(end + 2);
    }

    /** A workbook whose every XML is altered. */
    private static byte[] workbook(UnaryOperator<String> altered) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(plain, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Danh sách");
            sheet.value(0, 0, "Tên sản phẩm");
            sheet.value(1, 0, "Chè");
        }
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(plain.toByteArray()).get()) {
            for (ZipArchiveEntry each : Collections.list(zip.getEntries())) {
                parts.put(each.getName(), zip.getInputStream(each).readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                String xml = new String(each.getValue(), StandardCharsets.UTF_8);
                boolean texts =
                        each.getKey().contains("sharedStrings") || each.getKey().contains("sheet1");
                zip.write((texts ? altered.apply(xml) : xml).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
