package vn.binhchon.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The newest event that was taken of a nomination: what it says stands.
 *
 * @param happened its time, to the microsecond
 * @param withdrawn whether it withdraws the nomination
 * @param entered whether the nomination was ever entered
 */
public record LastWord(String source, String id, OffsetDateTime happened, boolean withdrawn, boolean entered) {

    private static final long HALF_A_MICROSECOND = 500;

    /** Whether an event of this time stands beside it: of equal times the one that arrived last does. */
    public boolean yieldsTo(OffsetDateTime time) {
        return !micros(time).isBefore(micros(happened));
    }

    /** As the ledger keeps times. */
    private static Instant micros(OffsetDateTime time) {
        return time.toInstant().plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
    }

    /** This word after one before it, null where there is none. */
    public LastWord after(@Nullable LastWord before) {
        if (before == null) {
            return this;
        }
        boolean known = entered || before.entered;
        LastWord newer = before.yieldsTo(happened) ? this : before;
        return new LastWord(newer.source, newer.id, newer.happened, newer.withdrawn, known);
    }
}
