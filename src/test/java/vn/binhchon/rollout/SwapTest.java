package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Releases come into force while somebody judges: nothing fails, and what is retired leaves nothing behind. */
class SwapTest {

    @Test
    void twenty_activations_under_load_fail_no_evaluation_and_leave_no_classes_behind() throws Exception {
        List<Swaps.Look> looks = new Swaps().run(20, 10);

        assertThat(looks).hasSize(2);
        Swaps.Look half = looks.get(0);
        Swaps.Look whole = looks.get(1);
        assertThat(whole.judged()).isGreaterThan(half.judged());
        assertThat(whole.failed()).isZero();
        // Ten more releases, five of them never compiled before: no more than their own few classes, kept for a while.
        assertThat(whole.classes() - half.classes()).isLessThan(400);
        assertThat(whole.heapKilobytes() - half.heapKilobytes()).isLessThan(20_000);
    }
}
