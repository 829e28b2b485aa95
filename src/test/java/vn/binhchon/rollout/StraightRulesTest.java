package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.binhchon.Samples;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.finding.Justified;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.ShippedRules;

/** Rules asked straight say what Drools' network says of the same case: to the last condition, for every proof and every sample. */
class StraightRulesTest {

    private static final Evaluator STRAIGHT = ShippedRules.evaluator();
    private static final Evaluator NETWORK = new Evaluator(
            STRAIGHT.rulebooks().stream().map(Rulebook::throughNetwork).toList());

    @Test
    void every_shipped_rule_can_be_asked_straight() {
        assertThat(STRAIGHT.rulebooks()).isNotEmpty().allMatch(Rulebook::straight);
        assertThat(NETWORK.rulebooks()).noneMatch(Rulebook::straight);
    }

    @Test
    void both_ways_find_the_same_in_every_scenario_of_nominations_and_of_rounds() throws Exception {
        Proof straight = new Proof(STRAIGHT);
        Proof network = new Proof(NETWORK);
        int fired = 0;
        for (Scenario each : ScenarioReader.read(ShippedRules.folder())) {
            Findings found = straight.findings(each);
            assertThat(found).as(each.name()).isEqualTo(network.findings(each));
            fired += found.fired().size();
        }
        assertThat(fired).isGreaterThan(1_000);
    }

    @Test
    void both_ways_evaluate_every_sample_the_same() throws Exception {
        for (Path file : Samples.nominations().toList()) {
            AcceptedEvent event = Samples.event(file);
            Admission admission = Samples.admission(event);
            assertThat(STRAIGHT.evaluate(admission.nomination(), admission.round()))
                    .as(file.toString())
                    .isEqualTo(NETWORK.evaluate(admission.nomination(), admission.round()));
        }
    }

    @Test
    void what_fired_has_all_its_conditions_held() throws Exception {
        for (Scenario each : ScenarioReader.read(ShippedRules.folder())) {
            for (Justified found : new Proof(STRAIGHT).findings(each).fired()) {
                assertThat(found.conditions()).as(each.name()).allMatch(condition -> condition.holds());
            }
        }
    }
}
