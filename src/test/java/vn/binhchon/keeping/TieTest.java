package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;

/** Ties matter where a number cuts through them, and nowhere else. */
class TieTest {

    private static final String TWO = "{ \"selection\": \"top_number\", \"number\": 2 }";

    @Test
    void a_tie_at_the_number_is_asked_about() {
        RoundLife life = RoundLife.marked(TWO, "80", "75", "75");
        RefusedAct.of(life, new Act.ProposalAsked("x"))
                .saying("plan.tieOrder", "bằng điểm", "one mean")
                .expecting("an answer in the plan");
    }

    @Test
    void the_order_of_the_plan_parts_products_of_one_mean() {
        RoundLife life = RoundLife.marking(TWO, 3).plan("{ \"tieOrder\": [\"head_iii\"] }");
        life.mark("p1", "80").mark("p2", "75");
        for (String juror : new String[] {"j1", "j2", "j3"}) {
            life.doing(new Act.SheetHandedIn(
                    juror,
                    "p3",
                    java.util.Map.of(
                            "I",
                            new java.math.BigDecimal(28),
                            "II",
                            new java.math.BigDecimal(30),
                            "III",
                            new java.math.BigDecimal(9),
                            "IV",
                            new java.math.BigDecimal(8)),
                    null));
        }
        life.closeMarking().propose();
        assertThat(life.line("p3").recognise()).isTrue();
        assertThat(life.line("p2").recognise()).isFalse();
    }

    @Test
    void a_tie_of_products_that_do_not_pass_is_nobodys_business() {
        RoundLife life = RoundLife.marked(TWO, "80", "60", "60").propose();
        assertThat(life.line("p1").recognise()).isTrue();
        assertThat(life.line("p2").recognise()).isFalse();
    }

    @Test
    void a_tie_between_prizes_leaves_recognition_within_the_number_as_it_is() {
        RoundLife life = RoundLife.marked(TWO, "80", "80", "75")
                .plan(
                        "{ \"tieOrder\": [\"council\"], \"prizes\": [ { \"code\": \"A\", \"vi\": \"A\", \"en\": \"A\", \"count\": 1 } ] }")
                .propose();
        assertThat(life.line("p1").recognise()).isTrue();
        assertThat(life.line("p2").recognise()).isTrue();
        assertThat(life.line("p1").prize()).isNull();
    }

    @Test
    void the_councils_choice_parts_a_tie_at_the_number() {
        RoundLife life = RoundLife.marked(TWO, "80", "75", "75")
                .plan("{ \"tieOrder\": [\"council\"] }")
                .propose();
        assertThat(life.line("p2").recognise()).isNull();
        life.meet(7);
        for (String member : People.members(5)) {
            life.doing(new Act.BallotCast(member, Meeting.CHOICE, null, java.util.List.of("p3")));
        }
        life.propose();
        assertThat(life.line("p1").recognise()).isTrue();
        assertThat(life.line("p2").recognise()).isFalse();
        assertThat(life.line("p3").recognise()).isTrue();
    }

    @Test
    void prizes_go_to_the_recognised_only() {
        RoundLife life = RoundLife.marked(
                        "{ \"selection\": \"top_number\", \"number\": 1, \"prizes\": [ { \"code\": \"A\", \"vi\": \"A\", \"en\": \"A\", \"count\": 2 } ] }",
                        "80",
                        "75")
                .propose();
        assertThat(life.line("p1").prize()).isEqualTo("A");
        assertThat(life.line("p2").prize()).isNull();
    }

    private static final String PRIZES =
            "\"prizes\": [ { \"code\": \"A\", \"vi\": \"A\", \"en\": \"A\", \"count\": 1 },"
                    + " { \"code\": \"B\", \"vi\": \"B\", \"en\": \"B\", \"count\": 1 } ]";

    private static final String WINNERS =
            "{ \"selection\": \"prize_winners\", \"tieOrder\": [\"council\"], " + PRIZES + " }";

