package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Act;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Registered;

/** What the law leaves open and the plan does not say stops the act that needs it, by its question. */
class PlanQuestionTest {

    private static RoundLife without(String setting, String value) {
        String plan = RoundLife.PLAIN
                .replaceAll("\"" + setting + "\": [^,}]+,?\\s*", "")
                .replaceAll(",\\s*}", " }");
        RoundLife life = RoundLife.province().council(7).jury(3).plan(plan);
        if (!value.isEmpty()) {
            life.plan("{ \"" + setting + "\": \"" + value + "\" }");
        }
        return life.enter("p1", 2).closeEntries().openMarking();
    }

    @ParameterizedTest
    @CsvSource({"outliers,cao nhất", "minimumSheets,bao nhiêu phiếu"})
    void closing_marking_asks(String setting, String words) {
        RoundLife life = without(setting, "").mark("p1", "80");
        RefusedAct.of(life, new Act.MarkingClosed("j1"))
                .saying("plan." + setting, words, "?")
                .citing("Điều 16");
    }

    @ParameterizedTest
    @CsvSource({
        "selection,,selection",
        "wayUp,,wayUp",
        "selection,top_number,number",
        "selection,top_per_group,numberPerGroup",
        "selection,prize_winners,prizes",
        "wayUp,top_number,wayUpNumber",
        "wayUp,prize_winners,wayUpPrizes"
    })
    void proposing_asks(String setting, String value, String asked) {
        RoundLife life =
                without(setting, value == null ? "" : value).mark("p1", "80").closeMarking();
        RefusedAct.of(life, new Act.ProposalAsked("x"))
                .saying("plan." + asked, "Kế hoạch của kỳ chưa nêu", "does not say");
    }

    @Test
    void signing_asks_how_a_certificate_counts_its_years() {
        RoundLife life = without("certificateValidity", "")
                .mark("p1", "80")
                .closeMarking()
                .decideAsProposed();
        RefusedAct.of(
                        life,
                        new Act.DecisionSigned("to-giup-viec", "1/QĐ-UBND", LocalDate.of(2023, 8, 1), "Chủ tịch UBND"))
                .saying("plan.certificateValidity", "năm thứ nhất", "the year of issue")
                .citing("Điều 17(3)");
    }

    @ParameterizedTest
    @CsvSource({"issue_year_first,2025-12-31", "year_after_first,2026-12-31"})
    void a_certificate_of_2023_holds_as_the_plan_counts(String reading, LocalDate last) {
        RoundLife life = without("certificateValidity", reading)
                .mark("p1", "80")
                .closeMarking()
                .decideAsProposed()
                .sign("1/QĐ-UBND", LocalDate.of(2023, 8, 1));
        assertThat(life.book().certificates())
                .extracting(Registered::validUntil)
                .containsExactly(last);
    }

