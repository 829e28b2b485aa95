package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulebookReader;

/** The rules folder as it ships: every scenario beside a rule is one test, named folder › scenario. */
class RulesProofTest {

    private static Evaluator evaluator;
    private static List<Scenario> scenarios;

    @BeforeAll
    static void readTheRules() throws Exception {
        RuleFolder folder = RuleFolder.read(Path.of("rules"));
        evaluator = new Evaluator(RulebookReader.read(folder));
        scenarios = ScenarioReader.read(folder);
    }

    @TestFactory
    Stream<DynamicTest> scenario() {
        Proof proof = new Proof(evaluator);
        return scenarios.stream()
                .map(each -> DynamicTest.dynamicTest(
                        folder(each.path()) + " › " + each.name(),
                        () -> assertThat(proof.failures(each)).isEmpty()));
    }

    @Test
    void every_rule_fires_in_one_scenario_and_stays_silent_in_a_near_miss() {
        Set<String> neverFired = ids();
        Set<String> neverSilent = ids();
        scenarios.forEach(each -> {
            neverFired.removeAll(each.fires());
            neverSilent.removeAll(each.silent());
        });
        assertThat(neverFired).as("rules that no scenario fires").isEmpty();
        assertThat(neverSilent).as("rules without a near miss").isEmpty();
    }

    private static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        evaluator.rulebooks().stream()
                .map(Rulebook::rules)
                .flatMap(List::stream)
                .map(RuleRef::id)
                .forEach(ids::add);
        return ids;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
