package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody, round by round.
 *
 * @param cards rounds the person has to do with
 */
record WorkView(List<Card> cards) {

    /**
     * One round.
     *
     * @param phase the step it is at, in words
     * @param sheets how many sheets are in, of how many; null while nobody marks
     * @param percent the same as a length
     * @param days the days that the plan sets
     * @param tasks what waits, each with the way there
     * @param recusals interests that wait for the chair
     * @param steps what the person may do to bring the round on
     */
    record Card(
            String round,
            String title,
            boolean synthetic,
            String phase,
            @Nullable String sheets,
            int percent,
            List<Days.Day> days,
            List<Task> tasks,
            List<Ask> recusals,
            List<Step> steps) {}

    /** Something that waits; {@code href} null where it is a date to know of. */
    record Task(String words, @Nullable String href) {}

    /** An interest somebody declared, or data suggest. */
    record Ask(String person, String name, String nomination, String product, String reason) {}

    /**
     * An act that needs nothing but a decision to do it; one without a way back is confirmed first.
     *
     * @param seen the revision of what it replaces, as the page shows it
     */
    record Step(String act, String words, boolean confirmed, int seen) {}
}
