package vn.binhchon.rollout.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhchon.rulebook.ShippedRules;
import vn.binhchon.text.Text;

/** Tables as spreadsheets, there and back. */
class TableSheetTest {

    private static final String PATH = "x/wage.bands.csv";
    private static final String WAGE = """
            # what a mean wage earns
            group,from,below,share,citation
            ,,3000000,0.2,"Khung điểm mẫu (TT 26/2014/TT-BCT, Điều 16(1))"
            # from here on the region's wage
            ,3000000,,1,"Khung điểm mẫu (TT 26/2014/TT-BCT, Điều 16(1))"
            """;

    static List<String> tables() {
        return List.copyOf(ShippedRules.folder().ending(".csv").keySet());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_that_nobody_changed_comes_back_byte_for_byte(String path) throws TableFault {
        String csv = Objects.requireNonNull(ShippedRules.folder().files().get(path));
        assertThat(TableSheet.read(path, csv, TableSheet.write(path, csv))).isEqualTo(csv);
    }

    @Test
    void what_is_changed_is_the_only_line_that_changes() throws TableFault {
        byte[] sheet = sheet(rows -> {
            rows.value(1, 2, 3500000);
            rows.value(1, 3, 0.4);
            rows.value(1, 4, "Khung điểm mẫu (TT 26/2014/TT-BCT, Điều 16(1))");
            rows.value(2, 1, 3000000);
            rows.value(2, 3, 1);
            rows.value(2, 4, "Khung điểm mẫu (TT 26/2014/TT-BCT, Điều 16(1))");
        });
        assertThat(TableSheet.read(PATH, WAGE, sheet)).isEqualTo(WAGE.replace(",,3000000,0.2,", ",,3500000,0.4,"));
    }

    @Test
    void a_row_more_is_written_as_the_others_are() throws TableFault {
        byte[] sheet = sheet(rows -> {
            rows.value(1, 2, 3000000);
            rows.value(1, 3, 0.2);
            rows.value(1, 4, "Khung điểm mẫu (TT 26/2014/TT-BCT, Điều 16(1))");
            rows.value(2, 1, 3000000);
            rows.value(2, 3, 1);
            rows.value(2, 4, "Khung điểm mẫu (TT 26/2014/TT-BCT, Điều 16(1))");
            rows.value(3, 0, 4);
            rows.value(3, 3, 0.5);
            rows.value(3, 4, "Quyết định");
        });
        assertThat(TableSheet.read(PATH, WAGE, sheet)).isEqualTo(WAGE + "4,,,0.5,\"Quyết định\"\n");
    }

    @Test
    void bad_cells_are_named_all_at_once_by_sheet_row_and_column() {
        byte[] sheet = sheet(rows -> {
            rows.value(1, 2, "ba triệu");
            rows.value(1, 3, 1.4);
            rows.formula(2, 1, "1+1");
        });
        assertThatExceptionOfType(TableFault.class)
                .isThrownBy(() -> TableSheet.read(PATH, WAGE, sheet))
                .satisfies(fault -> assertThat(fault.faults())
                        .extracting(Text::vi)
                        .containsExactly(
                                "Trang wage.bands, ô C2, cột below: ba triệu; phải là số",
                                "Trang wage.bands, ô D2, cột share: 1.4; phải từ 0 đến 1",
                                "Trang wage.bands, ô B3, cột from: =1+1; không nhận công thức"));
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text() throws TableFault {
        String csv = "line,vi\nI.10,\"=1+1\"\n1.10,+84\n";
        assertThat(TableSheet.read("x.csv", csv, TableSheet.write("x.csv", csv)))
                .isEqualTo(csv);
    }

    @Test
    void another_head_macros_and_what_is_no_workbook_are_refused() throws IOException {
        assertThatExceptionOfType(TableFault.class)
                .isThrownBy(() -> TableSheet.read("x.csv", "a,b\n1,2\n", TableSheet.write("x.csv", "b,a\n1,2\n")))
                .withMessageContaining("a, b");
        ByteArrayOutputStream macros = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(macros)) {
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
        }
        assertThatExceptionOfType(TableFault.class)
                .isThrownBy(() -> TableSheet.read("x.csv", "a\n1\n", macros.toByteArray()))
                .withMessageContaining("macros");
        assertThatExceptionOfType(TableFault.class)
                .isThrownBy(() -> TableSheet.read("x.csv", "a\n1\n", "no".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sheet(Consumer<Worksheet> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("wage.bands");
            List<String> head = List.of("group", "from", "below", "share", "citation");
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
            }
            rows.accept(sheet);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
