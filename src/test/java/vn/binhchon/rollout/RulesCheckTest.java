package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.ShippedRules;

/** A folder of three rules only, checked to the end. */
class RulesCheckTest {

    private static final String AT = ShippedRules.EDITION + "/every_level/economy/economy";

    @Test
    void a_rule_that_no_scenario_fires_or_leaves_silent_is_a_problem() {
        SortedMap<String, String> files = economy();
        files.put(
                AT + ".scenarios.yaml",
                "- name: nothing said of the economy\n  expect: { silent: [C26-ECO-II1A-01] }\n");
        assertThat(RulesCheck.of(new RuleFolder(files)).problems())
                .extracting(Problem::toString)
                .contains(
                        AT + ".drl:8 · C26-ECO-II1A-01 · fires in no scenario · Maybe a scenario beside the rule that"
                                + " names its id",
                        AT + ".drl:20 · C26-ECO-II1B-01 · stays silent in no scenario · Maybe a scenario beside the"
                                + " rule that names its id");
    }

    @Test
    void scenarios_that_cannot_be_read_are_named_with_their_lines_and_the_others_are_proven() {
        SortedMap<String, String> files = economy();
        files.put(AT + ".scenarios.yaml", """
                - name: a level that is none
                  given: { entry: { level: planet } }
                - name: nothing said, and yet expected
                  expect: { fires: [C26-ECO-II1A-01] }
                - name: a misspelled expectation
                  expect: { fire: [C26-ECO-II1A-01] }
                """);
        assertThat(RulesCheck.of(new RuleFolder(files)).problems())
                .filteredOn(problem -> problem.path().endsWith(".scenarios.yaml"))
                .satisfiesExactly(
                        unread -> {
                            assertThat(unread.line()).isEqualTo(1);
                            assertThat(unread.what()).startsWith("scenario cannot be read: ");
                        },
                        failing -> {
                            assertThat(failing.line()).isEqualTo(3);
                            assertThat(failing.what())
                                    .startsWith("scenario \"nothing said, and yet expected\": C26-ECO-II1A-01 did not"
                                            + " fire: profitPercent != null");
                        },
                        misspelled -> {
                            assertThat(misspelled.line()).isEqualTo(5);
                            assertThat(misspelled.what())
                                    .isEqualTo("scenario says expect.fire, which nobody understands");
                        });
    }

    @Test
    void compile_errors_in_two_rules_a_figure_and_a_failing_scenario_are_said_together() {
        SortedMap<String, String> files = economy();
        files.compute(AT + ".drl", (path, text) -> String.valueOf(text)
                .replace("profitPercent != null", "profitPrcent != null")
                .replace("p.band(\"tax\"", "p.bnd(\"tax\"")
                .replace("latestRevenue != null", "latestRevenue != null && taxVndPerYear == null"));
        files.put(AT + ".scenarios.yaml", """
                - name: what the rules left out would say is not asked
                  expect: { fires: [C26-ECO-II1A-01], total: 3 }
                - name: nothing said, and yet expected
                  expect: { fires: [C26-ECO-II1B-01] }
                """);
        RulesCheck check = RulesCheck.of(new RuleFolder(files));
        assertThat(check.problems())
                .extracting(Problem::toString)
                .anyMatch(each -> each.startsWith(AT + ".drl:12 · C26-ECO-II1A-01 · Economy.profitPrcent is not in"))
                .anyMatch(each -> each.contains("C26-ECO-II1C-01 · calls bnd, which is no field"))
                .anyMatch(each -> each.contains("C26-ECO-II1B-01 · joins two comparisons"))
                .anyMatch(each -> each.contains("\"nothing said, and yet expected\": C26-ECO-II1B-01 did not fire"))
                .noneMatch(each -> each.contains("would say is not asked"));
        assertThat(check.notes()).extracting(Problem::rule).contains("C26-ECO-II1A-01", "C26-ECO-II1C-01");
    }

    private static SortedMap<String, String> economy() {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.keySet().removeIf(path -> path.startsWith("industrial_promotion/"));
        files.keySet().removeIf(path -> path.endsWith(".drl") && !path.equals(AT + ".drl"));
        files.keySet().removeIf(path -> path.endsWith(".scenarios.yaml"));
        return files;
    }
}
