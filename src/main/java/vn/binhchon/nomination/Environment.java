package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * Evidence on the environment (Phụ lục 3, II.4). What was not reported is null.
 *
 * @param complies holds the environmental papers its trade needs and keeps to them
 * @param treatsWaste has a working treatment of waste water, waste or smoke
 * @param cleanerProduction applies cleaner production
 */
public record Environment(
        @Nullable Boolean complies,
        @Nullable Boolean treatsWaste,
        @Nullable Boolean cleanerProduction) {}
