package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.desk.Facts.Fact;

/**
 * The points of one nomination, line by line, and what became of the rest.
 *
 * @param heads the four heads
 * @param shares where all the points went; together they are the whole
 * @param missing what has no evidence yet, the most points first
 */
record ScoreView(List<Head> heads, List<Share> shares, List<Missing> missing) {

    /**
     * One head.
     *
     * @param judged lines a rule has spoken on
     * @param unmet lines whose evidence was stated and is not enough for any point
     * @param unproven lines without evidence
     * @param juror lines only a juror can judge
     */
    record Head(String code, String label, Amount amount, List<Line> judged, Pile unmet, Pile unproven, Pile juror) {}

    /** Points of a maximum. */
    record Amount(String points, String max, int percent) {}

    /** Lines that stand together, and what they could give. */
    record Pile(List<Line> lines, String max) {}

    /**
     * One line of the score frame.
     *
     * @param reason why it has its points; null where no rule spoke
     * @param evidence the facts that carried it
     * @param shortfall what was not given, and why
     * @param grounds rules and clauses; null for a juror's line
     */
    record Line(
            String code,
            String label,
            Amount amount,
            @Nullable String reason,
            List<Fact> evidence,
            List<String> shortfall,
            @Nullable Grounds grounds) {}

    /**
     * One part of the whole.
     *
     * @param kind given, juror, unproven or rest; what the style sheet calls it
     * @param start where it begins, 0 to 100
     * @param percent how long it is
     */
    record Share(String kind, String label, String points, int start, int percent) {}

    /** Evidence that was not stated: what it is, and what hangs on it. */
    record Missing(String code, String label, List<String> facts, String points) {}
}
