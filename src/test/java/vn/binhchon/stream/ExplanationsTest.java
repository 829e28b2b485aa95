package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Samples;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Published;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.intake.Json;
import vn.binhchon.rulebook.ShippedRules;

/** What was published is put into words only if it comes to the same when judged once more. */
class ExplanationsTest {

    private static final Path FILE = Samples.file("synthetic", "lang-son-2019-mau.che-shan-tuyet");
    private static final Evaluator RULES = ShippedRules.evaluator();

    private static JsonNode received(Published published) {
        return Json.MAPPER.readTree(published.json());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void the_words_are_those_of_what_was_published(Path file) {
        Explained words = Explanations.worded(received(Samples.published(file)), release -> RULES);
        Explained atOnce = Samples.explained(file);

        assertThat(words.evaluation()).isEqualTo(Samples.reasoned(file).contentHash());
        assertThat(words.contentHash()).isEqualTo(atOnce.contentHash());
        assertThat(words.findings()).isEqualTo(atOnce.findings());
        assertThat(words.silent()).isEqualTo(atOnce.silent());
    }

    @Test
    void it_is_judged_once_more_by_the_frame_of_its_day_whatever_became_of_the_round_s() throws Exception {
        Reasoned model = Samples.reasoned(FILE);
        ScoreFrame frame = RULES.edition(model.date()).frame();
        Map<String, List<BigDecimal>> halved = new HashMap<>();
        model.card()
                .lines()
                .forEach(each -> halved.put(
                        each.line(), Collections.nCopies(4, each.max().divide(BigDecimal.valueOf(2)))));
        Published published = Reasoning.publish(
                RULES.evaluateBy(frame.with("a-round", halved), model.nomination()), model.accepted());

        Explained words = Explanations.worded(received(published), release -> RULES);

        assertThat(words.frame()).isEqualTo("a-round");
        assertThat(words.card().total()).isLessThan(model.card().total());
        assertThat(words.evaluation()).isEqualTo(published.reasoned().contentHash());
    }

    @Test
    void what_does_not_come_to_the_published_hash_gets_no_words() {
        ObjectNode altered =
                (ObjectNode) Json.MAPPER.readTree(Samples.published(FILE).json());
        ((ObjectNode) altered.path("nomination").path("evidence").path("society")).put("workers", 9_999);

        assertThatThrownBy(() -> Explanations.worded(altered, release -> RULES))
                .isInstanceOf(Explanations.NotWorded.class)
                .hasMessageContaining("judged once more");
    }
}
