package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The motion that is up, as one person sees it; what a secret ballot says nobody sees.
 *
 * @param put names this putting of it
 * @param title what is voted on, in words
 * @param product the product that is put by itself; null where it is another motion, or the person keeps out of it
 * @param choice whether products are chosen, rather than yes or no said
 * @param closed whether the vote was closed and its count is on the way into the book
 * @param voters how many may vote
 * @param voted how many have
 * @param keptOut whether the person keeps out of what is voted on
 * @param mayVote whether the person's ballot is still awaited
 * @param own the person's own vote where votes are named; null when there is none
 * @param hasVoted whether the person has voted
 * @param mayClose whether the person leads this vote
 * @param options products to choose from
 * @param written absent members whose written opinion the person may enter
 */
record MotionView(
        String put,
        String title,
        @Nullable String product,
        boolean secret,
        boolean choice,
        boolean closed,
        int voters,
        int voted,
        boolean keptOut,
        boolean mayVote,
        @Nullable String own,
        boolean hasVoted,
        boolean mayClose,
        List<Option> options,
        List<Option> written) {

    /** Something to choose, by its code. */
    record Option(String id, String name) {}

    /**
     * How a vote came out.
     *
     * @param sums yes, no and others in words; null of a choice
     * @param rule what the plan asks for, in words
     * @param passed whether it passed; null of a choice
     * @param chosen of a choice, each product with its votes
     * @param there who was there when the vote began, in words
     */
    record Result(
            String title,
            @Nullable String sums,
            String rule,
            @Nullable Boolean passed,
            List<Chosen> chosen,
            String there) {}

    /** A product of a choice. */
    record Chosen(String name, int votes, boolean taken) {}
}
