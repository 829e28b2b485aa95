package vn.binhchon.round;

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
        @Nullable String reason) {}
