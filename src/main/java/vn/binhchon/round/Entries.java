package vn.binhchon.round;

import org.jspecify.annotations.Nullable;

/**
 * What the rules are shown of the products that were entered, once entries are closed.
 *
 * @param total how many there are
 * @param localities from how many districts or communes
 * @param fewestFromOne the fewest that one of those localities entered; null when nobody entered
 * @param everyLocalityEnough whether each of them entered as many as the plan asks; null when the plan asks for no number
 */
public record Entries(
        int total,
        int localities,
        @Nullable Integer fewestFromOne,
        @Nullable Boolean everyLocalityEnough) {}
