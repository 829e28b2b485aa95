package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.sheet.Books;
import vn.binhchon.intake.sheet.SheetAnswers;
import vn.binhchon.intake.sheet.SheetAnswers.Answer;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetFile;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.paper.StandingNominations.Owner;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/** Sheets that came from outside, as whole lists: what a clerk is shown, and what would be sent. */
class OutsideSheetsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2019-07-01T08:00:00+07:00");
    private static final Round ROUND = SheetRound.OPEN;

    private static SheetList<SheetColumn> list(byte[] file) throws SheetFault {
        return SheetList.read(SheetFile.read(file), SheetColumn.all(), SheetAnswers.NONE);
    }

    private static List<SheetLine> look(byte[] file, StandingNominations.Source standing) throws SheetFault {
        return new SheetGate(new StandingNominations(standing), RuleCautions.NONE)
                .look(ROUND, "to-1", list(file).rows(), NOW);
    }

    private static List<SheetLine> look(String name) throws SheetFault {
        return look(Books.outside(name), id -> null);
    }

    private static JsonNode data(SheetLine line) {
        return Json.MAPPER.readTree(line.body()).path("data");
    }

    @Test
    void case_01_numbers_are_taken_as_excel_shows_them() throws SheetFault {
        List<SheetLine> lines = look("01-number-formats.xlsx");
        assertThat(lines).allMatch(SheetLine::taken);
        assertThat(data(lines.get(0)).path("product").path("group").asInt()).isEqualTo(2);
        JsonNode certificate = data(lines.get(0)).path("certificates").path(0);
        assertThat(certificate.path("decision").asString()).isEqualTo("1234/QĐ-UBND");
        assertThat(certificate.path("issuedOn").asString()).isEqualTo("2018-06-05");
        assertThat(data(lines.get(1))
                        .path("certificates")
                        .path(0)
                        .path("issuedOn")
                        .asString())
                .isEqualTo("2018-06-05");
        assertThat(data(lines.get(1))
                        .path("certificates")
                        .path(0)
                        .path("validUntil")
                        .asString())
                .isEqualTo("2020-12-31");
        assertThat(lines.get(0).understood())
                .extracting(cell -> cell.column() + " " + cell.value())
                .contains("Nhóm (1–4) 2", "Giấy chứng nhận: ngày cấp 05/06/2018");
    }

    @Test
    void case_02_cells_that_were_never_computed_are_named_and_their_rows_are_not_taken() throws SheetFault {
        List<SheetLine> lines = look("02-formulas-not-computed.xlsx");
        assertThat(lines).noneMatch(SheetLine::taken);
        assertThat(lines.get(0).faults())
                .extracting(SheetLine.Fault::at)
                .containsExactly("Giấy chứng nhận: giá trị đến (K2)");
        assertThat(lines.get(1).faults())
                .extracting(SheetLine.Fault::place)
                .containsExactlyInAnyOrder("E3", "F3", "G3", "I3");
        assertThat(lines.get(1).faults()).allMatch(fault -> fault.words().vi().contains("chưa được tính"));
    }

    @Test
    void case_03_columns_under_a_second_head_row_are_read() throws SheetFault {
        List<SheetLine> lines = look("03-two-row-head.xlsx");
        assertThat(lines).hasSize(3).allMatch(SheetLine::taken);
        JsonNode certificate = data(lines.get(1)).path("certificates").path(0);
        assertThat(certificate.path("decision").asString()).isEqualTo("58/QĐ-UBND");
        assertThat(certificate.path("validUntil").asString()).isEqualTo("2020-12-31");
        assertThat(data(lines.get(2)).path("establishment").path("name").asString())
                .isEqualTo("Cơ sở Mẫu Hai");
        assertThat(list(Books.outside("03-two-row-head.xlsx")).notes().get(0).vi())
                .contains("“STT”");
    }

    @Test
    void case_04_the_visible_list_is_read_and_the_hidden_sheet_is_named() throws SheetFault {
        SheetList<SheetColumn> list = list(Books.outside("04-hidden-first-sheet.xlsx"));
        assertThat(list.rows()).hasSize(1);
        assertThat(list.tabs())
                .extracting(tab -> tab.name() + ": " + tab.words().vi())
                .containsExactly("DanhMuc: trang ẩn, không đọc", "Danh sách: đã đọc 1 dòng");
        assertThat(look("04-hidden-first-sheet.xlsx")).allMatch(SheetLine::taken);
    }

    @Test
    void case_05_an_old_workbook_and_one_without_styles_are_read_a_password_is_told() throws SheetFault {
        assertThat(look("05-excel-97-renamed.xlsx")).isNotEmpty().allMatch(SheetLine::taken);
        assertThat(look("05-no-styles.xlsx")).hasSize(1).allMatch(SheetLine::taken);
        assertThatExceptionOfType(SheetFault.class)
                .isThrownBy(() -> look("05-password.xlsx"))
                .satisfies(fault -> assertThat(fault.words().vi()).contains("mật khẩu"));
    }

    @Test
    void case_08_figures_that_can_be_read_two_ways_are_asked_about() throws SheetFault {
        PromotionSheet kind = PromotionSheet.REQUESTS;
        PromotionRows rows = new PromotionRows(kind, "thu");
        SheetFile file = SheetFile.read(Books.outside("08-thousands.csv"));
        SheetList<PromotionSheet.Column> asked = SheetList.read(file, kind.columns(), SheetAnswers.NONE);
        List<SheetLine> lines = rows.look("to-1", asked.rows(), NOW);
        assertThat(lines).extracting(SheetLine::taken).containsExactly(false, false, false, false);
        assertThat(asked.asked()).hasSize(3);
        assertThat(lines.get(0).faults().get(0).words().vi()).contains("150.000 hoặc 150");
        assertThat(lines.get(2).faults().get(0).words().vi()).contains("phần lẻ", "12,0");
        assertThat(lines.get(3).faults())
                .hasSize(3)
                .allMatch(fault -> fault.words().vi().contains("đơn vị"));

        SheetAnswers said = new SheetAnswers(
                Set.of(), Map.of("comma", Answer.THOUSANDS, "dot", Answer.THOUSANDS, "mixed.0", Answer.AS_WRITTEN));
        List<SheetLine> answered =
                rows.look("to-1", SheetList.read(file, kind.columns(), said).rows(), NOW);
        assertThat(answered).extracting(SheetLine::taken).containsExactly(true, true, true, false);
        assertThat(answered.get(2).understood())
                .extracting(SheetLine.Understood::value)
                .contains("150.000.000 đồng", "310.000.000 đồng", "12 người", "02/03/2026");
        assertThat(data(answered.get(0)).path("request").path("askedVnd").decimalValue())
                .isEqualByComparingTo("150000");
        assertThat(data(answered.get(0)).path("grounds").path("workers").asInt())
                .isEqualTo(1000);
    }

    @Test
    void a_code_that_is_another_product_s_round_s_or_sender_s_is_told_with_both_names() throws SheetFault {
        String head = "Mã hồ sơ;Tên sản phẩm;Nhóm;Tên cơ sở;Loại hình cơ sở;Tỉnh, thành phố\n";
        byte[] file = (head + "a;Chè;2;HTX;Hợp tác xã;Lạng Sơn\n").getBytes(StandardCharsets.UTF_8);
        Text other = new Text("Kỳ khác", "Another");

        SheetLine round = look(file, id -> new Owner("khac", other, "Bún", null, true, "e", null))
                .get(0);
        assertThat(round.taken()).isFalse();
        assertThat(round.faults().get(0).words().vi()).contains("“Bún”", "“Kỳ khác”", "“Chè”");
        assertThat(warning(look(file, id -> new Owner("thu-2019", other, "Bún", null, true, "e", null))))
                .contains("“Bún”", "“Chè”");
        assertThat(warning(look(file, id -> new Owner("thu-2019", other, "Chè", null, false, "e", null))))
                .contains("hệ thống khác");
        assertThat(warning(look(file, id -> new Owner("thu-2019", other, "Chè", null, true, "e", null))))
                .isEqualTo("none");
        assertThat(look(file, id -> null).get(0).standing()).isNull();
    }

    private static String warning(List<SheetLine> lines) {
        SheetLine.Standing standing = Objects.requireNonNull(lines.get(0).standing());
        return standing.warning() == null ? "none" : standing.warning().vi();
    }

    @Test
    void a_choice_of_a_promotion_sheet_is_shown_in_its_words() throws SheetFault {
        PromotionSheet kind = PromotionSheet.REQUESTS;
        String file = """
                Tên cơ sở;Ngày yêu cầu;Nội dung hỗ trợ;Số tiền đề nghị (đồng);Loại hình cơ sở;Có vốn đối ứng (có/không);Sản phẩm chủ lực (có/không)
                HTX;02/03/2026;machinery;150000000;Hợp Tác Xã;x;khong
                """;
        SheetList<PromotionSheet.Column> list = SheetList.read(
                SheetFile.read(file.getBytes(StandardCharsets.UTF_8)), kind.columns(), SheetAnswers.NONE);
        SheetLine line =
                new PromotionRows(kind, "thu").look("to-1", list.rows(), NOW).get(0);
        assertThat(line.faults()).isEmpty();
        assertThat(line.understood())
                .extracting(SheetLine.Understood::value)
                .contains("máy móc", "hợp tác xã", "có", "không");
        assertThat(line.name().code()).isNull();
    }

    @Test
    void a_number_cell_of_a_promotion_sheet_is_never_text_read_again() throws SheetFault {
        PromotionSheet kind = PromotionSheet.REQUESTS;
        byte[] file = Books.xlsx(book -> {
            var sheet = book.createSheet("Bảng");
            Books.fill(
                    sheet,
                    0,
                    new Object[] {
                        "Tên cơ sở",
                        "Ngày yêu cầu",
                        "Nội dung hỗ trợ",
                        "Số tiền đề nghị (đồng)",
                        "Nguyên liệu trong tỉnh (%)",
                        "Số lao động"
                    },
                    new Object[] {"HTX", "02/03/2026", "máy móc", 150_000_000, 0.055, 1000});
            Books.format(book, sheet.getRow(1).getCell(4), "0.0%");
            Books.format(book, sheet.getRow(1).getCell(5), "#,##0");
        });
        SheetList<PromotionSheet.Column> list = SheetList.read(SheetFile.read(file), kind.columns(), SheetAnswers.NONE);
        JsonNode grounds = data(new PromotionRows(kind, "thu")
                        .look("to-1", list.rows(), NOW)
                        .get(0))
                .path("grounds");
        assertThat(grounds.path("sameProvinceMaterialPercent").decimalValue()).isEqualByComparingTo("5.5");
        assertThat(grounds.path("workers").asInt()).isEqualTo(1000);
    }
}
