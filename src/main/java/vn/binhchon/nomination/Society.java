package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * Evidence of social effect (Phụ lục 3, II.3). What was not reported is null.
 *
 * @param workers regular workers
 * @param localWorkers workers of the same district or commune
 * @param seasonalWorkers seasonal workers
 * @param members members of a co-operative
 * @param wageVndPerMonth mean wage, VND a month
 * @param womenWorkers women among the workers
 * @param minorityWorkers workers of ethnic minorities
 * @param poorHouseholds poor households that earn by it
 */
public record Society(
        @Nullable Quantity workers,
        @Nullable Quantity localWorkers,
        @Nullable Quantity seasonalWorkers,
        @Nullable Quantity members,
        @Nullable Quantity wageVndPerMonth,
        @Nullable Quantity womenWorkers,
        @Nullable Quantity minorityWorkers,
        @Nullable Quantity poorHouseholds) {}
