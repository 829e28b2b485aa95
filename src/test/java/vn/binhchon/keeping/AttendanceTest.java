package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.BallotKind;
import vn.binhchon.round.Book;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Vote;
import vn.binhchon.rulebook.ShippedRules;

/** Members come and go during a meeting; a vote stands with those who were there when it began. */
class AttendanceTest {

    private static final String P1 = Meeting.product("p1");
    private static final String P2 = Meeting.product("p2");

    private static RoundLife met(String plan, int present) {
        return RoundLife.marked(plan, "80", "75").propose().meet(present);
    }

    private static Act.MeetingOpened opened(int present) {
        return new Act.MeetingOpened("c1", People.members(present), null);
    }

    private static Act.MemberArrived arrived(String member) {
        return new Act.MemberArrived("to-giup-viec", member);
    }

    private static Act.MemberLeft left(String member) {
        return new Act.MemberLeft("to-giup-viec", member);
    }

    private static Act.MotionPut put(String motion, BallotKind ballot) {
        return new Act.MotionPut("c1", motion, "lan-" + motion.replace("product:", ""), ballot);
    }

    private static Act.MotionClosed closed(String motion) {
        return new Act.MotionClosed("c1", "lan-" + motion.replace("product:", ""));
    }

    private static Act.BallotCast ballot(String motion, String member, Vote vote) {
        return new Act.BallotCast(member, motion, vote, null);
    }

    /** So many of the first members say yes, the next so many no. */
    private static RoundLife votes(RoundLife life, String motion, int yes, int no) {
        List<String> members = People.members(yes + no);
        for (int i = 0; i < members.size(); i++) {
            life.doing(ballot(motion, members.get(i), i < yes ? Vote.YES : Vote.NO));
        }
        return life;
    }

    private static VoteCount count(RoundLife life) {
        return new VoteCount(
                life.book(),
                ShippedRules.evaluator()
                        .plan(life.round().entry(), life.book().plan())
                        .plan());
    }

    @Test
    void a_meeting_that_has_votes_is_not_opened_again_and_its_votes_stand() {
        RoundLife life = votes(met("{}", 5), P1, 3, 2);
        RefusedAct.of(life, opened(6)).saying("", "Phiên họp đã mở và đã có phiếu", "votes already cast stand");
        life.doing(arrived("c6"));
        votes(life, P2, 6, 0);
        RefusedAct.of(life, opened(3)).saying("", "Phiên họp đã mở", "not opened again");
        life.doing(left("c4")).doing(left("c5")).doing(left("c6"));
        assertThat(count(life).tally(P1))
                .extracting("base", "yes", "no", "passed")
                .containsExactly(5, 3, 2, true);
        assertThat(count(life).tally(P2))
                .extracting("base", "yes", "no", "passed")
                .containsExactly(6, 6, 0, true);
        assertThat(count(life).quorate("p1")).as("then, not now").isTrue();
        assertThat(life.book().sitting().presence(P1).present()).isEqualTo(People.members(5));
        assertThat(life.book().sitting().present()).isEqualTo(People.members(3));
    }

    @Test
    void a_meeting_without_votes_may_be_opened_anew() {
        RoundLife life = met("{}", 5).doing(opened(7));
        assertThat(life.book().sitting().present()).hasSize(7);
    }

    @Test
    void a_majority_of_those_present_is_of_those_present_when_the_vote_began() {
        RoundLife life = met("{}", 6).doing(put(P1, BallotKind.NAMED));
        votes(life, P1, 3, 1).doing(closed(P1));
        assertThat(count(life).tally(P1)).extracting("base", "passed").containsExactly(6, false);
        life.doing(left("c5")).doing(left("c6"));
        assertThat(count(life).tally(P1))
                .as("3 of 6, whoever leaves afterwards")
                .extracting("base", "passed")
                .containsExactly(6, false);
    }

    @Test
    void who_comes_after_a_vote_began_votes_from_the_next_motion_on() {
        RoundLife life = met("{}", 5).doing(put(P1, BallotKind.NAMED)).doing(arrived("c6"));
        RefusedAct.of(life, ballot(P1, "c6", Vote.YES))
                .saying("by", "Ủy viên 6 (mẫu) đến sau khi đã bắt đầu bỏ phiếu", "came after this vote had begun");
        votes(life, P1, 5, 0).doing(closed(P1)).doing(put(P2, BallotKind.NAMED)).doing(ballot(P2, "c6", Vote.NO));
        assertThat(count(life).voters(P2)).hasSize(6);
    }

