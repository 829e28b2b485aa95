package vn.binhchon.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.intake.sheet.SheetAnswers.Answer;

/** Cells as a person sees them, or named with what to do. */
@Execution(ExecutionMode.CONCURRENT)
class CellReaderTest {

    /** What is understood of one cell under a column, in XLSX and in XLS alike. */
    private static String read(Wanted column, double number, String format) throws SheetFault {
        String xlsx = Wanted.first(Wanted.read(Books.xlsx(book -> fill(book, column, number, format))), column);
        String xls = Wanted.first(Wanted.read(Books.xls(book -> fill(book, column, number, format))), column);
        assertThat(xls).isEqualTo(xlsx);
        return xlsx;
    }

    private static void fill(Workbook book, Wanted column, double number, String format) {
        Cell cell = cell(book, column);
        cell.setCellValue(number);
        Books.format(book, cell, format);
    }

    private static Cell cell(Workbook book, Wanted column) {
        var sheet = book.createSheet("Danh sách");
        Books.fill(sheet, 0, Wanted.head(), new Object[] {"Chè", 2, "HTX"});
        return sheet.getRow(1).createCell(column.at());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|0\"/QĐ-UBND\"|1234/QĐ-UBND",
                "12|000000|000012",
                "123456789012345|General|123456789012345",
                "123456789012|0.00E+00|123456789012",
                "57|[Red]0|57",
                "57|[$-42A]General|57"
            })
    void a_number_under_a_text_column_is_the_text_that_is_shown(double number, String format, String shown)
            throws SheetFault {
        assertThat(read(Wanted.DECISION, number, format)).isEqualTo(shown);
    }

    @Test
    void digits_that_excel_lost_and_days_it_made_of_texts_are_named() throws SheetFault {
        assertThat(read(Wanted.DECISION, 1.2345678901234568E17, "0"))
                .startsWith("!")
                .contains("15 chữ số");
        assertThat(read(Wanted.DECISION, 45992, "d-mmm")).startsWith("!").contains("thành ngày");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150000000|#,##0|150.000.000 đồng",
                "150000000|#,##0 \"VND\"|150.000.000 đồng",
                "150000000|#,##0\\ [$₫-42A]|150.000.000 đồng",
                "150000000|_-* #,##0\\ \"đ\"_-|150.000.000 đồng",
                "-5000|0;[Red]-0|-5.000 đồng",
                "-5000|#,##0_);(#,##0)|-5.000 đồng",
                "0|_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-|0 đồng",
                "0.1|General|0,1 đồng",
                "99999999999|General|99.999.999.999 đồng",
                "149999999.6|#,##0.0|149.999.999,6 đồng"
            })
    void a_number_under_a_number_column_is_itself(double number, String format, String shown) throws SheetFault {
        assertThat(read(Wanted.MONEY, number, format)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150|0\" triệu\"",
                "150|General\" triệu\"",
                "150|@\" tỷ\"",
                "150|General\\t\\r",
                "2|General%",
                "150000000|#,##0,,\" triệu\"",
                "150000000|#,##0,",
                "-5|0;0",
                "150|[$$-409]#,##0",
                "5|;;;",
                "0|0;-0;;@",
                "-3|\"Lỗ \"0;\"Lỗ \"0",
                "0.5|0%",
                "1.5|# ?/?"
            })
    void a_number_that_is_shown_as_something_else_is_asked_about(double number, String format) throws SheetFault {
        assertThat(read(Wanted.MONEY, number, format)).startsWith("!");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "310000000.4|#,##0|310.000.000|310.000.000,4",
                "2.4|0|2|2,4",
                "-2.4|0|-2|-2,4",
                "100000000000|General|1E+11|100.000.000.000",
                "123456789012|General|1,23457E+11|123.456.789.012",
                "150000000|0.00E+00|1,50E+08|150.000.000",
                "1500000000|#,##0,,|1.500|1.500.000.000",
                "1500000000|#,##0,|1.500.000|1.500.000.000",
                "1500000.5|_-* #,##0\\ \"đ\"_-|1.500.001|1.500.000,5",
                "33.33333333333|General|33,33333333|33,33333333333"
            })
    void a_number_that_is_shown_rounded_shortened_or_scaled_is_asked_about(
            double number, String format, String shown, String held) throws SheetFault {
        assertThat(read(Wanted.MONEY, number, format)).startsWith("!").contains("“" + shown, held, "hai cách");
        byte[] book = Books.xlsx(made -> fill(made, Wanted.MONEY, number, format));
        SheetQuestion question = Wanted.read(book).asked().get(0);
        assertThat(question.words().vi()).contains("E2 hiện “" + shown, "giá trị " + held);
        SheetAnswers holds = new SheetAnswers(Set.of(), Map.of(question.key(), Answer.HELD));
        assertThat(Wanted.first(Wanted.read(book, holds), Wanted.MONEY)).isEqualTo(held + " đồng");
        SheetAnswers shows = new SheetAnswers(Set.of(), Map.of(question.key(), Answer.SHOWN));
        assertThat(Wanted.first(Wanted.read(book, shows), Wanted.MONEY)).doesNotStartWith("!");
    }

    @Test
    void a_number_that_shows_other_digits_is_no_text_and_no_choice() throws SheetFault {
        assertThat(read(Wanted.GROUP, 2.4, "0")).startsWith("!").contains("“2”", "2,4");
        assertThat(read(Wanted.DECISION, 12.4, "0")).startsWith("!").contains("“12”", "12,4");
        assertThat(read(Wanted.DECISION, 912345678, "000 000 0000")).isEqualTo("091 234 5678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.055|0.0%|5,5 %",
                "0.5|0%|50 %",
                "5.5|General|5,5 %",
                "5.5|0.0\"%\"|5,5 %",
                "0.29|0%|29 %",
                "1|0%|100 %"
            })
    void a_percentage_is_what_is_shown(double number, String format, String shown) throws SheetFault {
        assertThat(read(Wanted.SHARE, number, format)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/mm/yyyy",
                "mm/yyyy",
                "mmmm",
                "[$-42A]dd mmmm yyyy;@",
                "\"Ngày\" dd \"tháng\" mm \"năm\" yyyy",
                "m/d/yy",
                "dd/mm/yyyy\\ hh:mm"
            })
    void a_day_is_a_day_however_it_is_shown(String format) throws SheetFault {
        assertThat(read(Wanted.DAY, 43256, format)).isEqualTo("05/06/2018");
        assertThat(read(Wanted.DAY, 43256.75, format)).isEqualTo("05/06/2018");
    }

    @Test
    void what_is_no_day_under_a_day_is_named() throws SheetFault {
        assertThat(read(Wanted.DAY, 43256, "General")).startsWith("!").contains("05/06/2018");
        assertThat(read(Wanted.DAY, 0.5, "h:mm")).startsWith("!");
        assertThat(read(Wanted.DAY, 2018, "0")).startsWith("!");
        assertThat(read(Wanted.MONEY, 43256, "dd/mm/yyyy")).startsWith("!");
    }

    @Test
    void a_workbook_that_counts_from_1904_has_other_days() throws SheetFault {
        byte[] book = Books.xlsx(made -> {
            made.getCTWorkbook().getWorkbookPr().setDate1904(true);
            fill(made, Wanted.DAY, 41794, "dd/mm/yyyy");
        });
        assertThat(Wanted.first(Wanted.read(book), Wanted.DAY)).isEqualTo("05/06/2018");
    }

    @Test
    void days_of_type_d_truths_rich_and_escaped_texts_are_read() throws SheetFault {
        byte[] book = Books.xlsx(made -> {
            cell(made, Wanted.DAY).setCellValue(777);
            var row = made.getSheetAt(0).getRow(1);
            row.createCell(Wanted.SET.at()).setCellValue(true);
            XSSFRichTextString rich = new XSSFRichTextString("Chè Shan tuyết");
            Font red = made.createFont();
            rich.applyFont(0, 3, red);
            row.createCell(0).setCellValue(rich);
        });
        byte[] altered = Books.altered(book, xml -> xml.replaceAll(
                        "<c r=\"(\\w+)\"[^>]*><v>777.0</v>", "<c r=\"$1\" t=\"d\"><v>2018-06-05T00:00:00Z</v>")
                .replace(">HTX<", ">HTX_x000D_\nMẫu_x005F_1<"));
        SheetList<Wanted> list = Wanted.read(altered);
        assertThat(Wanted.first(list, Wanted.DAY)).isEqualTo("05/06/2018");
        assertThat(list.rows().get(0).entries())
                .hasEntrySatisfying(Wanted.SET, set -> assertThat(set.value()).isEqualTo(true));
        assertThat(Wanted.first(list, Wanted.NAME)).isEqualTo("Chè Shan tuyết");
        assertThat(Wanted.first(list, Wanted.MAKER)).isEqualTo("HTX Mẫu_1");
    }

    @Test
    void what_a_formula_came_to_is_read() throws SheetFault {
        byte[] book = Books.xlsx(made -> {
            Cell day = cell(made, Wanted.DAY);
            day.setCellFormula("DATE(2018,6,5)");
            Books.format(made, day, "dd/mm/yyyy");
            made.getSheetAt(0).getRow(1).createCell(Wanted.MONEY.at()).setCellFormula("2*75000000");
            made.getSheetAt(0).getRow(1).createCell(Wanted.DECISION.at()).setCellFormula("\"57/\"&\"QĐ\"");
            made.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        SheetList<Wanted> list = Wanted.read(book);
        assertThat(Wanted.first(list, Wanted.DAY)).isEqualTo("05/06/2018");
        assertThat(Wanted.first(list, Wanted.MONEY)).isEqualTo("150.000.000 đồng");
        assertThat(Wanted.first(list, Wanted.DECISION)).isEqualTo("57/QĐ");
    }

    @Test
    void a_formula_that_was_never_computed_is_named() throws SheetFault {
        byte[] book = Books.xlsx(made -> cell(made, Wanted.DECISION).setCellFormula("A2&B2"));
        for (UnaryOperator<String> kind : Map.<String, UnaryOperator<String>>of(
                        "plain", xml -> xml,
                        "empty", xml -> xml.replaceAll("(<c r=\"J2\"[^>]*><f>[^<]*</f>)", "$1<v></v>"),
                        "short", xml -> xml.replaceAll("(<c r=\"J2\"[^>]*><f>[^<]*</f>)", "$1<v/>"),
                        "text", xml -> xml.replaceAll("<c r=\"J2\"[^>]*>", "<c r=\"J2\" t=\"str\">"),
                        "error", xml -> xml.replaceAll("<c r=\"J2\"[^>]*>", "<c r=\"J2\" t=\"e\">"))
                .values()) {
            assertThat(Wanted.first(Wanted.read(Books.altered(book, kind)), Wanted.DECISION))
                    .startsWith("!")
                    .contains("chưa được tính");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#SPILL!", "#CALC!"})
    void an_error_is_named_as_a_cell_and_as_a_text(String error) throws SheetFault {
        byte[] text = Books.xlsx(book -> cell(book, Wanted.DECISION).setCellValue(error));
        byte[] cell = Books.altered(
                Books.xlsx(book -> cell(book, Wanted.DECISION).setCellValue(777)),
                xml -> xml.replaceAll("<c r=\"(\\w+)\"[^>]*><v>777.0</v>", "<c r=\"$1\" t=\"e\"><v>" + error + "</v>"));
        byte[] csv = ("Tên sản phẩm;Nhóm;Tên cơ sở;Giấy chứng nhận: số quyết định\nChè;2;HTX;" + error + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (byte[] file : new byte[][] {text, cell, csv}) {
            assertThat(Wanted.first(Wanted.read(file), Wanted.DECISION))
                    .startsWith("!")
                    .contains(error);
        }
    }

    @Test
    void a_value_from_another_file_is_named() throws SheetFault {
        byte[] book = Books.altered(
                Books.xlsx(made -> cell(made, Wanted.MONEY).setCellValue(777)),
                xml -> xml.replaceAll("<v>777.0</v>", "<f>[1]Sheet1!\\$A\\$1</f><v>777</v>"));
        assertThat(Wanted.first(Wanted.read(book), Wanted.MONEY))
                .startsWith("!")
                .contains("tệp khác");
    }

    @Test
    void text_in_a_font_s_own_encoding_is_named() throws SheetFault {
        byte[] book = Books.xlsx(made -> {
            Cell cell = cell(made, Wanted.DECISION);
            cell.setCellValue("s¶n phÈm");
            CellStyle style = made.createCellStyle();
            Font font = made.createFont();
            font.setFontName(".VnTime");
            style.setFont(font);
            cell.setCellStyle(style);
        });
        assertThat(Wanted.first(Wanted.read(book), Wanted.DECISION))
                .startsWith("!")
                .contains("TCVN3");
        assertThat(LegacyText.encoding("Teân saûn phaåm")).isEqualTo("VNI");
        for (String fine : new String[] {
            "Chè Shan", "Bà Hoàng", "Nestlé", "10 m²", "Đặc sản © 2020", "Cà phê hoà tan", "25 °C", "HTX «Mẫu»"
        }) {
            assertThat(LegacyText.encoding(fine)).as(fine).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.02|0%|2%", "2|General%|200%", "0.5|0.0%|50,0%", "2|0\" triệu\"|2 triệu"})
    void a_choice_is_what_is_shown_not_what_is_held(double number, String format, String shown) throws SheetFault {
        assertThat(read(Wanted.GROUP, number, format)).isIn(shown, "2%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.12|0%|“12%”|0,12", "0.5|0%|“50%”|0,5", "1|0.0%|“100,0%”|là 1."})
    void a_percentage_elsewhere_is_told_with_what_excel_holds(double number, String format, String shown, String held)
            throws SheetFault {
        assertThat(read(Wanted.WORKERS, number, format)).startsWith("!").contains(shown, held);
    }

    @Test
    void cells_that_show_another_number_are_asked_about_by_column_and_kind() throws SheetFault {
        byte[] file = Books.xlsx(book -> {
            var sheet = book.createSheet("Danh sách");
            Object[] row = {"Chè", 2, "HTX", null, 0, null, 0};
            Books.fill(sheet, 0, Wanted.head(), row, row, row);
            double[][] money = {{310_000_000.4, 12.4}, {1_500_000_000, 13.4}, {200_000_000.4, 14}};
            String[] formats = {"#,##0", "#,##0,,", "#,##0"};
            for (int i = 0; i < 3; i++) {
                Cell cell = sheet.getRow(i + 1).getCell(Wanted.MONEY.at());
                cell.setCellValue(money[i][0]);
                Books.format(book, cell, formats[i]);
                Cell workers = sheet.getRow(i + 1).getCell(Wanted.WORKERS.at());
                workers.setCellValue(money[i][1]);
                Books.format(book, workers, "0");
            }
        });
        SheetList<Wanted> asked = Wanted.read(file);
        assertThat(asked.asked())
                .extracting(SheetQuestion::key)
                .containsExactly("side.0.E.rounded", "side.0.G.rounded", "side.0.E.scaled");
        assertThat(asked.asked().get(0).words().vi())
                .contains("E2 hiện “310.000.000”, giá trị 310.000.000,4", "E4 hiện")
                .doesNotContain("E3");
        SheetList<Wanted> said =
                Wanted.read(file, new SheetAnswers(Set.of(), Map.of("side.0.E.rounded", Answer.SHOWN)));
        assertThat(said.rows())
                .extracting(row -> Wanted.of(row, Wanted.MONEY).startsWith("!"))
                .containsExactly(false, true, false);
        assertThat(Wanted.first(said, Wanted.WORKERS)).startsWith("!");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Sản phẩm: \"@|“Sản phẩm: HTX”",
                "@\" (cũ)\"|“HTX (cũ)”",
                ";;;|không hiện ra",
                "General;General;General;|không hiện ra",
                "0;0;0;\\X@|“XHTX”",
                "0;0;0;\"a;b\"|“a;b”"
            })
    void a_text_that_its_format_shows_otherwise_is_named(String format, String words) throws SheetFault {
        byte[] file = Books.xlsx(book -> {
            Cell cell = cell(book, Wanted.DECISION);
            cell.setCellValue("HTX");
            Books.format(book, cell, format);
        });
        assertThat(Wanted.first(Wanted.read(file), Wanted.DECISION))
                .startsWith("!")
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "General", "0\"/QĐ\"", "[Red]@", "_-@_-", "#,##0;-#,##0;0;@"})
    void a_text_that_its_format_leaves_alone_is_read(String format) throws SheetFault {
        byte[] file = Books.xlsx(book -> {
            Cell cell = cell(book, Wanted.DECISION);
            cell.setCellValue("HTX");
            Books.format(book, cell, format);
        });
        assertThat(Wanted.first(Wanted.read(file), Wanted.DECISION)).isEqualTo("HTX");
    }

    @Test
    void letters_that_nobody_sees_or_that_are_struck_out_are_named() throws SheetFault {
        Map<String, BiConsumer<Font, CellStyle>> looks = Map.of(
                "white", (font, style) -> font.setColor(IndexedColors.WHITE.getIndex()),
                "yellow",
                        (font, style) -> {
                            font.setColor(IndexedColors.YELLOW.getIndex());
                            style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
                            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                        },
                "tiny", (font, style) -> font.setFontHeightInPoints((short) 1),
                "struck", (font, style) -> font.setStrikeout(true));
        for (var look : looks.entrySet()) {
            for (byte[] file : new byte[][] {
                Books.xlsx(book -> styled(book, look.getValue())), Books.xls(book -> styled(book, look.getValue()))
            }) {
                assertThat(Wanted.first(Wanted.read(file), Wanted.DECISION))
                        .as(look.getKey())
                        .startsWith("!")
                        .contains("57/QĐ");
            }
        }
        byte[] seen = Books.xlsx(book -> styled(book, (font, style) -> {
            font.setColor(IndexedColors.WHITE.getIndex());
            style.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }));
        assertThat(Wanted.first(Wanted.read(seen), Wanted.DECISION)).isEqualTo("57/QĐ");
        byte[] partly = Books.xlsx(book -> {
            XSSFRichTextString rich = new XSSFRichTextString("57/QĐ 58/QĐ");
            Font struck = book.createFont();
            struck.setStrikeout(true);
            rich.applyFont(0, 5, struck);
            cell(book, Wanted.DECISION).setCellValue(rich);
        });
        assertThat(Wanted.first(Wanted.read(partly), Wanted.DECISION))
                .startsWith("!")
                .contains("gạch");
    }

    private static void styled(Workbook book, BiConsumer<Font, CellStyle> look) {
        Cell cell = cell(book, Wanted.DECISION);
        cell.setCellValue("57/QĐ");
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        look.accept(font, style);
        style.setFont(font);
        cell.setCellStyle(style);
    }

    @Test
    void a_small_number_under_a_format_of_days_is_no_day() throws SheetFault {
        for (double serial : new double[] {1, 57, 60, 61, 400}) {
            assertThat(read(Wanted.DAY, serial, "dd/mm/yyyy")).startsWith("!").contains("19");
        }
    }
}
