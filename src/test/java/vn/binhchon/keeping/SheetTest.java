package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Jury;
import vn.binhchon.round.MarkSheet;

/** A juror marks each product once, within the maxima, alone, before marking is closed. */
class SheetTest {

    private final RoundLife life = RoundLife.marking("{}", 2);

    private static Act.SheetHandedIn sheet(String juror, String product, Map<String, BigDecimal> marks) {
        return new Act.SheetHandedIn(juror, product, marks, null);
    }

    @Test
    void a_mark_beyond_the_maximum_of_its_head_is_refused() {
        Map<String, BigDecimal> marks = new TreeMap<>(RoundLife.marks("80"));
        marks.put("III", new BigDecimal("10.5"));
        RefusedAct.of(life, sheet("j1", "p1", marks))
                .saying("marks.III", "10,5; tối đa là 10", "10.5; its maximum is 10")
                .expecting("0 to 10")
                .value(new BigDecimal("10.5"));
    }

    @Test
    void a_mark_below_nought_is_refused() {
        Map<String, BigDecimal> marks = new TreeMap<>(RoundLife.marks("80"));
        marks.put("IV", new BigDecimal("-1"));
        RefusedAct.of(life, sheet("j1", "p1", marks)).saying("marks.IV", "-1", "-1");
    }

    @Test
    void a_head_that_the_frame_does_not_have_is_refused() {
        RefusedAct.of(life, sheet("j1", "p1", Map.of("V", BigDecimal.ONE)))
                .saying("marks.V", "không có dòng V", "no line V")
                .saying("marks", "còn thiếu", "lacks marks");
    }

    @Test
    void a_sheet_that_is_not_whole_is_refused_but_kept_as_a_draft() {
        Map<String, BigDecimal> marks = Map.of("I", new BigDecimal(30));
        RefusedAct.of(life, sheet("j1", "p1", marks)).saying("marks", "II, III, IV", "II, III, IV");
        life.doing(new Act.SheetKept("j1", "p1", marks, "Chưa xong"));
        assertThat(life.book().sheet("j1", "p1"))
                .extracting(MarkSheet::handedIn)
                .isEqualTo(false);
    }

    @Test
    void a_second_sheet_is_refused_until_the_first_is_taken_back() {
        life.sheet("j1", "p1", "80");
        RefusedAct.of(life, sheet("j1", "p1", RoundLife.marks("90")))
                .saying("nomination", "đã nộp phiếu", "has handed in a sheet")
                .value("p1");
        life.doing(new Act.SheetTakenBack("j1", "p1", "Cộng nhầm")).sheet("j1", "p1", "90");
        assertThat(life.book().sheets()).singleElement().satisfies(sheet -> assertThat(sheet.total())
                .isEqualByComparingTo("90"));
    }

    @Test
    void a_sheet_of_somebody_who_is_no_juror_is_refused() {
        RefusedAct.of(life, sheet("c1", "p1", RoundLife.marks("80")))
                .saying("by", "Ủy viên 1 (mẫu) không có trong Ban Giám khảo", "Ủy viên 1 (mẫu) is not on the jury");
    }

    @Test
    void a_sheet_for_a_product_that_is_not_in_the_round_is_refused() {
        RefusedAct.of(life, sheet("j1", "p9", RoundLife.marks("80")))
                .saying("nomination", "không có sản phẩm p9", "no product p9");
    }

    @Test
    void a_sheet_of_a_recused_juror_is_refused() {
        life.doing(new Act.RecusalDeclared("j2", "j2", "p1", "Em ruột chủ cơ sở"))
                .doing(new Act.RecusalConfirmed("c1", "j2", "p1"));
        RefusedAct.of(life, sheet("j2", "p1", RoundLife.marks("80")))
                .saying("by", "vì có liên quan", "keeps out of this product");
        life.sheet("j2", "p2", "80");
    }

    @Test
    void a_juror_marks_only_the_groups_that_were_assigned() {
        RoundLife groups = RoundLife.settled("{}");
        Jury.Juror head = People.jury(1).members().get(0);
        Jury.Juror crafts = new Jury.Juror(
                "j2", "Giám khảo 2 (mẫu)", vn.binhchon.round.JuryRole.MEMBER, null, java.util.List.of(1), null, null);
        Jury.Juror third =
                new Jury.Juror("j3", "Giám khảo 3 (mẫu)", vn.binhchon.round.JuryRole.MEMBER, null, null, null, null);
        groups.doing(new Act.JurySet("c1", new Jury(java.util.List.of(head, crafts, third))));
        groups.enter("p1", 2).closeEntries().openMarking();
        RefusedAct.of(groups, sheet("j2", "p1", RoundLife.marks("80")))
                .saying("nomination", "không được phân công chấm nhóm 2", "does not mark group 2");
    }

    @Test
    void a_missing_sheet_keeps_marking_open_and_the_product_is_named() {
        life.mark("p1", "80").sheet("j1", "p2", "80").sheet("j2", "p2", "80");
        RefusedAct.of(life, new Act.MarkingClosed("j1"))
                .saying("sheets", "(p2) mới có 2 phiếu", "(p2) has 2 sheets")
                .expecting("at least 3")
                .value(2L);
    }

    @Test
    void a_sheet_after_marking_is_closed_is_refused() {
        life.mark("p1", "80").mark("p2", "80").closeMarking();
        RefusedAct.of(life, sheet("j1", "p1", RoundLife.marks("80")))
                .saying("", "Việc này chỉ làm được ở bước", "This can be done only at");
    }
}