    @Test
    void a_decided_round_can_still_say_how_certificates_count_and_be_signed() {
        RoundLife life = without("certificateValidity", "")
                .mark("p1", "80")
                .closeMarking()
                .decideAsProposed()
                .plan("{ \"certificateValidity\": \"year_after_first\" }")
                .sign("1/QĐ-UBND", LocalDate.of(2023, 12, 31));
        assertThat(life.book().certificates())
                .extracting(Registered::validUntil)
                .containsExactly(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_decided_round_can_say_nothing_else_any_more() {
        RoundLife life = without("certificateValidity", "")
                .mark("p1", "80")
                .closeMarking()
                .decideAsProposed();
        RefusedAct.of(
                        life,
                        new Act.PlanSet(
                                "to-giup-viec",
                                Json.MAPPER.readValue(
                                        "{ \"tieOrder\": [\"head_i\"], \"certificateValidity\": \"issue_year_first\" }",
                                        Plan.class),
                                null))
                .saying("plan.tieOrder", "ký quyết định", "signing the decision");
    }

    @Test
    void meeting_asks_for_the_quorum() {
        RoundLife life = without("quorum", "").mark("p1", "80").closeMarking().propose();
        RefusedAct.of(life, new Act.MeetingOpened("c1", People.members(7), null))
                .saying("plan.quorum", "?", "?");
    }

    @ParameterizedTest
    @CsvSource({"ballot", "majority", "majorityBase"})
    void voting_asks(String setting) {
        RoundLife life =
                without(setting, "").mark("p1", "80").closeMarking().propose().meet(7);
        RefusedAct.of(life, new Act.BallotCast("c1", Meeting.LIST, vn.binhchon.round.Vote.YES, null))
                .saying("plan." + setting, "?", "?");
    }

    @Test
    void declaring_an_interest_asks_when_it_takes_effect() {
        RefusedAct.of(without("recusal", ""), new Act.RecusalDeclared("j1", "j1", "p1", "Em ruột"))
                .saying("plan.recusal", "?", "?");
    }

    @Test
    void a_plan_can_say_after_marking_what_nobody_had_said_and_change_nothing() {
        RoundLife life = RoundLife.marked("{}", "80");
        RefusedAct.of(
                        life,
                        new Act.PlanSet("x", Json.MAPPER.readValue("{ \"selection\": \"ballot\" }", Plan.class), null))
                .saying("plan.selection", "Đã chấm xong", "Marking is closed");
        life.plan("{ \"shownDecimals\": 2 }");
        assertThat(life.book().plan().shownDecimals()).isEqualTo(2);
    }

    @Test
    void what_a_plan_said_can_be_taken_out_until_marking_is_closed_and_is_asked_again() {
        RoundLife life = RoundLife.marking("{}", 1);
        life.doing(takingOut("minimumSheets")).mark("p1", "80");
        assertThat(life.book().plan().minimumSheets()).isNull();
        assertThat(life.book().plan().outliers()).isNotNull();
        RefusedAct.of(life, new Act.MarkingClosed("j1")).saying("plan.minimumSheets", "?", "?");

        RefusedAct.of(RoundLife.marked("{}", "80"), takingOut("selection"))
                .saying("unset", "Đã chấm xong", "Marking is closed");
        RefusedAct.of(life, takingOut("tucSo")).saying("unset", "không có điều tucSo", "no setting tucSo");
        RefusedAct.of(life, new Act.PlanSet("x", read("{ \"quorum\": \"5\" }"), List.of("quorum")))
                .saying("unset", "chỉ chọn một", "keep one of the two");
    }

    private static Act takingOut(String setting) {
        return new Act.PlanSet("x", Plan.EMPTY, List.of(setting));
    }

    private static Plan read(String json) {
        return Json.MAPPER.readValue(json, Plan.class);
    }

    @Test
    void a_quorum_that_is_no_number_is_refused() {
        RefusedAct.of(
                        RoundLife.province(),
                        new Act.PlanSet("x", Json.MAPPER.readValue("{ \"quorum\": \"đa số\" }", Plan.class), null))
                .saying("plan.quorum", "đa số", "no number or part")
                .expecting("5, 2/3 or >1/2")
                .value("đa số");
    }

    @Test
    void extreme_marks_are_dropped_only_where_the_plan_says_so() {
        RoundLife life = RoundLife.marking("{ \"outliers\": \"drop_highest_and_lowest\" }", 1);
        life.sheet("j1", "p1", "10")
                .sheet("j2", "p1", "75")
                .sheet("j3", "p1", "99")
                .closeMarking();
        assertThat(life.placing("p1").mean()).isEqualByComparingTo(new BigDecimal(75));
    }

    @Test
    void every_question_names_the_clause_that_is_silent() {
        RoundLife life = RoundLife.province()
                .council(7)
                .jury(1)
                .enter("p1", 2)
                .closeEntries()
                .openMarking()
                .mark("p1", "80");
        assertThat(life.objections(new Act.MarkingClosed("j1")))
                .hasSize(2)
                .extracting(Objection::citation)
                .allSatisfy(each -> assertThat(each).isNotBlank());
    }
}
