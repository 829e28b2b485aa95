package vn.binhchon.stream;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Explainer;
import vn.binhchon.explanation.Form;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.RulesRefused;

/**
 * Evaluations in words, made when somebody asks: what was published is judged once more by the release that judged it, and worded
 * only if that comes to what was published, by its hash.
 */
@Component
public class Explanations {

    private final Nominations nominations;
    private final Releases releases;
    private final RulesInForce rules;

    Explanations(Nominations nominations, Releases releases, RulesInForce rules) {
        this.nominations = nominations;
        this.releases = releases;
        this.rules = rules;
    }

    /** What was published cannot be put into words here: its release cannot be loaded, or comes to something else by now. */
    public static class NotWorded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotWorded(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The evaluation of a nomination that stands; the last one before a withdrawal.
     *
     * @throws NotWorded when it is there and cannot be worded
     */
    public Optional<Explained> of(String nomination) {
        return nominations.kept(nomination).map(kept -> of(Json.MAPPER.readTree(kept.document())));
    }

    /**
     * What was published, in words.
     *
     * @param document its JSON
     * @throws NotWorded when it cannot be worded
     */
    public Explained of(JsonNode document) {
        if (Form.of(document) == Form.IN_WORDS) {
            return Json.MAPPER.treeToValue(document, Explained.class);
        }
        return worded(document, this::evaluator);
    }

    /**
     * What was published, in words, as JSON; where it was published with its words, byte for byte as it was.
     *
     * @throws NotWorded when it cannot be worded
     */
    public String json(String document) {
        JsonNode published = Json.MAPPER.readTree(document);
        return Form.of(published) == Form.IN_WORDS ? document : Json.MAPPER.writeValueAsString(of(published));
    }

    /** @param releases the rules of a release */
    static Explained worded(JsonNode document, Function<String, Evaluator> releases) {
        Reasoned published = Reasoned.read(document);
        Evaluator evaluator = releases.apply(published.release());
        Evaluation evaluation = evaluator.evaluateBy(frame(published, evaluator), published.nomination());
        String made = Form.of(document)
                .publish(evaluation, published.accepted())
                .reasoned()
                .contentHash();
        if (!made.equals(published.contentHash())) {
            throw new NotWorded(
                    published.nomination().id() + ": judged once more it comes to " + made + ", published was "
                            + published.contentHash(),
                    new IllegalStateException(made));
        }
        return Explainer.explain(published, evaluation);
    }

    /** The frame it was judged by, whatever became of its round's since. */
    private static ScoreFrame frame(Reasoned published, Evaluator evaluator) {
        ScoreFrame model = evaluator.edition(published.date()).frame();
        if (model.name().equals(published.frame())) {
            return model;
        }
        Map<String, List<BigDecimal>> maxima = new HashMap<>();
        published
                .card()
                .lines()
                .forEach(
                        each -> maxima.put(each.line(), Collections.nCopies(ProductGroup.values().length, each.max())));
        return model.with(published.frame(), maxima);
    }

    private Evaluator evaluator(String release) {
        if (release.equals(rules.release())) {
            return rules.evaluator();
        }
        try {
            return releases.load(release).evaluator();
        } catch (RulesRefused e) {
            throw new NotWorded("the release " + release + " cannot be loaded", e);
        }
    }
}
