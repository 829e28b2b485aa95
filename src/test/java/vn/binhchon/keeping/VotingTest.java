package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Vote;

/** The council's vote goes by the rules that its plan sets. */
class VotingTest {

    private static RoundLife proposed(String plan) {
        return RoundLife.marked(plan, "80", "75").propose();
    }

    private static Act.BallotCast ballot(String member, Vote vote) {
        return new Act.BallotCast(member, Meeting.LIST, vote, null);
    }

    private static boolean passes(RoundLife life) {
        return life.objections(life.decision(life.asProposed())).isEmpty();
    }

    @Test
    void a_meeting_without_a_quorum_is_refused() {
        RefusedAct.of(proposed("{ \"quorum\": \"2/3\" }"), new Act.MeetingOpened("c1", People.members(4), null))
                .saying("present", "4/7 thành viên, chưa đủ túc số 2/3", "4 of 7 members")
                .expecting("a quorum of 2/3")
                .value(4);
        proposed("{ \"quorum\": \"5\" }").meet(5);
    }

    @Test
    void a_quorum_of_more_than_half_is_not_reached_by_half() {
        RoundLife life =
                RoundLife.province().council(9).jury(3).plan(RoundLife.PLAIN).plan("{ \"quorum\": \">1/3\" }");
        life.enter("p1", 2)
                .closeEntries()
                .openMarking()
                .mark("p1", "80")
                .closeMarking()
                .propose();
        RefusedAct.of(life, new Act.MeetingOpened("c1", People.members(3), null))
                .saying("present", "3/9", "3 of 9");
        life.meet(4);
    }

    @Test
    void a_ballot_from_a_stranger_is_refused() {
        RoundLife life = proposed("{}").meet(7);
        RefusedAct.of(life, ballot("x1", Vote.YES))
                .saying("by", "x1 không có trong Hội đồng", "x1 is not on the council");
    }

    @Test
    void a_ballot_from_a_member_who_is_not_there_is_refused() {
        RoundLife life = proposed("{}").meet(5);
        RefusedAct.of(life, ballot("c6", Vote.YES)).saying("by", "không có mặt", "not at the meeting");
    }

    @Test
    void there_is_no_vote_on_a_list_that_nobody_proposed() {
        RoundLife life = RoundLife.marked("{}", "80").meet(7);
        RefusedAct.of(life, ballot("c1", Vote.YES)).saying("motion", "Chưa có đề xuất", "no proposal");
    }

    @Test
    void a_council_that_has_met_keeps_its_members() {
        RoundLife life = proposed("{}").meet(7);
        RefusedAct.of(life, new Act.CouncilSet("x", People.council(life.round().level(), 9)))
                .saying("council", "đã họp", "has met");
    }

    @Test
    void a_second_ballot_of_a_member_is_refused() {
        RoundLife life = proposed("{}").meet(5).vote(1, 0);
        RefusedAct.of(life, ballot("c1", Vote.NO)).saying("by", "đã bỏ phiếu", "has voted");
    }

    @Test
    void a_majority_of_those_present_counts_those_who_did_not_vote() {
        assertThat(passes(proposed("{ \"majorityBase\": \"present\" }").meet(6).vote(3, 1)))
                .isFalse();
        assertThat(passes(proposed("{ \"majorityBase\": \"present\" }").meet(6).vote(4, 1)))
                .isTrue();
    }

    @Test
    void a_majority_of_those_appointed_counts_those_who_are_absent() {
        assertThat(passes(
                        proposed("{ \"majorityBase\": \"appointed\" }").meet(5).vote(3, 0)))
                .isFalse();
        assertThat(passes(
                        proposed("{ \"majorityBase\": \"appointed\" }").meet(5).vote(4, 0)))
                .isTrue();
    }

    @Test
    void a_majority_of_those_who_vote_counts_nobody_else() {
        assertThat(passes(proposed("{ \"majorityBase\": \"voting\" }").meet(6).vote(2, 1)))
                .isTrue();
        assertThat(passes(proposed("{ \"majorityBase\": \"voting\" }").meet(6).vote(1, 1)))
                .isFalse();
    }

    @Test
    void two_thirds_are_reached_by_exactly_two_thirds() {
        assertThat(passes(proposed("{ \"majority\": \"2/3\" }").meet(6).vote(4, 2)))
                .isTrue();
        assertThat(passes(proposed("{ \"majority\": \">2/3\" }").meet(6).vote(4, 2)))
                .isFalse();
    }

    private static RoundLife recused(String plan) {
        RoundLife life = RoundLife.marking(plan, 2);
        for (String each : List.of("c1", "c2", "c3")) {
            life.doing(new Act.RecusalDeclared(each, each, "p1", "Có liên quan (mẫu)"))
                    .doing(new Act.RecusalConfirmed("c1", each, "p1"));
        }
        return life.mark("p1", "80").mark("p2", "75").closeMarking().propose();
    }

