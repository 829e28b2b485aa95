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
import vn.binhchon.rulebook.ShippedRules;

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
    void codes_that_differ_in_capitals_only_are_told_as_one() throws SheetFault {
        String head = "Mã hồ sơ;" + HEAD;
        List<SheetLine> lines = look(csv(head
                + "e1;Chè;2;HTX Chè;Hợp tác xã;Lạng Sơn;;\n"
                + "E1;Bún;2;HTX Bún;Hợp tác xã;Lạng Sơn;;\n"
                + "é1;Miến;2;HTX Miến;Hợp tác xã;Lạng Sơn;;\n"
                + "e2;Mật;2;HTX Mật;Hợp tác xã;Lạng Sơn;;\n"));
        assertThat(lines).extracting(SheetLine::taken).containsExactly(true, false, false, true);
        assertThat(lines.get(1).faults().get(0).words().vi()).contains("“E1”", "“e1”", "dòng 2", "chữ hoa");
        assertThat(lines.get(0).name().code()).isEqualTo("e1");
        assertThat(look(csv(HEAD + "Chè;2;HTX Chè;Hợp tác xã;Lạng Sơn;;\n"))
                        .get(0)
                        .name()
                        .code())
                .isNull();
    }

    @Test
    void empty_cells_are_told_by_their_place_a_province_among_them() throws SheetFault {
        SheetLine line = look(csv(HEAD + "Chè;;;Hợp tác xã;;;\n")).get(0);
        assertThat(line.faults())
                .extracting(SheetLine.Fault::at)
                .contains("Nhóm (1–4) (B2)", "Tên cơ sở (C2)", "Tỉnh, thành phố (E2)");
        assertThat(line.faults()).allMatch(fault -> fault.words().vi().startsWith("Ô này chưa ghi"));
    }

    @Test
    void a_certificate_that_ends_before_it_begins_is_told_with_both_days() throws SheetFault {
        String head = HEAD.strip() + ";Giấy chứng nhận: giá trị đến\n";
        List<SheetLine> lines = look(csv(head
                + "Chè;2;HTX;Hợp tác xã;Lạng Sơn;cấp huyện;05/06/2018;04/06/2018\n"
                + "Bún;2;HTX;Hợp tác xã;Lạng Sơn;cấp huyện;05/06/2018;05/06/2018\n"));
        assertThat(lines).extracting(SheetLine::taken).containsExactly(false, true);
        assertThat(lines.get(0).faults().get(0).words().vi()).contains("04/06/2018", "05/06/2018");
        assertThat(lines.get(0).faults().get(0).at()).contains("(H2)");
    }

    @Test
    void a_choice_is_shown_in_the_words_of_its_column() throws SheetFault {
        String head = HEAD.strip() + ";Bộ sản phẩm (có/không)\n";
        assertThat(look(csv(head + "Chè;02;HTX;enterprise;Lạng Sơn;province;05/06/2018;x\n"))
                        .get(0)
                        .understood())
                .extracting(SheetLine.Understood::value)
                .contains("2", "doanh nghiệp", "cấp tỉnh", "có")
                .doesNotContain("02", "enterprise", "x");
    }

    @Test
    void what_is_too_long_is_told_without_names_of_programs_and_with_its_length() throws SheetFault {
        String head = "Mã hồ sơ;" + HEAD;
        SheetLine line = look(csv(
                        head + "m" + "ã".repeat(400) + ";" + "Chè ".repeat(600) + ";2;HTX;Hợp tác xã;Lạng Sơn;;\n"))
                .get(0);
        assertThat(line.taken()).isFalse();
        assertThat(line.faults()).allSatisfy(fault -> assertThat(fault.words().vi())
                .doesNotContain("(subject)", "(data.", "subject", "data.product"));
    }

    @Test
    void the_rules_are_asked_about_what_a_row_states() throws SheetFault {
        List<SheetLine> lines = new SheetGate(
                        new StandingNominations(id -> null), new RuleCautions(round -> ShippedRules.evaluator()))
                .look(
                        ROUND,
                        "to-1",
                        read(csv(HEAD
                                + "Chè;2;HTX;Hợp tác xã;Lạng Sơn;cấp huyện;05/06/2018\n"
                                + "Bún;2;HTX;Hợp tác xã;Lạng Xơn;cấp huyện;05/06/2018\n"
                                + "Miến;2;HTX;Hợp tác xã;Sở Công Thương;cấp huyện;05/06/2018\n"
                                + "Mật;2;HTX;Hộ kinh doanh;Lạng Sơn;;\n")),
                        OffsetDateTime.parse("2019-07-01T08:00:00+07:00"));
        assertThat(lines).allMatch(SheetLine::taken);
        assertThat(lines.get(0).cautions()).isEmpty();
        assertThat(lines.get(3).cautions()).isEmpty();
        assertThat(lines.get(1).cautions()).anyMatch(caution -> caution.vi().contains("Lạng Xơn"));
        assertThat(lines.get(2).cautions()).anyMatch(caution -> caution.vi().contains("Sở Công Thương"));
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
        return new SheetGate(new StandingNominations(id -> null), RuleCautions.NONE)
                .look(ROUND, "to-1", read(sheet), OffsetDateTime.parse("2019-07-01T08:00:00+07:00"));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