    @Test
    void who_left_before_voting_votes_no_more_until_back() {
        RoundLife life = met("{}", 6).doing(put(P1, BallotKind.NAMED)).doing(left("c6"));
        RefusedAct.of(life, ballot(P1, "c6", Vote.YES)).saying("by", "đã ra về", "has left the meeting");
        life.doing(arrived("c6")).doing(ballot(P1, "c6", Vote.YES));
        RefusedAct.of(life, ballot(P1, "c6", Vote.NO)).saying("by", "đã bỏ phiếu", "has voted");
    }

    @Test
    void a_ballot_stands_when_its_member_leaves() {
        RoundLife life = votes(met("{}", 5), P1, 5, 0).doing(left("c5"));
        assertThat(count(life).tally(P1)).extracting("yes", "base").containsExactly(5, 5);
    }

    @Test
    void nobody_arrives_twice_or_leaves_without_being_there_or_comes_from_elsewhere() {
        RoundLife life = met("{}", 5);
        RefusedAct.of(life, arrived("c5")).saying("member", "Ủy viên 5 (mẫu) đã có mặt", "is at the meeting already");
        RefusedAct.of(life, left("c6")).saying("member", "không có mặt", "is not at the meeting");
        RefusedAct.of(life, arrived("x1")).saying("member", "x1 không có trong Hội đồng", "x1 is not on the council");
        RefusedAct.of(RoundLife.marked("{}", "80"), arrived("c1")).saying("", "Chưa mở phiên họp", "No meeting");
    }

    @Test
    void a_vote_that_begins_without_a_quorum_is_refused() {
        RoundLife life = met("{ \"quorum\": \"2/3\" }", 5).doing(left("c5"));
        RefusedAct.of(life, put(P1, BallotKind.NAMED)).saying("", "Khi bỏ phiếu chỉ có mặt 4/7", "Only 4 of 7");
        RefusedAct.of(life, ballot(P1, "c1", Vote.YES)).saying("", "chưa đủ túc số 2/3", "the quorum is 2/3");
        life.doing(arrived("c7")).doing(put(P1, BallotKind.NAMED)).doing(left("c7"));
        life.doing(ballot(P1, "c1", Vote.YES));
    }

    @Test
    void who_comes_in_person_has_no_written_opinion_any_more() {
        RoundLife life = RoundLife.marked("{ \"writtenOpinions\": true }", "80", "75")
                .propose()
                .doing(new Act.MeetingOpened("c1", People.members(5), List.of("c6", "c7")))
                .doing(arrived("c6"));
        assertThat(life.book().sitting().written()).containsExactly("c7");
        life.doing(ballot(P1, "c6", Vote.YES)).doing(ballot(P1, "c7", Vote.YES));
        assertThat(count(life).voters(P1)).hasSize(7);
    }

    @Test
    void nothing_else_is_done_while_a_vote_is_under_way() {
        RoundLife life = met("{}", 7).doing(put(Meeting.LIST, BallotKind.NAMED));
        for (Act each : List.of(
                life.decision(life.asProposed()),
                new Act.ProposalAsked("to-giup-viec"),
                opened(7),
                put(P1, BallotKind.NAMED),
                new Act.RecusalDeclared("c2", "c2", "p1", "Có liên quan"),
                new Act.SetMerged("c1", "p1", List.of("p2"), "Một bộ"))) {
            RefusedAct.of(life, each)
                    .saying("", "Đang bỏ phiếu về danh sách đề xuất", "A vote is under way: the proposed list");
        }
    }

    @Test
    void where_motions_are_put_only_the_one_that_is_put_is_voted_on() {
        RoundLife life = met("{}", 5).doing(put(P1, BallotKind.NAMED));
        RefusedAct.of(life, ballot(P2, "c1", Vote.YES))
                .saying("motion", "nội dung khác: công nhận “Sản phẩm p1 (mẫu)”", "Another motion is being voted on");
        votes(life, P1, 4, 0).doing(closed(P1));
        RefusedAct.of(life, ballot(P2, "c1", Vote.YES))
                .saying("motion", "chưa được đưa ra biểu quyết", "not put to the vote");
        RefusedAct.of(life, ballot(P1, "c5", Vote.YES)).saying("motion", "đã kết thúc bỏ phiếu", "its vote is closed");
        RefusedAct.of(life, put(P1, BallotKind.NAMED)).saying("motion", "đã biểu quyết", "voted on before");
        RefusedAct.of(life, closed(P1)).saying("put", "Không có nội dung nào đang bỏ phiếu", "No motion of this name");
    }

