package vn.binhchon.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a product is entered.
 *
 * @param level the level it is entered at
 * @param jurisdiction the unit that holds the round: a province's name, a region, "Cả nước"
 * @param date the day whose law applies
 * @param lowerRoundHeld whether the level below held a round at all; null when not stated (TT 26/2014, Điều 12(2)(d))
 */
public record Entry(
        Level level,
        String jurisdiction,
        LocalDate date,
        @Nullable Boolean lowerRoundHeld) {

    /** The level whose certificate opens the way here; null at the lowest level. */
    public @Nullable Level below() {
        return level.below();
    }
}
