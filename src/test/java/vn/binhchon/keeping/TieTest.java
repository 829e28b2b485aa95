package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;

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
            life.doing(new Act.BallotCast(member, Voting.CHOICE, null, java.util.List.of("p3")));
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
}
