package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;

/** A decision stands beside a proposal on what is known when it is taken. */
class ChangedSinceProposalTest {

    private final RoundLife life = RoundLife.marked("{ \"majority\": \"2/3\" }", "80", "75")
            .propose()
            .meet(7)
            .vote(7, 0);

    @Test
    void a_product_amended_after_the_proposal_and_barred_now_is_not_recognised() {
        List<vn.binhchon.round.Ruling> before = life.asProposed();
        life.enter(
                "p1",
                2,
                "Cơ sở p1",
                "{ \"product\": { \"name\": \"Sản phẩm p1 (mẫu)\", \"group\": 2, \"oneOff\": true } }");
        RefusedAct.of(life, life.decision(before)).saying("rulings.p1", "đã đổi", "has changed");
        life.propose();
        assertThat(life.line("p1").barred()).isTrue();
        assertThat(life.line("p1").recognise()).isFalse();
    }

    @Test
    void votes_on_a_list_do_not_carry_the_next_one() {
        life.enter(
                        "p1",
                        2,
                        "Cơ sở p1",
                        "{ \"product\": { \"name\": \"Sản phẩm p1 (mẫu)\", \"group\": 2, \"oneOff\": true } }")
                .propose();
        RefusedAct.of(life, life.decision(life.asProposed())).saying("", "chưa được Hội đồng", "has not passed");
        life.vote(7, 0).decide(life.asProposed());
    }

    @Test
    void a_product_withdrawn_after_the_proposal_is_not_recognised() {
        life.stall().withdraw("p2");
        RefusedAct.of(life, life.decision(life.asProposed())).saying("rulings.p2", "đã đổi", "has changed");
    }

    @Test
    void a_product_that_becomes_part_of_a_set_is_not_recognised_beside_it() {
        RoundLife sets =
                RoundLife.settled("{}").enter("p1", 2, "Cơ sở chung", "{}").enter("p2", 2, "Cơ sở chung", "{}");
        sets.closeEntries()
                .openMarking()
                .mark("p1", "80")
                .mark("p2", "75")
                .closeMarking()
                .propose();
        sets.doing(new Act.SetMerged("c1", "p1", List.of("p1", "p2"), "Cùng công dụng"))
                .meet(7)
                .vote(7, 0);
        RefusedAct.of(sets, sets.decision(sets.asProposed()))
                .saying("rulings.p2", "đã đổi", "has changed")
                .saying("rulings.p2.recognised", "nằm trong bộ “Sản phẩm p1 (mẫu)”", "in the set “Sản phẩm p1 (mẫu)”");
    }
}