    @Test
    void whoever_keeps_out_of_a_product_does_not_carry_it() {
        RoundLife life = recused("{ \"recusedInBase\": false }").meet(7).vote(5, 2);
        RefusedAct.of(life, life.decision(life.asProposed()))
                .saying("rulings.p1.recognised", "Không tính người phải tránh", "Without those who keep out");
        assertThat(passes(recused("{ \"recusedInBase\": false }").meet(7).vote(6, 1)))
                .isTrue();
    }

    @Test
    void recused_members_weigh_on_the_majority_where_the_plan_counts_them() {
        assertThat(passes(recused("{ \"recusedInBase\": true }").meet(7).vote(6, 1)))
                .isFalse();
        assertThat(passes(recused("{ \"recusedInBase\": true }").meet(7).vote(7, 0)))
                .isTrue();
    }

    @Test
    void a_plan_that_does_not_say_whether_recused_members_count_is_asked() {
        RoundLife life = RoundLife.province()
                .council(7)
                .jury(3)
                .plan(RoundLife.PLAIN.replace(",\n  \"recusedInBase\": false", ""));
        assertThat(life.book().plan().recusedInBase()).isNull();
        life.enter("p1", 2).closeEntries().openMarking();
        life.doing(new Act.RecusalDeclared("c2", "c2", "p1", "Có liên quan"))
                .doing(new Act.RecusalConfirmed("c1", "c2", "p1"));
        life.mark("p1", "80").closeMarking().propose().meet(7);
        RefusedAct.of(life, ballot("c1", Vote.YES)).saying("plan.recusedInBase", "phải tránh", "recused members");
    }

    @Test
    void secret_ballots_are_counted_once_and_never_more_than_there_are_voters() {
        RoundLife life = proposed("{ \"ballot\": \"secret\" }").meet(6);
        RefusedAct.of(life, ballot("c1", Vote.YES)).saying("", "cách biểu quyết khác", "another way of voting");
        RefusedAct.of(life, new Act.BallotsCounted("c2", Meeting.LIST, 5, 2, 0, null))
                .saying("yes", "Có 7 phiếu, nhiều hơn 6", "7 ballots, more than the 6");
        life.doing(new Act.BallotsCounted("c2", Meeting.LIST, 4, 2, 0, null));
        RefusedAct.of(life, new Act.BallotsCounted("c2", Meeting.LIST, 6, 0, 0, null))
                .saying("motion", "đã kiểm phiếu", "were counted before");
        assertThat(passes(life)).isTrue();
    }

    @Test
    void a_count_of_a_choice_says_what_each_product_got() {
        RoundLife life = proposed("{ \"ballot\": \"secret\" }").meet(6);
        RefusedAct.of(life, new Act.BallotsCounted("c2", Meeting.CHOICE, 6, 0, 0, null))
                .saying("motion", "từng sản phẩm", "each product");
        RefusedAct.of(life, new Act.BallotsCounted("c2", Meeting.CHOICE, null, null, null, Map.of("p1", 7)))
                .saying("chosen.p1", "nhiều nhất là 6", "there can be 6");
    }

    @Test
    void nobody_voting_is_no_majority() {
        RoundLife life = proposed("{ \"ballot\": \"secret\", \"majority\": \"2/3\", \"majorityBase\": \"voting\" }")
                .meet(6);
        life.doing(new Act.BallotsCounted("c2", Meeting.LIST, 0, 0, 0, null));
        assertThat(passes(life)).isFalse();
    }

    private static RoundLife written(String plan) {
        return proposed(plan).doing(new Act.MeetingOpened("c1", People.members(5), List.of("c6", "c7")));
    }

    @Test
    void written_opinions_are_asked_about_before_they_are_taken() {
        RefusedAct.of(proposed("{}"), new Act.MeetingOpened("c1", People.members(5), List.of("c6")))
                .saying("plan.writtenOpinions", "Ý kiến bằng văn bản", "written opinion");
    }

    @Test
    void a_written_opinion_votes_only_where_the_plan_counts_it() {
        written("{ \"writtenOpinions\": true }").doing(ballot("c6", Vote.YES));
        RefusedAct.of(written("{ \"writtenOpinions\": false }"), ballot("c6", Vote.YES))
                .saying("by", "không tính ý kiến bằng văn bản", "counts no written opinions");
    }

    @Test
    void a_written_opinion_that_counts_as_a_vote_counts_in_the_base_too() {
        RoundLife life = written("{ \"writtenOpinions\": true }").vote(1, 4);
        life.doing(ballot("c6", Vote.YES)).doing(ballot("c7", Vote.YES));
        assertThat(passes(life)).as("3 of 7, not 3 of 5").isFalse();
    }
}
