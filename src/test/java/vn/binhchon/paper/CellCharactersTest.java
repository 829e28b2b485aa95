package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.sheet.Books;
import vn.binhchon.intake.sheet.SheetAnswers;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetFile;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.round.Round;

/** Characters of a cell that cannot be stored are named, those that are stored otherwise are shown as they are read. */
class CellCharactersTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2019-07-01T08:00:00+07:00");
    private static final Round ROUND = SheetRound.OPEN;
    private static final Object[] HEAD = {
        "Tên sản phẩm", "Nhóm", "Tên cơ sở", "Loại hình cơ sở", "Tỉnh, thành phố", "Địa chỉ"
    };

    private static SheetLine first(byte[] file) throws SheetFault {
        SheetList<SheetColumn> list = SheetList.read(SheetFile.read(file), SheetColumn.all(), SheetAnswers.NONE);
        return new SheetGate(new StandingNominations(id -> null), RuleCautions.NONE)
                .look(ROUND, "to-1", list.rows(), NOW)
                .get(0);
    }

    private static byte[] csv(String product, String address) {
        return ("Tên sản phẩm;Nhóm;Tên cơ sở;Loại hình cơ sở;Tỉnh, thành phố;Địa chỉ\n" + product
                        + ";2;HTX;Hợp tác xã;Lạng Sơn;" + address + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(String product, String address) {
        return Books.list(HEAD, new Object[] {product, 2, "HTX", "Hợp tác xã", "Lạng Sơn", address});
    }

    @ParameterizedTest
    @CsvSource({
        "000B,ký tự điều khiển",
        "0001,ký tự điều khiển",
        "0000,ký tự điều khiển",
        "007F,ký tự điều khiển",
        "0085,ký tự điều khiển",
        "202E,ký tự đảo chiều chữ",
        "2066,ký tự đảo chiều chữ",
        "E000,ký tự riêng của một phông chữ",
        "FFFF,mã không phải ký tự nào",
        "FDD0,mã không phải ký tự nào",
        "FFFD,dấu thay cho chữ hoặc hình đã mất",
        "FFFC,dấu thay cho chữ hoặc hình đã mất"
    })
    void a_character_that_cannot_be_stored_is_named_with_its_cell(String code, String name) throws SheetFault {
        String bad = Character.toString(Integer.parseInt(code, 16));
        byte[] coded = Books.altered(xlsx("Chè@@Shan", "Bản Mẫu"), xml -> xml.replace("@@", "_x" + code + "_"));
        for (byte[] file : new byte[][] {csv("Chè" + bad + "Shan", "Bản Mẫu"), coded}) {
            SheetLine line = first(file);
            assertThat(line.taken()).isFalse();
            assertThat(line.faults()).hasSize(1);
            assertThat(line.faults().get(0).at()).isEqualTo("Tên sản phẩm (A2)");
            assertThat(line.faults().get(0).words().vi())
                    .contains(name + " U+" + code, "Hãy xóa")
                    .doesNotContain("chưa ghi");
            assertThat(line.understood())
                    .extracting(SheetLine.Understood::column)
                    .doesNotContain("Tên sản phẩm");
        }
    }

    @Test
    void every_other_fault_of_the_row_is_still_told() throws SheetFault {
        SheetLine line =
                first(Books.list(HEAD, new Object[] {"Chè\u202EShan", 9, "HTX\uE000", "tập đoàn", "Lạng Sơn"}));
        assertThat(line.faults())
                .extracting(SheetLine.Fault::column)
                .containsExactlyInAnyOrder("Tên sản phẩm", "Nhóm (1–4)", "Tên cơ sở", "Loại hình cơ sở");
    }

    @ParameterizedTest
    @CsvSource({
        "Chè\u200B Shan,Chè Shan,U+200B",
        "\u00D0ặc sản,\u0110ặc sản,Đ",
        "Chè\u00A0Shan,Chè Shan,U+00A0",
        "Chè\u202FShan,Chè Shan,U+202F",
        "Chè\uFEFFShan,ChèShan,U+FEFF",
        "Che\u0300 Shan,Chè Shan,dấu",
        "Đặc\u00ADsản,Đặcsản,U+00AD"
    })
    void what_is_stored_otherwise_than_written_is_shown_as_it_is_read(String written, String read, String what)
            throws SheetFault, Refused {
        for (byte[] file : new byte[][] {csv(written, written), xlsx(written, written)}) {
            SheetLine line = first(file);
            assertThat(line.taken()).isTrue();
            assertThat(line.understood())
                    .filteredOn(cell -> cell.column().equals("Tên sản phẩm"))
                    .hasSize(1)
                    .allSatisfy(cell -> {
                        assertThat(cell.value()).isEqualTo(read);
                        assertThat(cell.toString()).contains("đọc là", what).doesNotContain("NFC");
                    });
            AcceptedEvent event = EventReader.ofNominations().read(line.body());
            assertThat(event.normalised())
                    .extracting(AcceptedEvent.Original::path)
                    .containsExactly("product.name", "establishment.address");
        }
    }

    @Test
    void a_cell_that_is_stored_as_it_was_written_says_nothing_more() throws SheetFault {
        assertThat(first(xlsx("Chè Shan", "Đội 1, thôn Mẫu")).understood().toString())
                .doesNotContain("đọc là");
    }
}
