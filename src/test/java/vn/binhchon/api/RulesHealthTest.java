package vn.binhchon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedCalendar;
import vn.binhchon.rulebook.ShippedRules;

/** The health of the rules tells what is not judged. */
class RulesHealthTest {

    private final RulesInForce rules = new RulesInForce();
    private final RulesHealth health = new RulesHealth(rules);

    @Test
    void it_is_down_without_rules_and_while_a_round_waits_for_its_own() {
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        rules.use(new LoadedRules("r", ShippedRules.evaluator(), ShippedCalendar.days(), List::of));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        rules.waitsFor("old", "k", new RulesRefused(List.of(Problem.in("", "is not kept here", null))));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("waiting.k", "old");

        rules.waitsNoMore("k");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
