package vn.binhchon.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product of the round, as it stood when entries were closed.
 *
 * @param nomination its id
 * @param product its name
 * @param group its group, 1 to 4
 * @param establishment who made it
 * @param owner whose the establishment is; null when not stated
 * @param address where it is; null when not stated
 * @param locality the district or commune it comes from; null when not stated
 * @param provisional the points the rules propose from evidence
 * @param contentHash names the evaluation that stood
 */
public record Entrant(
        String nomination,
        String product,
        int group,
        String establishment,
        @Nullable String owner,
        @Nullable String address,
        @Nullable String locality,
        BigDecimal provisional,
        String contentHash) {}
