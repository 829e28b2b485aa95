package vn.binhchon.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A share of what a line of the score frame can give. Provisional: the jury's marks decide.
 *
 * @param criterion the line of the score frame
 * @param share 0 to 1 of the line's maximum
 * @param band the row of the table it came from; null when the rule gives the whole
 * @param reason why
 */
public record Points(
        String criterion, BigDecimal share, @Nullable Band band, Reason reason) implements Finding {

    public Points {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(criterion + ": a share of " + share + ", expected 0 to 1");
        }
    }

    /** What the table gives for a figure. */
    public static Points of(String criterion, Band band, Reason reason) {
        return new Points(criterion, band.share(), band, reason);
    }

    /** A share that a number of the rulebook gives, 0 to 1. */
    public static Points of(String criterion, BigDecimal share, Reason reason) {
        return new Points(criterion, share, null, reason);
    }
}
