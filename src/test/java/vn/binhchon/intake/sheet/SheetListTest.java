package vn.binhchon.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.intake.sheet.SheetAnswers.Answer;

/** Heads and tabs: what is not understood is named, what is in doubt blocks, nothing is dropped without a word. */
class SheetListTest {

    private static final Object[] ROW = {"Chè", 2, "HTX"};
    private static final Object[] HEAD = {"Tên sản phẩm", "Nhóm", "Tên cơ sở"};

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void isTold(byte[] file, String... words) {
        assertThatExceptionOfType(SheetFault.class)
                .isThrownBy(() -> Wanted.read(file))
                .satisfies(fault -> assertThat(fault.words().vi()).contains(words));
    }

    @Test
    void heads_in_two_rows_are_read_merged_or_not_at_any_depth() throws SheetFault {
        byte[] merged = Books.xlsx(book -> {
            var sheet = book.createSheet("Phụ lục");
            Books.fill(
                    sheet,
                    0,
                    new Object[] {"DANH SÁCH TRÍCH NGANG"},
                    new Object[] {"STT", "Thông tin sản phẩm", null, "Tên cơ sở", "Giấy chứng nhận"},
                    new Object[] {null, "Tên sản phẩm", "Nhóm (1–4)", null, "cấp", "số quyết định"},
                    new Object[] {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)"},
                    new Object[] {1, "Chè", 2, "HTX", "cấp huyện", "57/QĐ"});
            for (String area : new String[] {"A1:F1", "A2:A3", "B2:C2", "D2:D3", "E2:F2"}) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(area));
            }
        });
        byte[] plain = csv(
                "STT;Tên sản phẩm;Nhóm;Tên cơ sở;Giấy chứng nhận;\n;;;;cấp;số quyết định\n1;Chè;2;HTX;cấp huyện;57/QĐ\n");
        for (byte[] file : new byte[][] {merged, plain}) {
            SheetList<Wanted> list = Wanted.read(file);
            assertThat(list.rows()).hasSize(1);
            assertThat(Wanted.first(list, Wanted.NAME)).isEqualTo("Chè");
            assertThat(Wanted.first(list, Wanted.LEVEL)).isEqualTo("cấp huyện");
            assertThat(Wanted.first(list, Wanted.DECISION)).isEqualTo("57/QĐ");
            assertThat(Wanted.notes(list)).contains("A “STT”");
        }
        assertThat(Wanted.notes(Wanted.read(merged))).contains("Dòng 4");
    }

    @Test
    void a_second_table_with_its_columns_in_another_order_is_refused_row_by_row() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(csv("""
                Tên sản phẩm;Nhóm;Tên cơ sở
                Chè;2;HTX
                Tên cơ sở;Nhóm;Tên sản phẩm
                HTX hai;2;Rượu
                Tên sản phẩm;Nhóm;Tên cơ sở
                Mật;2;HTX ba
                """));
        assertThat(list.rows()).hasSize(3);
        assertThat(list.rows().get(0).faults()).isEmpty();
        assertThat(list.rows().get(1).faults()).singleElement().satisfies(each -> assertThat(each.vi())
                .contains("bảng thứ hai"));
        assertThat(list.rows().get(2).faults()).isEmpty();
    }

    @Test
    void a_column_of_another_group_is_not_taken_for_ours() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(
                csv("Tên sản phẩm;Nhóm;Tên cơ sở;Người đại diện;\n;;;Tên;Ngày cấp\nChè;2;HTX;Nông Văn A;05/06/2018\n"));
        assertThat(Wanted.first(list, Wanted.DAY)).isEmpty();
        assertThat(Wanted.notes(list)).contains("Người đại diện: Ngày cấp");
    }

    @Test
    void a_head_that_is_misspelt_or_unknown_is_named() throws SheetFault {
        SheetList<Wanted> list =
                Wanted.read(csv("Tên sản phẩm;Nhóm;Tên cơ sở;Ngàycấp;Điện thoại;\nChè;2;HTX;05/06/2018;0912;x\n"));
        assertThat(Wanted.notes(list)).contains("D “Ngàycấp”", "E “Điện thoại”");
        assertThat(list.rows().get(0).faults().get(0).vi()).contains("thừa “x”");
        SheetList<Wanted> book = Wanted.read(Books.list(HEAD, new Object[] {"Chè", 2, "HTX", null, "bên lề"}));
        assertThat(Wanted.notes(book)).contains("Ô E2 “bên lề”");
    }

    @Test
    void a_needed_column_that_is_misspelt_blocks_and_both_are_named() {
        isTold(
                csv("Tên sản phẩm;Nhóm;Tên cơsở;Ngày cấp\nChè;2;HTX;05/06/2018\n"),
                "thiếu cột: Tên cơ sở",
                "C “Tên cơsở”");
    }

    @Test
    void doubled_heads_are_named_and_rows_in_which_they_differ_are_refused() throws SheetFault {
        SheetList<Wanted> list =
                Wanted.read(csv("Tên sản phẩm;Nhóm;Tên cơ sở;Ten san pham\nChè;2;HTX;Bún\nNa;2;HTX;Na\nMận;2;HTX;\n"));
        assertThat(list.rows())
                .extracting(row -> Wanted.of(row, Wanted.NAME).startsWith("!"))
                .containsExactly(true, false, true);
        assertThat(Wanted.first(list, Wanted.NAME)).contains("A2 “Chè”, D2 “Bún”");
        assertThat(Wanted.notes(list)).contains("A “Tên sản phẩm”, D “Ten san pham”");
        assertThat(Wanted.first(
                        Wanted.read(csv("Tên sản phẩm;Nhóm;Tên cơ sở;Tên sản phẩm\n;2;HTX;Chè\n")), Wanted.NAME))
                .isEqualTo("Chè");
    }

    @Test
    void a_head_that_is_written_otherwise_is_said_or_named_with_the_nearest() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(csv(
                "Ten san pham;Nhóm;TÊN CƠ SỞ;Ngày câp;Số lao đông;Sô tiên đe nghi;Doanh thu nam\nChè;2;HTX;;12;;5\n"));
        assertThat(Wanted.notes(list))
                .contains(
                        "A “Ten san pham” hiểu là “Tên sản phẩm”",
                        "D “Ngày câp” hiểu là “Ngày cấp”",
                        "E “Số lao đông” hiểu là “Số lao động”",
                        "F “Sô tiên đe nghi” hiểu là “Số tiền đề nghị (đồng)”",
                        "G “Doanh thu nam”")
                .doesNotContain("TÊN CƠ SỞ");
        assertThat(Wanted.notes(
                        Wanted.read(csv("Tên sản phẩm;Nhóm;Tên cơ sở;Số lao dộngg;Ngàycấp;Cấp\nChè;2;HTX;1;2;3\n"))))
                .contains("(có phải “Số lao động”?)", "(có phải “Ngày cấp”?)");
    }

    @Test
    void heads_of_which_most_are_unknown_are_named_one_by_one() {
        isTold(
                csv("Tên sảnphẩm;Nhom sp;Tên cs;Điện thoại\nChè;2;HTX;0912\n"),
                "Không thấy dòng tên cột",
                "A “Tên sảnphẩm” (có phải “Tên sản phẩm”?)",
                "B “Nhom sp”",
                "C “Tên cs”",
                "D “Điện thoại”");
        isTold(csv("Tên sản phẩm;Loại;Maker;Email\nChè;2;HTX;a\n"), "B “Loại”", "C “Maker”", "D “Email”");
    }

    @Test
    void rows_of_a_tab_whose_heads_are_in_doubt_are_counted() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(Books.xlsx(book -> {
            Books.fill(book.createSheet("Nhóm 1"), 0, HEAD, ROW);
            Books.fill(
                    book.createSheet("Nhóm 2"),
                    0,
                    new Object[] {"Tên sản phẩm", "Nhóm", "Ngày cấp", "Tên cơ sơr"},
                    new Object[] {"Bún", 2, null, "HTX"},
                    new Object[] {"Na", 2, null, "HTX"});
            Books.fill(book.createSheet("Nhóm 3"), 0, new Object[] {"Sản phẩm", "Loại", "Cơ sở"}, new Object[] {
                "Mận", 2, "HTX"
            });
            Books.fill(book.createSheet("Hướng dẫn"), 0, new Object[] {"Điền theo mẫu"}, new Object[] {"x"});
        }));
        assertThat(list.rows()).hasSize(1);
        assertThat(list.unread()).isEqualTo(3);
        assertThat(Wanted.notes(list))
                .contains("Trang “Nhóm 2”", "Trang “Nhóm 3”", "B “Loại”")
                .doesNotContain("Hướng dẫn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số tiền đề nghị (triệu đồng)",
                "Số tiền đề nghị (1000 đ)",
                "Số tiền đề nghị (USD)",
                "Số tiền đề nghị (nghìn đồng)"
            })
    void figures_in_another_unit_block(String head) {
        isTold(
                Books.list(
                        new Object[] {"Tên sản phẩm", "Nhóm", "Tên cơ sở", head}, new Object[] {"Chè", 2, "HTX", 150}),
                "cần đồng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đơn vị tính: triệu đồng", "ĐVT: 1.000 đồng", "(Đơn vị: nghìn đồng)"})
    void a_line_above_that_names_another_unit_blocks(String line) {
        isTold(
                Books.list(
                        new Object[] {line},
                        new Object[] {"Tên sản phẩm", "Nhóm", "Tên cơ sở", "Số tiền đề nghị"},
                        new Object[] {"Chè", 2, "HTX", 150}),
                line);
    }

    @Test
    void a_merged_cell_counts_for_each_of_its_rows_but_a_merged_number_for_none() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(Books.xlsx(book -> {
            var sheet = book.createSheet("Danh sách");
            Books.fill(
                    sheet,
                    0,
                    new Object[] {"Tên sản phẩm", "Nhóm", "Tên cơ sở", "Số tiền đề nghị"},
                    new Object[] {"Chè", 2, "HTX", 150_000_000},
                    new Object[] {"Bún", 2});
            sheet.addMergedRegion(CellRangeAddress.valueOf("C2:C3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:D3"));
        }));
        assertThat(list.rows().get(1).said(Wanted.MAKER)).isEqualTo("HTX");
        assertThat(Wanted.of(list.rows().get(1), Wanted.MONEY)).contains("gộp");
    }

    @Test
    void hidden_sheets_are_not_read_and_every_sheet_is_named() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(Books.xlsx(book -> {
            Books.fill(book.createSheet("DanhMuc"), 0, HEAD, new Object[] {"Cũ", 1, "Cũ"});
            Books.fill(book.createSheet("Kho"), 0, HEAD, new Object[] {"Ẩn", 1, "Ẩn"});
            Books.fill(book.createSheet("Hướng dẫn"), 0, new Object[] {"Điền theo mẫu"});
            Books.fill(book.createSheet("Danh sách"), 0, HEAD, ROW);
            book.createSheet("Trống");
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            book.setActiveSheet(3);
        }));
        assertThat(list.rows()).extracting(row -> row.said(Wanted.NAME)).containsExactly("Chè");
        assertThat(list.tabs())
                .extracting(tab -> tab.name() + ": " + tab.words().vi())
                .containsExactly(
                        "DanhMuc: trang ẩn, không đọc",
                        "Kho: trang ẩn, không đọc",
                        "Hướng dẫn: không đọc: không có dòng tên cột của danh sách",
                        "Danh sách: đã đọc 1 dòng",
                        "Trống: trang trống");
        assertThat(list.hasChoice()).isFalse();
    }

    @Test
    void several_lists_are_all_read_unless_a_person_chooses() throws SheetFault {
        byte[] file = Books.xlsx(book -> {
            Books.fill(book.createSheet("Nhóm 1"), 0, HEAD, ROW);
            Books.fill(book.createSheet("Nhóm 2"), 2, HEAD, new Object[] {"Bún", 2, "Cơ sở"});
            Books.fill(book.createSheet("Thiếu"), 0, new Object[] {"Tên sản phẩm", "Nhóm", "Ngày cấp", "Xã"});
        });
        SheetList<Wanted> all = Wanted.read(file);
        assertThat(all.hasChoice()).isTrue();
        assertThat(all.rows())
                .extracting(row -> row.place().vi())
                .containsExactly("trang “Nhóm 1”, dòng 2", "trang “Nhóm 2”, dòng 4");
        assertThat(Wanted.notes(all)).contains("Trang “Thiếu”: Bảng thiếu cột: Tên cơ sở.");
        SheetList<Wanted> one = Wanted.read(file, new SheetAnswers(Set.of(1), Map.of()));
        assertThat(one.rows()).extracting(row -> row.said(Wanted.NAME)).containsExactly("Bún");
        assertThat(one.tabs().get(0).words().vi()).isEqualTo("danh sách, không được chọn");
    }

    @Test
    void a_workbook_whose_only_list_is_hidden_says_so() {
        isTold(
                Books.xlsx(book -> {
                    Books.fill(book.createSheet("Danh sách"), 0, HEAD, ROW);
                    book.createSheet("Bìa");
                    book.setSheetVisibility(0, SheetVisibility.HIDDEN);
                    book.setActiveSheet(1);
                }),
                "Các trang ẩn không được đọc");
    }

    @Test
    void hidden_rows_are_named_and_not_taken_hidden_columns_are_named_and_read() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(Books.xlsx(book -> {
            var sheet = book.createSheet("Danh sách");
            Books.fill(sheet, 0, HEAD, ROW, new Object[] {"Bún", 2, "Cơ sở"});
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
        }));
        assertThat(list.rows().get(0).faults()).isEmpty();
        assertThat(list.rows().get(1).faults().get(0).vi()).contains("đang ẩn");
        assertThat(Wanted.notes(list)).contains("C “Tên cơ sở”");
    }

    @Test
    void days_with_the_month_first_make_the_whole_column_doubtful() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(
                csv("Tên sản phẩm;Nhóm;Tên cơ sở;Ngày cấp\nA;1;x;06/25/2018\nB;1;x;05/06/2018\nC;1;x;2018-06-05\n"));
        assertThat(list.rows())
                .extracting(row -> !Wanted.of(row, Wanted.DAY).startsWith("!"))
                .containsExactly(false, false, true);
    }

    @Test
    void a_head_that_is_repeated_on_a_later_page_is_no_row() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(Books.list(HEAD, ROW, HEAD, new Object[] {"Bún", 2, "x"}));
        assertThat(list.rows()).hasSize(2);
        assertThat(Wanted.notes(list)).contains("Dòng 3");
    }

    @Test
    void figures_in_doubt_are_asked_about_once_and_understood_when_answered() throws SheetFault {
        byte[] file = csv("Tên sản phẩm;Nhóm;Tên cơ sở;Số tiền đề nghị (đồng);Số lao động\nChè;2;HTX;150,000;1.000\n");
        SheetList<Wanted> asked = Wanted.read(file);
        assertThat(asked.asked()).extracting(SheetQuestion::key).containsExactly("dot", "comma");
        assertThat(Wanted.first(asked, Wanted.MONEY)).contains("150.000 hoặc 150");
        assertThat(asked.asked().get(0).words().vi()).isEqualTo("Ô E2 ghi “1.000”: là 1.000 hay 1?");
        SheetList<Wanted> said =
                Wanted.read(file, new SheetAnswers(Set.of(), Map.of("comma", Answer.DECIMAL, "dot", Answer.THOUSANDS)));
        assertThat(Wanted.first(said, Wanted.MONEY)).isEqualTo("150 đồng");
        assertThat(Wanted.first(said, Wanted.WORKERS)).isEqualTo("1.000 người");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chè;2;HTX\n\"Bún;2;HTX\nNa;2;HTX\n",
                "Chè;2;HTX\n\"Bún;2;HTX\nNa;\"2\";HTX\n",
                "Chè;2;HTX\nBún;2;\"HTX\r\nNa;2;\"HTX\"\r\n",
                "\"Chè\nShan\";2;HTX\n\"Bún;2;HTX\n\n\n"
            })
    void a_quotation_mark_that_is_not_closed_is_told_with_the_row_where_it_opens(String rows) {
        isTold(csv("Tên sản phẩm;Nhóm;Tên cơ sở\n" + rows), "ở dòng 3");
    }

    @Test
    void quotation_marks_that_are_closed_are_read() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(
                csv("Tên sản phẩm;Nhóm;Tên cơ sở\n\"Chè \"\"Shan\"\"\ntuyết\";2;HTX \"Mẫu\"\n\"\";2; \"x\" \n"));
        assertThat(Wanted.first(list, Wanted.NAME)).isEqualTo("Chè \"Shan\" tuyết");
        assertThat(Wanted.first(list, Wanted.MAKER)).isEqualTo("HTX \"Mẫu\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chè;2;HTX\n\"Bún;2;HTX\nNa;2;HTX\nMận\";2;HTX\n",
                "Chè;2;HTX\nBún;2;\"HTX\nNa;2;HTX\nMận;2;HTX\"\n",
                "Chè; 2; HTX\n\"Bún; 2; HTX\nNa; 2; HTX\"; 2; HTX\r\nMận; 2; HTX\n",
                "Chè;2;HTX\nBún;\"2;HTX\nNa;2\";HTX"
            })
    void a_quotation_that_swallows_rows_is_told_with_the_row_where_it_opens(String rows) {
        isTold(csv("Tên sản phẩm;Nhóm;Tên cơ sở\n" + rows), "ở dòng 3", "nhiều dòng bị gộp");
    }

    @Test
    void a_cell_of_several_lines_with_marks_of_sentences_is_read() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(
                csv("Tên sản phẩm,Nhóm,Tên cơ sở\nChè,2,\"HTX, xã A, huyện B, tỉnh C\nđiện thoại 1, 2\"\n"));
        assertThat(Wanted.first(list, Wanted.MAKER)).isEqualTo("HTX, xã A, huyện B, tỉnh C điện thoại 1, 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tên sản phẩm;Nhóm;Tên cơ sở\nChè,2,HTX\nBún,2,HTX\n",
                "Tên sản phẩm;Nhóm;Tên cơ sở\nBún;2;HTX\nChè,2,HTX\n",
                "Tên sản phẩm\tNhóm\tTên cơ sở\nBún|2|HTX\nChè\t2\tHTX\n",
                "Tên sản phẩm,Nhóm,Tên cơ sở\nBún;2;HTX\nChè;2;\"HTX; hai\"\n"
            })
    void rows_with_another_separator_are_told_with_both_rows(String text) {
        isTold(csv(text), "hai cách ngăn cột", "dòng 1");
    }

    @Test
    void a_line_of_prose_above_a_list_is_no_row_with_another_separator() throws SheetFault {
        assertThat(Wanted.read(
                                csv(
                                        "Danh sách, kỳ 2026, xã A, 1,2,3\nTên sản phẩm;Nhóm;Tên cơ sở\nChè;2;HTX\nBún;2;HTX\nNa;2;HTX\n"))
                        .rows())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234,5;7;1,234.5;8",
                "1.234.567;7;1,234,567;8",
                "51,5;7;51.5;8",
                "1.234.567;12.5;5;8",
                "5;7;1,234,567.25;51,25"
            })
    void figures_written_in_two_ways_are_asked_about_and_both_cells_are_named(String figures) throws SheetFault {
        String[] four = figures.split(";");
        byte[] file = csv("Tên sản phẩm;Nhóm;Tên cơ sở;Số tiền đề nghị (đồng);Số lao động\nA;2;x;" + four[0] + ";"
                + four[1] + "\nB;2;x;" + four[2] + ";" + four[3] + "\n");
        SheetList<Wanted> asked = Wanted.read(file);
        SheetQuestion question = asked.asked().stream()
                .filter(one -> one.topic().equals("mixed"))
                .findFirst()
                .orElseThrow();
        assertThat(question.words().vi())
                .contains(
                        "hai cách ghi số", "“" + (four[0].contains(".") || four[0].contains(",") ? four[0] : four[2]));
        assertThat(asked.rows())
                .flatExtracting(row -> row.entries().values())
                .extracting(SheetEntry::fault)
                .anyMatch(fault -> fault != null && fault.vi().contains("phần lẻ"));
        SheetList<Wanted> said =
                Wanted.read(file, new SheetAnswers(Set.of(), Map.of(question.key(), Answer.AS_WRITTEN)));
        assertThat(said.rows())
                .flatExtracting(row -> row.entries().values())
                .extracting(SheetEntry::fault)
                .containsOnlyNulls();
        assertThat(said.asked()).extracting(SheetQuestion::key).contains(question.key());
    }

    @Test
    void columns_and_rows_of_no_size_are_hidden_ones() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(Books.xlsx(book -> {
            var sheet = book.createSheet("Danh sách");
            Books.fill(sheet, 0, HEAD, ROW, new Object[] {"Bún", 2, "Cơ sở"});
            sheet.getRow(2).setHeight((short) 0);
            sheet.setColumnWidth(2, 0);
        }));
        assertThat(list.rows().get(1).faults().get(0).vi()).contains("đang ẩn");
        assertThat(Wanted.notes(list)).contains("C “Tên cơ sở”");
    }

    @ParameterizedTest
    @CsvSource({"12/31/2025,31/12/2025", "06.25.2018,25/06/2018", "12/31/2025 00:00,31/12/2025"})
    void a_day_with_the_month_first_is_told_with_the_day_as_understood(String said, String day) throws SheetFault {
        SheetList<Wanted> list =
                Wanted.read(csv("Tên sản phẩm;Nhóm;Tên cơ sở;Ngày cấp\nA;1;x;" + said + "\nB;1;x;05/06/2018\n"));
        assertThat(Wanted.first(list, Wanted.DAY)).startsWith("!").contains("“" + said + "”", "ghi “" + day + "”");
        assertThat(Wanted.of(list.rows().get(1), Wanted.DAY)).contains("05/06/2018", "06/05/2018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26/02/1900", "05/06/2918", "05/06/0201", "1899-12-31"})
    void a_day_out_of_range_is_named_as_understood(String said) throws SheetFault {
        SheetList<Wanted> list = Wanted.read(csv("Tên sản phẩm;Nhóm;Tên cơ sở;Ngày cấp\nA;1;x;" + said + "\n"));
        assertThat(Wanted.first(list, Wanted.DAY)).startsWith("!").contains("hiểu là ngày", "từ năm 1945");
    }

    @Test
    void names_of_groups_totals_and_signatures_are_no_rows() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(csv("""
                STT;Tên sản phẩm;Nhóm;Tên cơ sở;Số tiền đề nghị
                I;Nhóm thực phẩm;;;
                1;Chè;2;HTX;5
                II. Nhóm thủ công;;;;
                2;Bún;2;HTX hai;5
                ;Huyện Mẫu;;;
                3;Cộng đồng;2;HTX ba;5
                ;Tổng cộng;;;15
                Ghi chú: danh sách kèm hồ sơ;;;;
                ;;;Mẫu, ngày 5 tháng 7 năm 2019;
                Người lập biểu;;;Thủ trưởng đơn vị;
                (Ký, ghi rõ họ tên);;;;
                Nông Văn A;;;Lý Thị B;
                """));
        assertThat(list.rows()).extracting(row -> row.said(Wanted.NAME)).containsExactly("Chè", "Bún", "Cộng đồng");
        assertThat(Wanted.notes(list))
                .contains(
                        "Dòng 2 (“I Nhóm thực phẩm”) là tên nhóm",
                        "Dòng 4",
                        "Dòng 6",
                        "Dòng 8 (“Tổng cộng 15”) là dòng cộng",
                        "Dòng 13 (“Nông Văn A Lý Thị B”)");
    }

    @Test
    void a_row_that_only_lacks_cells_is_still_a_row() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(csv("Tên sản phẩm;Nhóm;Tên cơ sở\nChè;;\nTổng hợp trà;2;\n;2;\n1;;HTX\n"));
        assertThat(list.rows()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "N/A", "không", "…", "...", "Không có", "???", "– –"})
    void a_text_that_says_there_is_none_is_no_name(String said) throws SheetFault {
        SheetList<Wanted> list = Wanted.read(csv("Tên sản phẩm;Nhóm;Tên cơ sở\n" + said + ";2;HTX\nNa;2;HTX\n"));
        assertThat(Wanted.first(list, Wanted.NAME)).startsWith("!").contains("không phải là tên");
        assertThat(Wanted.of(list.rows().get(1), Wanted.NAME)).isEqualTo("Na");
    }

    @Test
    void an_empty_cell_has_a_place() throws SheetFault {
        SheetList<Wanted> list = Wanted.read(csv("STT;Tên sản phẩm;Nhóm;Tên cơ sở\n1;Chè;2;\n"));
        assertThat(list.rows().get(0).place(Wanted.MAKER)).isEqualTo("D2");
        assertThat(list.rows().get(0).place(Wanted.DAY)).isNull();
    }

    @Test
    void one_broken_byte_is_named_by_its_place_and_a_soft_hyphen_is_no_other_encoding() throws SheetFault {
        byte[] file = csv("Tên sản phẩm;Nhóm;Tên cơ sở\nChè;2;Hợp tác xã Mẫu\nBún;2;Cơ sở Được~ nhé\n");
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '~' ? (byte) 0xC4 : file[i];
        }
        isTold(file, "dòng 3, cột C", "sau “Cơ sở Được”", "byte C4");
        assertThat(Wanted.first(Wanted.read(csv("Tên sản phẩm;Nhóm;Tên cơ sở\nCh\u00ADe Shan;2;HTX\n")), Wanted.NAME))
                .isEqualTo("Che Shan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#xB;", "&#11;", "&#x1F;", "\u0001"})
    void a_character_that_no_workbook_may_hold_is_named_with_its_cell(String character) {
        byte[] file = Books.altered(Books.list(HEAD, ROW), xml -> xml.replace(">HTX<", ">HTX" + character + "<"));
        isTold(file, "ký tự điều khiển", "ô C2", "“HTX”");
    }

    @Test
    void the_name_of_a_sheet_turns_no_letters_around() throws SheetFault {
        byte[] file = Books.altered(
                Books.xlsx(book -> Books.fill(book.createSheet("Danh"), 0, HEAD, ROW)),
                xml -> xml.replace("name=\"Danh\"", "name=\"Danh\u202Ehcas\""));
        assertThat(Wanted.read(file).tabs().get(0).name()).isEqualTo("Danh□hcas");
    }
}
