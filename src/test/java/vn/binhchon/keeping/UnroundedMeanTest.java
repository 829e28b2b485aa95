package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhchon.round.Ruling;

/** A mean is compared with 70 as it is. */
class UnroundedMeanTest {

    @Test
    void a_70_00_made_of_69_996_is_refused_recognition_even_with_a_reason() {
        RoundLife life =
                RoundLife.marked("{}", "69.996", "70").propose().meet(7).vote(7, 0);
        assertThat(life.line("p1").recognise()).isFalse();
        assertThat(life.line("p1").barred()).isTrue();
        assertThat(life.line("p2").recognise()).isTrue();
        RefusedAct.of(life, life.decision(life.asProposedBut(new Ruling("p1", true, null, false, "Làm tròn là 70,00"))))
                .saying("rulings.p1.recognised", "69,996", "69.996")
                .expecting("no recognition against the law")
                .value(true);
    }

    @Test
    void thirds_that_sum_to_70_pass_and_a_hundredth_less_does_not() {
        RoundLife life = RoundLife.marking("{}", 2);
        life.sheet("j1", "p1", "69.9").sheet("j2", "p1", "70").sheet("j3", "p1", "70.1");
        life.sheet("j1", "p2", "69.89").sheet("j2", "p2", "70").sheet("j3", "p2", "70.1");
        life.closeMarking().propose();
        assertThat(life.line("p1").recognise()).isTrue();
        assertThat(life.line("p2").recognise()).isFalse();
        assertThat(life.placing("p2").mean()).hasToString("69.99666666666666666666");
    }
}
