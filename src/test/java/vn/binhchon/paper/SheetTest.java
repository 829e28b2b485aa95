package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.binhchon.intake.sheet.SheetAnswers;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetFile;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.intake.sheet.SheetRow;
import vn.binhchon.round.Round;

/** What becomes of the sheets that offices send. */
class SheetTest {

    private static final String HEAD =
            "Tên sản phẩm;Nhóm;Tên cơ sở;Loại hình cơ sở;Tỉnh, thành phố;Giấy chứng nhận: cấp;Giấy chứng nhận: ngày cấp\n";

    private static final Round ROUND = SheetRound.OPEN;

    @Test
    void three_bad_rows_are_each_told_what_is_wrong_and_the_good_ones_are_taken() throws SheetFault {
        List<SheetLine> lines = look(csv("\uFEFF" + HEAD
                + "Chè Shan;2;HTX Chè;Hợp tác xã;Lạng Sơn;cấp huyện;05/06/2018\n"
                + "Bún ngô;Nhóm 7;Cơ sở A;Hộ kinh doanh;Lạng Sơn;;\n"
                + ";2;Cơ sở B;Hộ kinh doanh;Lạng Sơn;;\n"
                + "\n"
                + "Mắc ca;2;Cơ sở C;hợp tác;Lạng Sơn;cấp huyện;31/02/2018\n"
                + "Tượng gỗ;1;Cơ sở D;Chưa rõ;Lạng Sơn;;\n"));

        assertThat(lines.stream().filter(SheetLine::taken).map(line -> line.name()
                        .own()))
                .containsExactly("Chè Shan", "Tượng gỗ");
        assertThat(lines.stream().filter(each -> !each.taken()).map(line -> line.row()
                        .number()))
                .containsExactly(3, 4, 6);
        assertThat(columns(lines.get(1))).containsExactly("Nhóm (1–4)");
        assertThat(columns(lines.get(2))).contains("Tên sản phẩm");
        assertThat(columns(lines.get(3))).contains("Loại hình cơ sở", "Giấy chứng nhận: ngày cấp");
        assertThat(new String(lines.get(0).body(), StandardCharsets.UTF_8))
                .contains("\"issuedOn\":\"2018-06-05\"")
                .contains("\"synthetic\":true");
    }

    @Test
    void a_workbook_is_read_like_a_csv_with_its_days_and_numbers() throws IOException, SheetFault {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = book.newWorksheet("x");
            sheet.value(0, 0, "DANH SÁCH TRÍCH NGANG");
            String[] head = HEAD.strip().split(";");
            for (int i = 0; i < head.length; i++) {
                sheet.value(2, i, head[i]);
            }
            sheet.value(3, 0, "Chè Shan");
            sheet.value(3, 1, 2);
            sheet.value(3, 2, "HTX Chè");
            sheet.value(3, 3, "HTX");
            sheet.value(3, 4, "Lạng Sơn");
            sheet.value(3, 5, "huyện");
            sheet.value(3, 6, LocalDate.of(2018, 6, 5));
            sheet.style(3, 6).format("dd/mm/yyyy").set();
        }

        SheetLine line = look(out.toByteArray()).get(0);

        assertThat(line.faults()).isEmpty();
        assertThat(line.row().number()).isEqualTo(4);
        assertThat(new String(line.body(), StandardCharsets.UTF_8)).contains("\"issuedOn\":\"2018-06-05\"");
    }

    @Test
    void the_template_is_a_sheet_that_can_be_read() throws SheetFault {
        Paper.Table table = new Paper.Table(
                "x",
                "",
                SheetColumn.all().stream()
                        .map(each -> new Paper.Column(each.title(), 10))
                        .toList(),
                List.of());
        assertThat(read(Workbooks.of(table))).isEmpty();
    }

    @Test
    void the_same_product_twice_is_told() throws SheetFault {
        String row = "Chè Shan;2;HTX Chè;Hợp tác xã;Lạng Sơn;;\n";
        assertThat(look(csv(HEAD + row + row)).get(1).faults().get(0).words().vi())
                .contains("Trùng với dòng 2");
    }

    @Test
    void what_is_no_sheet_is_refused_in_words() throws IOException {
        assertThatThrownBy(() -> read(csv("a,b\n1,2\n"))).isInstanceOf(SheetFault.class);
        assertThatThrownBy(() -> read("Tên sản phẩm".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(SheetFault.class);
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4})).isInstanceOf(SheetFault.class);
        assertThatThrownBy(() -> read(bomb())).isInstanceOf(SheetFault.class).hasMessageContaining("unpacks");
    }

    /** 100 kB that would unpack to 100 MB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static List<String> columns(SheetLine line) {
        return line.faults().stream().map(SheetLine.Fault::column).toList();
    }

    private static List<SheetRow<SheetColumn>> read(byte[] sheet) throws SheetFault {
        return SheetList.read(SheetFile.read(sheet), SheetColumn.all(), SheetAnswers.NONE)
                .rows();
    }

    private static List<SheetLine> look(byte[] sheet) throws SheetFault {
        return new SheetGate(new StandingNominations(id -> null))
                .look(ROUND, "to-1", read(sheet), OffsetDateTime.parse("2019-07-01T08:00:00+07:00"));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
