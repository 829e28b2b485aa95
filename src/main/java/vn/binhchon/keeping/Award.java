package vn.binhchon.keeping;

import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Proposal;

/**
 * What a product comes away with: whether it is chosen, and what it wins.
 *
 * @param selected whether it is among those that the plan has recognised; null where the council chooses, or the plan does not say
 * @param prize code of the prize; null when none
 * @param groupPlace its place among those of its group that reach the threshold, where that is the first, second or third
 * @param sendUp whether it goes to the level above; null where nothing is proposed
 */
public record Award(
        @Nullable Boolean selected,
        @Nullable String prize,
        @Nullable Integer groupPlace,
        @Nullable Boolean sendUp) {

    /** Nothing, and no question either. */
    public static final Award NONE = new Award(false, null, null, null);

    /** What the rules propose to the council. */
    public static Award of(Proposal.Line line) {
        return new Award(line.recognise(), line.prize(), null, line.sendUp());
    }
}
