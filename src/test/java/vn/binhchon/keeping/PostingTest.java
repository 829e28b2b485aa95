package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;

/** The list of those proposed is up before the council decides where the plan asks for it; a code belongs to one product. */
class PostingTest {

    private static final LocalDate ON = LocalDate.of(2023, 7, 20);

    private final RoundLife life = RoundLife.marked("{ \"provisionalListDays\": 5 }", "80", "75");

    private static Act up(LocalDate until) {
        return new Act.ProvisionalListPosted("to-giup-viec", ON, until);
    }

    private static Act code(String nomination, String code) {
        return new Act.MinistryCodeRecorded("to-giup-viec", nomination, code);
    }

    @Test
    void there_is_no_list_before_a_proposal() {
        RefusedAct.of(life, up(ON.plusDays(4))).expecting("a proposal");
    }

    @Test
    void a_list_is_up_as_long_as_the_plan_asks_and_ends_after_it_begins() {
        life.propose();
        RefusedAct.of(life, up(ON.plusDays(3)))
                .saying("until", "niêm yết 4 ngày; kế hoạch yêu cầu ít nhất 5", "up 4 days; the plan asks for 5");
        RefusedAct.of(life, up(ON.minusDays(1))).saying("until", "trước ngày bắt đầu", "before its first day");
        life.doing(up(ON.plusDays(4)));
        assertThat(life.book().provisionalList()).isNotNull();
    }

    @Test
    void the_council_does_not_decide_before_the_list_of_this_proposal_was_up() {
        life.propose().meet(7).vote(7, 0);
        RefusedAct.of(life, life.decision(life.asProposed())).saying("", "chưa niêm yết", "was not");
        life.doing(up(ON.plusDays(4))).decide(life.asProposed());
        RoundLife unasked = RoundLife.marked("{}", "80").propose().meet(7).vote(7, 0);
        unasked.decide(unasked.asProposed());
    }

    @Test
    void a_new_proposal_has_to_be_put_up_again() {
        life.propose().doing(up(ON.plusDays(4)));
        life.plan("{ \"prizes\": [ { \"code\": \"A\", \"vi\": \"Giải A\", \"en\": \"Prize A\", \"count\": 1 } ] }")
                .propose();
        assertThat(life.book().provisionalList()).isNull();
    }

    @Test
    void a_code_is_of_one_product_of_the_round_and_may_be_replaced() {
        RefusedAct.of(life, code("la", "QG-1")).value("la");
        life.doing(code("p1", "QG-1"));
        RefusedAct.of(life, code("p2", "qg-1")).expecting("a code of no other product");
        life.doing(code("p1", "QG-2")).doing(code("p2", "QG-1"));
        assertThat(life.book().ministryCodes()).containsEntry("p1", "QG-2").containsEntry("p2", "QG-1");
    }
}
