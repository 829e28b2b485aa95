package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.Samples;
import vn.binhchon.intake.sheet.SheetAnswers;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetFile;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.paper.StandingNominations.Owner;
import vn.binhchon.text.Text;

/** No row takes the place of a product of another name, and none takes facts away unsaid. */
class SheetIdsTest {

    private static final Text ROUND = new Text("Kỳ thử", "A trial");

    private static List<SheetLine> look(String rows, StandingNominations.Source standing) throws SheetFault {
        String head = "Tên sản phẩm;Nhóm;Tên cơ sở;Loại hình cơ sở;Tỉnh, thành phố\n";
        byte[] file = (head + rows).getBytes(StandardCharsets.UTF_8);
        return new SheetGate(new StandingNominations(standing), RuleCautions.NONE)
                .look(
                        SheetRound.OPEN,
                        "thu",
                        SheetList.read(SheetFile.read(file), SheetColumn.all(), SheetAnswers.NONE)
                                .rows(),
                        OffsetDateTime.parse("2026-10-01T08:00:00+07:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bánh dừa;2;HTX B|Bánh dứa;2;HTX B",
                "Bánh dừa;2;HTX Hòa|Bánh dừa;2;HTX Hoa",
                "茶;2;HTX B|酒;2;HTX B",
                "Bánh dừa: s1;2;HTX B|Bánh dừa s1;2;HTX B",
                "Nước mắm truyền thống làng nghề cá cơm loại một;2;HTX B|Nước mắm truyền thống làng nghề cá cơm loại hai;2;HTX B",
            })
    void names_that_are_written_alike_without_marks_are_two_nominations(String one, String other) throws SheetFault {
        String end = ";Hợp tác xã;Lạng Sơn\n";
        List<SheetLine> lines = look(one + end + other + end, id -> null);

        assertThat(lines).hasSize(2).allMatch(SheetLine::taken);
        assertThat(lines.get(0).id()).isNotEqualTo(lines.get(1).id());
        String first = lines.get(0).id();
        Owner stands = owner(one.split(";")[0], one.split(";")[2]);
        SheetLine later =
                look(other + end, id -> id.equals(first) ? stands : null).get(0);
        assertThat(later.id()).isEqualTo(lines.get(1).id());
        assertThat(later.standing()).isNull();
    }

    @Test
    void the_same_names_in_other_capitals_are_one_nomination() throws SheetFault {
        String end = ";Hợp tác xã;Lạng Sơn\n";
        List<SheetLine> lines = look("Bánh dừa;2;HTX B" + end + "BÁNH  DỪA;2;htx b" + end, id -> null);
        assertThat(lines.get(1).taken()).isFalse();
        Owner stands = owner("Bánh dừa", "HTX B");
        SheetLine again = look("bánh dừa;2;HTX B" + end, id -> stands).get(0);
        assertThat(again.id()).isEqualTo(lines.get(0).id());
        assertThat(Objects.requireNonNull(again.standing()).event()).isEqualTo("e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nt", "-nt-", "Như trên", "NHU TREN", "〃", "0", "-"})
    void a_sign_for_as_above_is_no_name(String sign) throws SheetFault {
        SheetLine line = look("Bánh dừa;2;" + sign + ";Hợp tác xã;Lạng Sơn\n", id -> null)
                .get(0);
        assertThat(line.taken()).isFalse();
        assertThat(line.faults())
                .anySatisfy(each -> assertThat(each.words().vi()).contains("“" + sign + "”"));
    }

    @Test
    void what_a_row_would_take_away_is_named() throws SheetFault {
        Nomination stands =
                Samples.reasoned(Samples.file("marking", "03-bo-am")).nomination();
        Owner owner = new Owner(SheetRound.OPEN.id(), ROUND, "Bánh dừa", "HTX B", true, "e", stands);
        SheetLine line =
                look("Bánh dừa;2;HTX B;Hợp tác xã;Lạng Sơn\n", id -> owner).get(0);
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(line.standing()).warning())
                        .vi())
                .contains("không còn", "evidence.society.workers");
    }

    private static Owner owner(String product, String maker) {
        return new Owner(SheetRound.OPEN.id(), ROUND, product, maker, true, "e", null);
    }
}
