package vn.binhchon.rollout.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/** A folder of one rule, two numbers and one table: what its scenarios notice, and what they do not. */
@Execution(ExecutionMode.CONCURRENT)
class MutationRunTest {

    private static final String HERE = ShippedRules.EDITION + "/every_level/economy/";

    private static ProofStrength strength;

    @BeforeAll
    static void runTheMutants() throws Exception {
        strength = MutationRun.of(new RuleFolder(small()));
    }

    @Test
    void a_comparison_with_a_scenario_on_both_sides_is_killed() {
        Outcome shifted = outcome(
                "S-1",
                "taxVndPerYear.least >= p.number(\"small.least\")"
                        + " → taxVndPerYear.least > p.number(\"small.least\")");
        assertThat(shifted.fate()).isEqualTo(Outcome.Fate.KILLED);
        assertThat(shifted.by()).isEqualTo(HERE + "economy.scenarios.yaml › dues of exactly the least earn the share");
    }

    @Test
    void a_number_without_a_scenario_on_its_other_side_survives() {
        assertThat(outcome("small.least", "5000000 → 5000001").fate()).isEqualTo(Outcome.Fate.KILLED);
        assertThat(outcome("small.least", "5000000 → 4999999").fate()).isEqualTo(Outcome.Fate.SURVIVED);
    }

    @Test
    void a_rule_without_its_null_check_is_refused_by_the_gate() {
        assertThat(outcome("S-1", "− taxVndPerYear != null").fate()).isEqualTo(Outcome.Fate.REFUSED);
    }

    @Test
    void a_share_above_one_is_refused_by_the_gate_and_a_lesser_one_is_killed() {
        assertThat(outcome("small.share", "0.5 → 0.4").fate()).isEqualTo(Outcome.Fate.KILLED);
        assertThat(outcome("steps", "…: 1 → 2").fate()).isEqualTo(Outcome.Fate.REFUSED);
    }

    @Test
    void a_number_that_begins_a_day_after_its_edition_is_refused_by_the_gate() {
        assertThat(outcome("small.least", "2014-10-21 → 2014-10-22").fate()).isEqualTo(Outcome.Fate.REFUSED);
    }

    @Test
    void a_removed_rule_that_leaves_its_line_without_points_is_refused() {
        assertThat(outcome("S-1", "− Dues").fate()).isEqualTo(Outcome.Fate.REFUSED);
    }

    @Test
    void a_step_of_the_frame_goes_to_the_next_line_of_the_same_head() {
        assertThat(outcome("II.1.b", "g2: 3 → 2.9; II.1.c 1.5 → 1.6").fate()).isEqualTo(Outcome.Fate.KILLED);
        assertThat(outcome("II.1.b", "g1: 3 → 2; II.1.c 1 → 2").fate()).isEqualTo(Outcome.Fate.SURVIVED);
    }

    @Test
    void survivors_are_excused_by_a_reason_and_a_reason_for_nothing_is_named() throws Exception {
        SortedMap<String, String> files = small();
        files.put(ShippedRules.EDITION + "/mutants.yaml", """
                - vi: Thử thôi.
                  en: Only a test.
                  mutants:
                    - { at: small.least, change: "5000000 → 4999999" }
                    - { at: S-1 }
                """);
        ProofStrength explained = MutationRun.of(new RuleFolder(files));
        assertThat(explained.survivors())
                .filteredOn(each -> each.reason() != null)
                .extracting(each -> each.mutant().change())
                .containsExactly("5000000 → 4999999");
        assertThat(explained.idle()).extracting(Reason::at).containsExactly("S-1");
        assertThat(explained.enough()).isFalse();
        assertThat(new RuleFolder(files).release()).isEqualTo(new RuleFolder(small()).release());
    }

