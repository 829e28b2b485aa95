package vn.binhchon.rollout.replay;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Form;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Round;

/** One evaluation made again. */
public final class Replayed {

    private Replayed() {}

    /**
     * Makes an evaluation again from the facts in it.
     *
     * @param document the evaluation as it was kept, byte for byte
     * @param round the round it was entered in; null when it names none
     * @param by the release it names
     * @return how it differs; null when it comes out to the same bytes
     */
    public static ReplayReport.@Nullable Differing difference(String document, @Nullable Round round, Evaluator by) {
        ObjectNode was = (ObjectNode) Json.MAPPER.readTree(document);
        Reasoned kept = Reasoned.read(was);
        Evaluation evaluation = by.evaluate(kept.nomination(), round);
        byte[] made = Form.of(was).publish(evaluation, kept.accepted()).json();
        if (document.equals(new String(made, StandardCharsets.UTF_8))) {
            return null;
        }
        JsonNode now = Json.MAPPER.readTree(made);
        String where = JsonDifference.first(was, now);
        return new ReplayReport.Differing(
                kept.nomination().id(),
                kept.release(),
                kept.contentHash(),
                now.path("contentHash").asString(),
                where == null ? "" : where);
    }
}
