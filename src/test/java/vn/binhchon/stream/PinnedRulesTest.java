package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedCalendar;
import vn.binhchon.rulebook.ShippedRules;

/** A round whose own rules cannot be loaded is judged by no others, and that is seen from outside until it has them. */
class PinnedRulesTest {

    private static final LoadedRules PINNED =
            new LoadedRules("pinned", ShippedRules.evaluator(), ShippedCalendar.days(), List::of);

    private final Releases releases = mock();
    private final KeptReleases kept = mock();
    private final RulesInForce rules = new RulesInForce();
    private final PinnedRules pins = new PinnedRules(releases, kept, rules, Clock.systemUTC());

    @Test
    void a_round_waits_for_its_own_rules_and_says_so_until_it_has_them() throws Exception {
        rules.use(new LoadedRules("in force", ShippedRules.evaluator(), ShippedCalendar.days(), List::of));
        when(kept.of("k")).thenReturn("pinned");
        when(releases.load("pinned"))
                .thenThrow(new RulesRefused(List.of(Problem.in("", "the release pinned is not kept here", null))))
                .thenReturn(PINNED);

        assertThatThrownBy(() -> pins.batch().of("k")).isInstanceOf(PinnedRules.NotLoaded.class);
        assertThat(rules.waiting()).containsOnlyKeys("k");
        assertThat(rules.waiting().values())
                .extracting(RulesInForce.Waiting::release)
                .containsExactly("pinned");
        assertThat(rules.usable()).as("other rounds are judged").isTrue();

        assertThat(pins.batch().of("k")).isSameAs(PINNED);
        assertThat(rules.waiting()).isEmpty();
    }
}
