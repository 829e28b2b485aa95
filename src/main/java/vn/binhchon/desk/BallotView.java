package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot before it is cast: whoever tapped is asked whether it is meant.
 *
 * @param title what is voted on, in words
 * @param choice whether products are chosen
 * @param vote yes, no or abstain; empty for a choice
 * @param said what the ballot says, in words
 * @param chosen products chosen, by id
 * @param member the absent member whose written opinion it is; null for one's own
 * @param opinion whether another opinion may be said in words
 */
record BallotView(
        String round,
        String put,
        String title,
        boolean choice,
        String vote,
        String said,
        List<String> chosen,
        MotionView.@Nullable Option member,
        boolean secret,
        boolean opinion) {}
