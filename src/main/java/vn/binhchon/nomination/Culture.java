package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * Facts on culture and looks (Phụ lục 3, III). They inform the jurors; only a juror can judge beauty and cultural worth.
 *
 * @param craftAgeYears age of the craft, years
 * @param traditionalCraft a craft recognised as traditional
 * @param artisans recognised artisans at work in it
 * @param story what sets it apart, in the nominator's words
 */
public record Culture(
        @Nullable Quantity craftAgeYears,
        @Nullable Boolean traditionalCraft,
        @Nullable Quantity artisans,
        @Nullable String story) {}
