package vn.binhchon.explanation.reach;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * What it would take one nomination to reach the threshold with its provisional points. Everything in it was judged by the same
 * rules with the change made; nothing is a promise, for jurors mark and the council decides.
 *
 * @param state how the search came out
 * @param total the points as they are
 * @param threshold the points needed
 * @param mends one change for each bar that a change can lift
 * @param blocked bars that nothing the establishment can do lifts
 * @param steps single changes that give points, each fact at its smallest and its best, the least change first
 * @param ways sets of changes that together reach the threshold, the smallest first; empty where none was found
 * @param most the points with every fact tried at its best; null where nothing was tried
 * @param juror what jurors alone can give, which no change of facts touches
 * @param judged how many times the nomination was judged for this
 * @param tried the facts that were tried
 * @param untried facts that rules ask for and that were not tried, and why
 */
public record Reach(
        State state,
        BigDecimal total,
        BigDecimal threshold,
        List<Step> mends,
        List<Blocked> blocked,
        List<Step> steps,
        List<Way> ways,
        @Nullable BigDecimal most,
        BigDecimal juror,
        int judged,
        List<Text> tried,
        List<Untried> untried) {

    /** How a search comes out. */
    public enum State {
        /** There is nothing to do. */
        REACHED,
        /** At least one way was found. */
        FOUND,
        /** None was found among what was tried. */
        NOT_FOUND,
        /** A bar stands that no change lifts. */
        BLOCKED,
        /** The rules at hand do not come to the result that stands, so nothing was tried. */
        ANOTHER_RESULT
    }

    /**
     * One changed fact.
     *
     * @param fact its name, such as {@code Society.workers}
     * @param words what is to be done
     * @param now what the dossier says now; null where it says nothing
     * @param gain how many points more, this change alone
     * @param size how many rows of the table, or steps of the scale, it climbs
     * @param criterion the line or condition it was found for
     * @param citations what the rule rests on
     */
    public record Step(
            String fact,
            Text words,
            @Nullable Text now,
            BigDecimal gain,
            int size,
            String criterion,
            List<String> citations) {}

    /** Changes that together reach the threshold, and the points they were judged to give. */
    public record Way(List<Step> steps, BigDecimal total) {}

    /** A bar that stays, why nothing lifts it, and what it rests on. */
    public record Blocked(String criterion, Text reason, Text why, List<String> citations) {}

    /** A fact that was not tried. */
    public record Untried(Text fact, Text why) {}
}
