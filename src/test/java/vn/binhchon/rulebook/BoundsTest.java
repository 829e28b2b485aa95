package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How far the judging of one case may go, should a rule ever come through the walls before it. */
class BoundsTest {

    @Test
    void a_rule_that_holds_again_and_again_is_named() {
        CompiledRule rule =
                ShippedRules.rulebook().compiled().values().iterator().next();
        Bounds bounds = new Bounds();
        for (int i = 0; i < Bounds.OF_ONE_RULE; i++) {
            assertThat(bounds.within(rule)).isSameAs(rule);
        }
        assertThatThrownBy(() -> bounds.within(rule))
                .isInstanceOf(RuleFault.class)
                .hasMessage(rule.ref().path() + ":" + rule.ref().line() + " · "
                        + rule.ref().id() + " · holds more than 100 times for one case: it feeds itself");
    }
}
