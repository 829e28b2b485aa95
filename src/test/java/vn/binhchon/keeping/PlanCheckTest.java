package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/** A plan that contradicts itself, or the people it is for, is told so when it is set. */
class PlanCheckTest {

    private static Act plan(String json) {
        return new Act.PlanSet("x", Json.MAPPER.readValue(json.replace('\'', '"'), Plan.class), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'numberPerGroup': [1, 2, 1]} | plan.numberPerGroup | cho nhóm 1 đến nhóm 4 | 4 numbers",
                "{'numberPerGroup': [1, 2, 1, 1, 1]} | plan.numberPerGroup | ở đây có 5 | here are 5",
                "{'numberPerGroup': [0, 0, 0, 0]} | plan.numberPerGroup | ít nhất một nhóm | one group at least",
                "{'prizes': [{'code': 'A', 'vi': 'A', 'en': 'A', 'count': 1}, {'code': 'A', 'vi': 'B', 'en': 'B', 'count': 1}]} |"
                        + " plan.prizes[1].code | Mã giải A được nêu hai lần | A is named twice",
                "{'prizes': [{'code': 'A', 'vi': 'A', 'en': 'A', 'count': 0}]} | plan.prizes[0].count | ít nhất 1 | at least",
                "{'wayUpPrizes': ['A']} | plan.wayUpPrizes | không có giải A | no prize A",
                "{'prizes': [{'code': 'A', 'vi': 'A', 'en': 'A', 'count': 1}], 'wayUpPrizes': ['A', 'A']} | plan.wayUpPrizes |"
                        + " nêu hai lần | named twice",
                "{'selection': 'top_number', 'number': 3, 'wayUpNumber': 4} | plan.wayUpNumber | chỉ công nhận 3 | recognises 3",
                "{'selection': 'top_per_group', 'numberPerGroup': [1, 1, 0, 0], 'wayUpNumber': 3} | plan.wayUpNumber |"
                        + " chỉ công nhận 2 | recognises 2",
                "{'quorum': '9'} | plan.quorum | Hội đồng chỉ có 7 | the council has 7",
                "{'quorum': '>7'} | plan.quorum | Hội đồng chỉ có 7 | the council has 7",
                "{'majority': '3/2'} | plan.majority | không quá toàn bộ | at most everybody",
                "{'majority': '0'} | plan.majority | lớn hơn 0 | more than nobody",
                "{'minimumSheets': 4} | plan.minimumSheets | chỉ có 3 người | has 3 members",
                "{'outliers': 'drop_highest_and_lowest', 'minimumSheets': 2} | plan.minimumSheets | ít nhất 3 phiếu | 3 sheets",
                "{'tieOrder': ['council', 'head_i']} | plan.tieOrder | cuối cùng | comes last",
                "{'tieOrder': ['head_i', 'head_i']} | plan.tieOrder | nêu hai lần | named twice",
                "{'nominationsUntil': '2019-07-02', 'markingUntil': '2019-07-01'} | plan.markingUntil |"
                        + " trước hạn nhận hồ sơ (02/07/2019) | before the last day for nominations",
                "{'nominationsUntil': '2019-07-02', 'resultsOn': '2019-07-01'} | plan.resultsOn | trước hạn nhận hồ sơ | before"
            })
    void what_contradicts_itself_is_refused(String json, String field, String vi, String en) {
        RefusedAct.of(RoundLife.settled("{}"), plan(json)).saying(field, vi, en);
    }

    @Test
    void nothing_goes_up_from_the_nation() {
        RoundLife nation = new RoundLife("qg", Level.NATION, "Việt Nam", LocalDate.of(2023, 7, 3));
        RefusedAct.of(nation, plan("{'wayUp': 'all'}")).saying("plan.wayUp", "không có cấp trên", "no level above");
        nation.plan("{ \"wayUp\": \"none\" }");
    }

    @Test
    void a_part_of_all_that_everybody_reaches_is_a_plan() {
        assertThat(RoundLife.settled("{}").objections(plan("{'quorum': '7', 'majority': '1/1'}")))
                .isEmpty();
    }

    @Test
    void what_an_earlier_act_said_is_held_against_what_this_one_says() {
        RoundLife life = RoundLife.settled("{ \"selection\": \"top_number\", \"number\": 3 }");
        RefusedAct.of(life, plan("{'wayUpNumber': 5}")).value(5).expecting("at most 3");
    }

    @Test
    void a_round_is_not_opened_with_a_plan_that_contradicts_itself() {
        Plan plan = Json.MAPPER.readValue("{ \"quorum\": \"3/2\" }", Plan.class);
        Round round = new Round(
                "r",
                new Text("Kỳ", "Round"),
                Level.PROVINCE,
                "Lạng Sơn",
                2019,
                LocalDate.of(2019, 7, 5),
                null,
                true,
                null,
                null,
                null,
                plan,
                null,
                null);

        assertThat(PlanCheck.objections(round, new PlanInForce(plan, Map.of(), List.of())))
                .extracting(Objection::path)
                .containsExactly("plan.quorum");
    }
}
