package vn.binhchon.explanation;

import tools.jackson.databind.JsonNode;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Json;

/** The forms evaluations were published in, from the first to today's; each stays readable, and is made again to its own bytes. */
public enum Form {
    /** {@code evaluated.v1}, until 28/11/2026: with its words. */
    IN_WORDS {
        @Override
        public Published publish(Evaluation evaluation, AcceptedEvent event) {
            Explained worded = Explainer.explain(evaluation, event);
            return new Published(Reasoning.of(worded), Json.MAPPER.writeValueAsBytes(worded));
        }

        @Override
        Reasoned read(JsonNode document) {
            return Reasoning.of(Json.MAPPER.treeToValue(document, Explained.class));
        }
    },
    /** {@code evaluated.v2}, until 29/11/2026: every condition with what was seen and needed. */
    AT_LENGTH {
        @Override
        public Published publish(Evaluation evaluation, AcceptedEvent event) {
            return ReasonedAtLength.publish(evaluation, event);
        }

        @Override
        Reasoned read(JsonNode document) {
            return Json.MAPPER.treeToValue(document, ReasonedAtLength.class).today();
        }
    },
    /** {@code evaluated.v3}: every rule that stayed silent with the condition it stopped at. */
    TODAY {
        @Override
        public Published publish(Evaluation evaluation, AcceptedEvent event) {
            return Reasoning.publish(evaluation, event);
        }

        @Override
        Reasoned read(JsonNode document) {
            return Json.MAPPER.treeToValue(document, Reasoned.class);
        }
    };

    /** The form of what was published. */
    public static Form of(JsonNode document) {
        if (document.has("provisional")) {
            return IN_WORDS;
        }
        return document.path("silent").isArray() ? AT_LENGTH : TODAY;
    }

    /**
     * Makes an evaluation into what is published in this form.
     *
     * @param evaluation what the rules said
     * @param event the event that brought the facts
     */
    public abstract Published publish(Evaluation evaluation, AcceptedEvent event);

    /** Reads what was published in this form. */
    abstract Reasoned read(JsonNode document);
}
