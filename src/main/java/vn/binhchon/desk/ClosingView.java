package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a round is from its certificates, and what the next step asks.
 *
 * @param state how things stand, in words
 * @param asks what the plan has to say before the next step, in words
 * @param mayPlan whether who is signed in may say it
 * @param steps what can be done now, each with what it asks
 * @param certificates certificates of the round that stand
 * @param mayRevoke whether who is signed in may record that one is withdrawn
 * @param papers whether papers of the decision are there
 */
record ClosingView(
        String state,
        List<String> asks,
        boolean mayPlan,
        List<Step> steps,
        List<Certificate> certificates,
        boolean mayRevoke,
        boolean papers) {

    /**
     * A step.
     *
     * @param act its name in contracts
     * @param name what its button says
     * @param who who does it, in words
     * @param may whether who is signed in may
     * @param fields what it asks
     */
    record Step(String act, String name, String who, boolean may, List<Field> fields) {}

    /**
     * Something that a step asks.
     *
     * @param type of the input: {@code text}, {@code date} or {@code select}
     * @param value what stands there at first; null for nothing
     * @param hint how it is written; null where the label is enough
     * @param options what a select offers
     */
    record Field(
            String name,
            String label,
            String type,
            @Nullable String value,
            @Nullable String hint,
            List<MotionView.Option> options) {}

    /** A certificate that stands. */
    record Certificate(String id, String product, String establishment, String until) {}
}