    @Test
    void a_reason_without_words_is_refused() {
        SortedMap<String, String> files = small();
        files.put(ShippedRules.EDITION + "/mutants.yaml", "- { mutants: [{ at: S-1 }] }\n");
        assertThatThrownBy(() -> MutationRun.of(new RuleFolder(files)))
                .isInstanceOf(RulesRefused.class)
                .hasMessageContaining("holds a reason without its words");
    }

    private static Outcome outcome(String at, String change) {
        return strength.outcomes().stream()
                .filter(each -> each.mutant().at().equals(at))
                .filter(each -> each.mutant().change().equals(change))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such mutant: " + at + " · " + change));
    }

    private static SortedMap<String, String> small() {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.keySet().removeIf(path -> path.startsWith("industrial_promotion/"));
        files.keySet().removeIf(path -> path.endsWith(".drl"));
        files.keySet().removeIf(path -> path.endsWith(".csv") && !path.endsWith("/places.csv"));
        files.keySet().removeIf(path -> path.endsWith(".scenarios.yaml") || path.endsWith("/mutants.yaml"));
        files.keySet()
                .removeIf(path -> path.endsWith(".parameters.yaml")
                        && !path.contains("/recognition/")
                        && !path.contains("/deadlines/"));
        files.put(HERE + "economy.drl", """
                package circular_26_2014.every_level.economy
                import vn.binhchon.nomination.*
                import vn.binhchon.finding.*
                global vn.binhchon.edition.Parameters p

                rule "Dues"
                  @id("S-1") @criterion("II.1.c") @citation("TT 26/2014/TT-BCT, Điều 7(1)(b)")
                when
                  $e : Economy( taxVndPerYear != null, taxVndPerYear.least >= p.number("small.least") )
                then
                  insert( Points.of("II.1.c", p.number("small.share"), Reason.of("economy.tax", "vnd", $e.taxVndPerYear())) );
                end
                """);
        files.put(HERE + "small.parameters.yaml", """
                small.least:
                  values:
                    - { from: 2014-10-21, value: 5000000, citation: "TT 26/2014/TT-BCT, Điều 7(1)(b)", flag: READ }
                small.share:
                  values:
                    - { from: 2014-10-21, value: 0.5, citation: "TT 26/2014/TT-BCT, Điều 7(1)(b)", flag: READ }
                """);
        files.put(HERE + "steps.bands.csv", """
                group,from,below,share,citation
                ,,,1,"Khung điểm mẫu (TT 26/2014/TT-BCT, Điều 16(1))"
                """);
        files.put(HERE + "model.frame.csv", """
                line,judge,g1,g2,g3,g4,vi,en,citation
                I.1,juror,40,40,40,40,Một,One,"TT 26/2014/TT-BCT, Phụ lục 3"
                II.1.a,juror,36,35.5,35,34.5,Hai,Two,"TT 26/2014/TT-BCT, Phụ lục 3"
                II.1.b,juror,3,3,3.5,4,Ba,Three,"TT 26/2014/TT-BCT, Phụ lục 3"
                II.1.c,evidence,1,1.5,1.5,1.5,Bốn,Four,"TT 26/2014/TT-BCT, Phụ lục 3"
                III.1,juror,10,10,10,10,Năm,Five,"TT 26/2014/TT-BCT, Phụ lục 3"
                IV.1,juror,10,10,10,10,Sáu,Six,"TT 26/2014/TT-BCT, Phụ lục 3"
                """);
        files.put(HERE + "economy.scenarios.yaml", """
                - name: dues of exactly the least earn the share
                  given:
                    evidence: { economy: { taxVndPerYear: 5000000 } }
                  expect: { fires: [S-1], points: { II.1.c: 0.75 } }
                - name: dues far below the least earn nothing
                  given:
                    evidence: { economy: { taxVndPerYear: 1000000 } }
                  expect: { silent: [S-1] }
                - name: dues that are not stated earn nothing
                  expect: { silent: [S-1] }
                """);
        return files;
    }
}