    @Test
    void an_early_ballot_never_blocks_the_vote_that_is_put_later() {
        RoundLife life = met("{}", 5).doing(ballot(P1, "c4", Vote.NO)).doing(put(P1, BallotKind.NAMED));
        votes(life, P1, 3, 0).doing(ballot(P1, "c5", Vote.YES)).doing(closed(P1));
        assertThat(count(life).tally(P1)).extracting("yes", "no").containsExactly(4, 1);
    }

    @Test
    void a_motion_that_is_closed_without_a_ballot_is_put_again() {
        RoundLife life = met("{}", 5).doing(put(P1, BallotKind.NAMED)).doing(closed(P1));
        RefusedAct.of(life, put(P1, BallotKind.NAMED)).saying("put", "đã có trong sổ", "in the book already");
        life.doing(arrived("c6")).doing(new Act.MotionPut("c1", P1, "lan-2", BallotKind.NAMED));
        assertThat(count(life).voters(P1)).hasSize(6);
    }

    @Test
    void a_secret_vote_is_of_those_who_were_there_when_the_box_was_opened() {
        RoundLife life = met("{ \"ballot\": \"secret\" }", 5)
                .doing(put(P1, BallotKind.SECRET))
                .doing(arrived("c6"))
                .doing(arrived("c7"));
        RefusedAct.of(life, new Act.BallotsCounted("c1", P1, 6, 0, 0, null))
                .saying("yes", "nhiều hơn 5", "more than the 5");
        RefusedAct.of(life, new Act.BallotsCounted("c1", P2, 1, 0, 0, null))
                .saying("motion", "nội dung khác", "Another motion");
        life.doing(new Act.BallotsCounted("c1", P1, 3, 2, 0, null));
        assertThat(count(life).tally(P1)).extracting("base", "passed").containsExactly(5, true);
        RefusedAct.of(life, new Act.BallotsCounted("c1", P2, 6, 0, 0, null))
                .saying("motion", "chưa được đưa ra", "not put to the vote");
    }

    @Test
    void only_the_chair_puts_a_motion_and_the_helper_team_where_the_chair_keeps_out() {
        RoundLife life = met("{}", 5);
        RefusedAct.of(life, new Act.MotionPut("to-giup-viec", P1, "a", BallotKind.NAMED))
                .saying("by", "không phải Chủ tịch", "is not the chair");
        life.doing(new Act.RecusalDeclared("c1", "c1", "p1", "Có liên quan"))
                .doing(new Act.RecusalConfirmed("c1", "c1", "p1"));
        RefusedAct.of(life, put(P1, BallotKind.NAMED)).saying("by", "Tổ giúp việc điều hành", "helper team leads");
        life.doing(new Act.MotionPut("to-giup-viec", P1, "a", BallotKind.NAMED));
        RefusedAct.of(life, new Act.MotionClosed("c1", "a"))
                .saying("by", "Tổ giúp việc điều hành", "helper team leads");
        life.doing(new Act.MotionClosed("to-giup-viec", "a"));
    }

    @Test
    void a_proposal_that_says_the_same_takes_no_votes_away() {
        RoundLife life = met("{}", 5).vote(4, 1);
        RefusedAct.of(life, new Act.ProposalAsked("to-giup-viec"))
                .saying("", "phiếu đã bỏ vẫn giữ nguyên", "votes already cast stand");
        RoundLife failed = met("{}", 5).vote(1, 4).propose();
        assertThat(failed.book().sitting().motions())
                .as("a list that failed is voted on again")
                .isEmpty();
    }

    @Test
    void another_opinion_may_be_said_in_words_and_no_other_vote() {
        RoundLife life = met("{}", 5);
        life.doing(new Act.BallotCast("c1", P1, Vote.ABSTAIN, null, "Xem lại nhãn"));
        RefusedAct.of(life, new Act.BallotCast("c2", P1, Vote.YES, null, "Nhưng"))
                .saying("opinion", "Chỉ “Ý kiến khác”", "Only another opinion");
    }

    @Test
    void a_book_written_before_a_second_opening_was_refused_reads_as_it_did() {
        RoundLife life = votes(met("{}", 5), P1, 3, 2);
        Book old = life.book();
        old.apply(opened(6), Outcome.NONE);
        assertThat(old.sitting().motions())
                .as("votes before the second opening are void, as then")
                .isEmpty();
        old.apply(ballot(P1, "c1", Vote.YES), Outcome.NONE);
        assertThat(count(life).tally(P1)).extracting("base", "yes").containsExactly(6, 1);
    }
}
