package vn.binhchon.rollout.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Samples;
import vn.binhchon.explanation.Explained;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.lint.Altered;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/** Judged again by the same release, an evaluation comes out to the same bytes; anything else is told with its place. */
class ReplayedTest {

    private static final Map<String, Round> ROUNDS = Samples.rounds();
    private static final Explained SHAN =
            Samples.explained(Samples.file("synthetic", "lang-son-2019-mau.che-shan-tuyet"));

    /** As the ledger keeps it. */
    private static String kept(Explained each) {
        return Json.MAPPER.writeValueAsString(each);
    }

    private static Round round(Explained each) {
        return Objects.requireNonNull(
                ROUNDS.get(String.valueOf(each.nomination().round())));
    }

    @Test
    void every_sample_comes_out_to_the_same_bytes() {
        Samples.nominations().map(Samples::explained).forEach(each -> assertThat(
                        Replayed.difference(kept(each), round(each), ShippedRules.evaluator()))
                .as(each.nomination().id())
                .isNull());
    }

    @Test
    void a_document_that_was_altered_is_told_with_its_place() {
        ObjectNode altered = Json.MAPPER.valueToTree(SHAN);
        ((ObjectNode) altered.path("card")).put("total", 99);

        var differing =
                Objects.requireNonNull(Replayed.difference(altered.toString(), round(SHAN), ShippedRules.evaluator()));

        assertThat(differing.what()).isEqualTo("lang-son-2019-mau.che-shan-tuyet");
        assertThat(differing.where()).isEqualTo("/card/total");
    }

    @Test
    void other_rules_do_not_pass_for_those_of_the_day() throws RulesRefused {
        var other = LoadedRules.of(new Altered()
                .text("~/recognition/recognition.parameters.yaml", "value: 70", "value: 71")
                .folder());

        assertThat(Replayed.difference(kept(SHAN), round(SHAN), other.evaluator()))
                .isNotNull();
    }
}
