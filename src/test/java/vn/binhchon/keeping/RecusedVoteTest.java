package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Vote;

/** Whoever keeps out of one product has no vote on it and counts for it as the plan says; on all others the vote is as it was. */
class RecusedVoteTest {

    /** Two products that pass; these members keep out of p1. */
    private static RoundLife keptOut(String plan, String... members) {
        RoundLife life = RoundLife.marked(plan, "80", "75");
        for (String member : members) {
            life.doing(new Act.RecusalDeclared(member, member, "p1", "Em ruột chủ cơ sở"))
                    .doing(new Act.RecusalConfirmed("c1", member, "p1"));
        }
        return life.propose();
    }

    private static Act own(String member, Vote vote) {
        return new Act.BallotCast(member, Meeting.product("p1"), vote, null);
    }

    @Test
    void a_quorum_is_taken_of_each_product_without_those_who_keep_out_of_it() {
        RoundLife life = keptOut("{ \"quorum\": \"5\" }", "c2").meet(5).vote(5, 0);
        RefusedAct.of(life, life.decision(life.asProposed()))
                .saying("rulings.p1.recognised", "chưa đủ túc số 5", "no quorum of 5 on “Sản phẩm p1 (mẫu)”")
                .value(4);
        assertThat(life.objections(life.decision(life.asProposed())))
                .noneMatch(each -> each.path().startsWith("rulings.p2"));
    }

    @Test
    void a_quorum_of_a_part_of_all_leaves_them_out_above_and_below() {
        RoundLife life = keptOut("{ \"quorum\": \"2/3\" }", "c2").meet(5).vote(5, 0);
        assertThat(life.objections(life.decision(life.asProposed()))).isEmpty();
    }

    @Test
    void where_the_plan_counts_them_the_quorum_is_as_it_was() {
        RoundLife life = keptOut("{ \"quorum\": \"5\", \"recusedInBase\": true }", "c2")
                .meet(5)
                .vote(5, 0);
        assertThat(life.objections(life.decision(life.asProposed()))).isEmpty();
    }

    @Test
    void a_majority_is_taken_of_each_product_on_the_list() {
        RoundLife life = keptOut("{}", "c1", "c2").meet(7).vote(4, 3);
        RefusedAct.of(life, life.decision(life.asProposed()))
                .saying(
                        "rulings.p1.recognised",
                        "“Sản phẩm p1 (mẫu)” chưa đủ phiếu đồng ý",
                        "“Sản phẩm p1 (mẫu)” has no majority");
        assertThat(life.objections(life.decision(life.asProposed()))).hasSize(1);
    }

    @Test
    void secret_ballots_on_a_list_need_a_vote_of_its_own_for_what_somebody_keeps_out_of() {
        RoundLife life = keptOut("{ \"ballot\": \"secret\" }", "c2").meet(7);
        life.doing(new Act.BallotsCounted("c3", Meeting.LIST, 7, 0, 0, null));
        RefusedAct.of(life, life.decision(life.asProposed()))
                .saying(
                        "rulings.p1.recognised",
                        "phải biểu quyết riêng về “Sản phẩm p1 (mẫu)”",
                        "put to a vote by itself")
                .expecting("a vote of its own");
        RefusedAct.of(life, new Act.BallotsCounted("c3", Meeting.product("p1"), 7, 0, 0, null))
                .saying("yes", "nhiều hơn 6 người bỏ phiếu", "more than the 6");
        life.doing(new Act.BallotsCounted("c3", Meeting.product("p1"), 4, 2, 0, null))
                .decide(life.asProposed());
        assertThat(life.taken().get(life.taken().size() - 1).outcome().tallies())
                .extracting(each -> each.motion() + " " + each.yes() + "/" + each.base())
                .containsExactly("list 7/7", "product:p1 4/6");
    }

    @Test
    void secret_ballots_stand_where_whoever_keeps_out_is_not_there() {
        RoundLife life = keptOut("{ \"ballot\": \"secret\" }", "c7").meet(6);
        life.doing(new Act.BallotsCounted("c3", Meeting.LIST, 4, 2, 0, null)).decide(life.asProposed());
    }

    @Test
    void a_vote_of_its_own_goes_before_that_on_the_list() {
        RoundLife life = keptOut("{}", "c2").meet(7).vote(7, 0);
        for (String member : new String[] {"c1", "c3", "c4"}) {
            life.doing(own(member, Vote.NO));
        }
        RefusedAct.of(life, own("c2", Vote.YES))
                .saying("motion", "vì có liên quan", "keeps out of “Sản phẩm p1 (mẫu)”");
        RefusedAct.of(life, life.decision(life.asProposed()))
                .saying("rulings.p1.recognised", "biểu quyết riêng về “Sản phẩm p1 (mẫu)”", "by itself, and otherwise");
    }

    @Test
    void secret_choices_are_counted_without_those_who_keep_out() {
        RoundLife life = keptOut("{ \"selection\": \"ballot\", \"ballot\": \"secret\" }", "c2")
                .meet(7);
        RefusedAct.of(life, new Act.BallotsCounted("c3", Meeting.CHOICE, null, null, null, Map.of("p1", 7, "p2", 7)))
                .saying("chosen.p1", "nhiều nhất là 6", "there can be 6")
                .value(7);
        life.doing(new Act.BallotsCounted("c3", Meeting.CHOICE, null, null, null, Map.of("p1", 4, "p2", 4)))
                .propose();
        assertThat(life.line("p1").recognise()).as("4 of 6").isTrue();
        assertThat(life.line("p2").recognise()).as("4 of 7").isTrue();
    }

    @Test
    void there_is_no_vote_on_a_product_that_the_round_does_not_have() {
        RefusedAct.of(keptOut("{}").meet(7), new Act.BallotCast("c1", Meeting.product("p9"), Vote.YES, null))
                .saying("motion", "không có sản phẩm p9", "no product p9");
    }
}
