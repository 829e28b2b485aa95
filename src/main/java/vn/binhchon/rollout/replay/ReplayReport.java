package vn.binhchon.rollout.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of working a round out again.
 *
 * @param round the round
 * @param judged how many evaluations were made again
 * @param same how many of them to the same bytes
 * @param acts how many acts of its book bear a true seal
 * @param unkept how many were judged by a release that is not kept, and could not be made again
 * @param first the first that differs; null when none does
 * @param deviations figures of the book that do not follow from its acts, and rows that are not what the topic says
 */
public record ReplayReport(
        String round,
        int judged,
        int same,
        int acts,
        int unkept,
        @Nullable Differing first,
        List<Deviation> deviations) {

    /**
     * Something that differs.
     *
     * @param what the nomination, or the place in the book
     * @param kept the hash that was kept
     * @param made the hash that was made
     * @param where the first field that differs, as a JSON pointer; empty when only the hash does
     */
    public record Differing(String what, String release, String kept, String made, String where) {}

    /** Whether everything came out as it was. */
    public boolean faithful() {
        return first == null && unkept == 0 && deviations.isEmpty();
    }

    /** The same without figures, for those who may not read marks and votes. */
    public ReplayReport withoutFigures() {
        return new ReplayReport(
                round,
                judged,
                same,
                acts,
                unkept,
                first,
                deviations.stream().map(Deviation::withoutFigures).toList());
    }
}
