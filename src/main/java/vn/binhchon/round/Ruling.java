package vn.binhchon.round;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the council decides on one product.
 *
 * @param nomination the product
 * @param recognised whether it is recognised
 * @param prize code of its prize; null when none
 * @param sentUp whether it goes to the level above
 * @param reason why, where this is not what was proposed; null where it is
 */
public record Ruling(
        String nomination,
        boolean recognised,
        @Nullable String prize,
        boolean sentUp,
        @Nullable String reason) {

    /** Whether it is something else than was proposed; where nothing was proposed it cannot be. */
    public boolean differs(Proposal.Line line) {
        boolean recognition = line.recognise() != null && line.recognise() != recognised;
        boolean otherPrize = Boolean.TRUE.equals(line.recognise())
                && recognised
                && !line.says(Proposal.PRIZE_OPEN)
                && !Objects.equals(line.prize(), prize);
        boolean up = line.sendUp() != null && recognised && line.sendUp() != sentUp;
        return recognition || otherPrize || up;
    }
}
