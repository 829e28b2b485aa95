package vn.binhchon.rollout.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Samples;
import vn.binhchon.explanation.Form;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.lint.Altered;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/** Judged again by the same release, an evaluation comes out to the same bytes; anything else is told with its place. */
class ReplayedTest {

    private static final Map<String, Round> ROUNDS = Samples.rounds();
    private static final Path FILE = Samples.file("synthetic", "lang-son-2019-mau.che-shan-tuyet");

    /** As the ledger keeps it. */
    private static String kept(Path file) {
        return new String(Samples.published(file).json(), StandardCharsets.UTF_8);
    }

    /** As the ledger kept it until 28/11/2026. */
    private static String keptInWords(Path file) {
        return Json.MAPPER.writeValueAsString(Samples.explained(file));
    }

    /** As the ledger kept it until 29/11/2026. */
    private static String keptAtLength(Path file) throws Refused {
        return new String(
                Form.AT_LENGTH
                        .publish(Samples.evaluation(file), Samples.event(file))
                        .json(),
                StandardCharsets.UTF_8);
    }

    private static Round round(Path file) {
        return Objects.requireNonNull(
                ROUNDS.get(String.valueOf(Samples.reasoned(file).nomination().round())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void every_sample_comes_out_to_the_same_bytes(Path file) {
        assertThat(Replayed.difference(kept(file), round(file), ShippedRules.evaluator()))
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void what_was_published_with_its_words_comes_out_with_them(Path file) {
        assertThat(Replayed.difference(keptInWords(file), round(file), ShippedRules.evaluator()))
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void what_was_published_at_length_comes_out_at_length(Path file) throws Refused {
        assertThat(Replayed.difference(keptAtLength(file), round(file), ShippedRules.evaluator()))
                .isNull();
    }

    @Test
    void a_document_that_was_altered_is_told_with_its_place() {
        ObjectNode altered = (ObjectNode) Json.MAPPER.readTree(kept(FILE));
        ((ObjectNode) altered.path("card")).put("total", 99);

        var differing =
                Objects.requireNonNull(Replayed.difference(altered.toString(), round(FILE), ShippedRules.evaluator()));

        assertThat(differing.what()).isEqualTo("lang-son-2019-mau.che-shan-tuyet");
        assertThat(differing.where()).isEqualTo("/card/total");
    }

    @Test
    void other_rules_do_not_pass_for_those_of_the_day() throws RulesRefused {
        var other = LoadedRules.of(new Altered()
                .text("~/recognition/recognition.parameters.yaml", "value: 70", "value: 71")
                .folder());

        assertThat(Replayed.difference(kept(FILE), round(FILE), other.evaluator()))
                .isNotNull();
    }
}
