package vn.binhchon.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition of several parts saw.
 *
 * @param kind how its parts are joined
 * @param count how many facts were found, or counted
 * @param of how many there are in all
 * @param value what was worked out from them; null where nothing was
 * @param parts the parts that decided: the alternatives, the figures used, or what one of the facts came to
 */
public record Composed(
        Kind kind, int count, int of, @Nullable Object value, List<Condition> parts) {

    /** How the parts of a condition are joined. */
    public enum Kind {
        /** One of several alternatives. */
        ANY,
        /** All of several. */
        ALL,
        /** A figure worked out from facts. */
        COMPUTED,
        /** At least one fact of several. */
        EXISTS,
        /** No fact of several. */
        NONE,
        /** A figure gathered from several facts. */
        GATHERED
    }

    /** A value seen as data has it. */
    public static @Nullable Object plain(@Nullable Object seen) {
        return seen instanceof Composed composed ? composed.data() : seen;
    }

    /** What stands in data for all of it: what was worked out, else how many were found. */
    public @Nullable Object data() {
        return switch (kind) {
            case COMPUTED, GATHERED -> value;
            case EXISTS, NONE -> count;
            case ANY, ALL -> null;
        };
    }
}
