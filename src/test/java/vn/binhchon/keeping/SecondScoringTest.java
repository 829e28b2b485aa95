package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Ruling;

/** Where the plan asks for it, those that pass are scored again by sheets of their own. */
class SecondScoringTest {

    private final RoundLife life =
            RoundLife.marked("{ \"secondScoring\": true }", "80", "75", "60").propose();

    @Test
    void nothing_is_decided_before_the_second_scoring() {
        life.meet(7).vote(7, 0);
        RefusedAct.of(
                        life,
                        life.decision(life.asProposedBut(new Ruling("p1", true, null, false, "Không cần chấm nữa"))))
                .saying("rulings.p1", "chấm vòng hai", "second scoring")
                .expecting("a proposal that says yes or no");
    }

    @Test
    void sheets_of_the_first_scoring_do_not_stand_in_for_missing_ones_of_the_second() {
        life.openMarking().mark("p1", "71");
        RefusedAct.of(life, new Act.MarkingClosed("j1")).saying("sheets", "(p2) mới có 0 phiếu", "(p2) has 0 sheets");
    }

    @Test
    void the_second_mean_decides_and_what_failed_before_keeps_its_own() {
        life.openMarking().mark("p1", "71").mark("p2", "69").closeMarking().propose();
        assertThat(life.line("p1").recognise()).isTrue();
        assertThat(life.line("p2").recognise()).isFalse();
        assertThat(life.placing("p3").mean()).isEqualByComparingTo("60");
    }

    @Test
    void a_product_that_failed_is_not_scored_again() {
        life.openMarking();
        RefusedAct.of(life, new Act.SheetHandedIn("j1", "p3", RoundLife.marks("90"), null))
                .saying("nomination", "không vào vòng hai", "not scored again");
    }

    @Test
    void there_is_no_third_scoring() {
        life.openMarking().mark("p1", "71").mark("p2", "72").closeMarking().propose();
        assertThat(life.phase()).isEqualTo(Phase.MARKED);
        RefusedAct.of(life, new Act.MarkingOpened("j1")).saying("", "không yêu cầu chấm vòng hai", "no second scoring");
    }
}