    @Test
    void a_tie_between_prizes_is_an_open_question_that_the_decision_answers_with_a_reason() {
        RoundLife life = RoundLife.marked(WINNERS, "80", "80", "75").propose();
        assertThat(life.line("p1").recognise()).isTrue();
        assertThat(life.line("p1").says(Proposal.PRIZE_OPEN)).isTrue();
        assertThat(life.line("p3").recognise()).isFalse();
        life.meet(7).vote(7, 0);
        RefusedAct.of(
                        life,
                        life.decision(life.asProposedBut(
                                new Ruling("p1", true, "A", false, null), new Ruling("p2", true, null, false, " "))))
                .saying("rulings.p1.reason", "đồng điểm ở ranh giới giữa các giải", "the law does not say")
                .saying("rulings.p2.reason", "luật không quy định", "the law does not say");
        Ruling first = new Ruling("p1", true, "A", false, "Xuất khẩu nhiều hơn");
        life.decide(life.asProposedBut(first, new Ruling("p2", true, "B", false, "Sau p1")));
        assertThat(first.differs(life.line("p1")))
                .as("an answer is no divergence")
                .isFalse();
    }

    @Test
    void a_tie_at_the_last_prize_is_chosen_and_whoever_is_chosen_gets_it() {
        RoundLife life = RoundLife.marked(WINNERS, "80", "75", "75").propose();
        assertThat(life.line("p2").recognise()).isNull();
        life.meet(7);
        for (String member : People.members(5)) {
            life.doing(new Act.BallotCast(member, Meeting.CHOICE, null, java.util.List.of("p3")));
        }
        life.propose();
        assertThat(life.line("p3").prize()).isEqualTo("B");
        assertThat(life.line("p2").recognise()).isFalse();
    }

    @Test
    void a_tie_at_the_number_of_those_sent_up_is_an_open_question_too() {
        RoundLife life = RoundLife.marked(
                        "{ \"wayUp\": \"top_number\", \"wayUpNumber\": 1, \"tieOrder\": [\"council\"] }", "80", "80")
                .propose()
                .meet(7)
                .vote(7, 0);
        assertThat(life.line("p1").sendUp()).isNull();
        RefusedAct.of(life, life.decision(life.asProposedBut(new Ruling("p1", true, null, true, null))))
                .saying("rulings.p1.reason", "đề cử lên cấp trên", "those sent up");
        life.decide(life.asProposedBut(new Ruling("p1", true, null, true, "Làng nghề lâu đời hơn")));
    }

    @Test
    void a_tie_at_the_number_of_those_sent_up_is_first_asked_of_the_plan() {
        RoundLife life = RoundLife.marked("{ \"wayUp\": \"top_number\", \"wayUpNumber\": 1 }", "80", "80");
        RefusedAct.of(life, new Act.ProposalAsked("x")).saying("plan.tieOrder", "bằng điểm", "one mean");
    }

    @Test
    void a_prize_that_is_open_leaves_the_way_up_open_only_where_it_makes_a_difference() {
        String one = "{ \"wayUp\": \"prize_winners\", \"wayUpPrizes\": [\"A\"], " + WINNERS.substring(1);
        RoundLife open = RoundLife.marked(one, "80", "80").propose();
        assertThat(open.line("p1").says(Proposal.WAY_UP_OPEN)).isTrue();
        RoundLife both = RoundLife.marked(one.replace("[\"A\"]", "[\"A\", \"B\"]"), "80", "80")
                .propose();
        assertThat(both.line("p1").sendUp()).isTrue();
    }

    @Test
    void an_order_that_the_plan_adds_after_marking_parts_products_at_once() {
        RoundLife life = RoundLife.marking(TWO, 3).mark("p1", "80").mark("p2", "75");
        for (String juror : new String[] {"j1", "j2", "j3"}) {
            life.doing(new Act.SheetHandedIn(
                    juror,
                    "p3",
                    java.util.Map.of(
                            "I",
                            new java.math.BigDecimal(40),
                            "II",
                            new java.math.BigDecimal(35),
                            "III",
                            java.math.BigDecimal.ZERO,
                            "IV",
                            java.math.BigDecimal.ZERO),
                    null));
        }
        life.closeMarking().plan("{ \"tieOrder\": [\"head_i\"] }").propose();
        assertThat(life.line("p3").recognise()).isTrue();
        assertThat(life.line("p2").recognise()).isFalse();
    }
}
