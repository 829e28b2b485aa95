package vn.binhchon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.mutation.Mutant;
import vn.binhchon.rollout.mutation.Outcome;
import vn.binhchon.rollout.mutation.ProofStrength;
import vn.binhchon.rollout.mutation.Reason;
import vn.binhchon.text.Text;

/** What is said of mutants, and when their share is enough. */
class StrengthReportTest {

    private static final Reason WHY =
            new Reason("e/mutants.yaml", "x.least", null, new Text("Cùng một nghĩa.", "Means the same."));

    @Test
    void a_survivor_without_a_reason_stands_first_with_its_place() {
        ProofStrength strength = strength(survivor("70 → 69", WHY), survivor("70 → 71", null));
        String page = new StrengthReport(strength, "rules/", 61_000).page(LocalDate.of(2026, 11, 22));
        assertThat(page.lines())
                .contains("| con số, một bước · number, one step | 102 | 99 | 1 | 2 |")
                .containsSubsequence(
                        "## Sống sót, chưa rõ vì sao · Survivors without a reason",
                        "- `rules/e/x.parameters.yaml:7 · x.least · 70 → 71`",
                        "## Sống sót, có lý do · Survivors with a reason: Cùng một nghĩa",
                        "*Means the same.*",
                        "- `rules/e/x.parameters.yaml:7 · x.least · 70 → 69`");
        assertThat(page).contains("**98.0 %** bị diệt").contains("**98.0 %**. 5 phép thử, 61 s.");
        assertThat(strength.enough()).isFalse();
    }

    @Test
    void a_share_above_the_least_with_a_reason_for_each_survivor_is_enough() {
        assertThat(strength(survivor("70 → 69", WHY)).enough()).isTrue();
        assertThat(new ProofStrength(List.of(survivor("70 → 69", WHY)), List.of(), 5, 0).enough())
                .isFalse();
    }

    @Test
    void the_figures_as_json_close_the_list_of_survivors() {
        List<JsonNode> read = new StrengthReport(strength(survivor("70 → 69", WHY)), "rules", 1)
                .json().stream().map(Json.MAPPER::readTree).toList();
        assertThat(read).hasSize(2);
        assertThat(read.get(0).path("reason").asString()).isEqualTo("Cùng một nghĩa.");
        assertThat(read.get(1).path("mutants").asInt()).isEqualTo(101);
        assertThat(read.get(1).path("refused").asInt()).isEqualTo(1);
    }

    private static ProofStrength strength(Outcome... survivors) {
        List<Outcome> outcomes = new ArrayList<>(List.of(survivors));
        for (int i = 0; i < 99; i++) {
            outcomes.add(new Outcome(mutant("1 → " + i), Outcome.Fate.KILLED, "a scenario", null));
        }
        outcomes.add(new Outcome(mutant("0 → -1"), Outcome.Fate.REFUSED, "the lint", null));
        return new ProofStrength(outcomes, List.of(), 5, 0);
    }

    private static Outcome survivor(String change, @Nullable Reason reason) {
        return new Outcome(mutant(change), Outcome.Fate.SURVIVED, null, reason);
    }

    private static Mutant mutant(String change) {
        return new Mutant(Mutant.Kind.NUMBER, "e/x.parameters.yaml", 7, "x.least", change, List.of(), null, null);
    }
}
