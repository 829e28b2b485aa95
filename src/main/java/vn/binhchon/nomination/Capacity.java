package vn.binhchon.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of the capacity to develop production (Phụ lục 3, I.2). What was not reported is null.
 *
 * @param outputs quantities made
 * @param outputGrowthPercent growth of output over the year before, percent
 * @param yearsInProduction years the product has been made
 * @param machineryInvestmentVnd money put into machinery, VND in all
 * @param automationPercent share of steps that machines do, percent
 * @param workshopSquareMetres floor of workshops and stores, square metres
 * @param charterCapitalVnd charter or working capital, VND
 * @param materialAreaHectares land under its raw material, hectares
 * @param linkedHouseholds households that supply or work with it under contract
 * @param trainees people trained in the trade
 * @param replicated whether others have taken the model up
 * @param domesticMaterialPercent home-grown materials, percent of material value
 * @param sameProvinceMaterialPercent materials of the same province, percent of material value
 * @param valueChain whether it takes part in a value chain (contracts upstream or downstream)
 */
public record Capacity(
        @Nullable List<Output> outputs,
        @Nullable Quantity outputGrowthPercent,
        @Nullable Quantity yearsInProduction,
        @Nullable Quantity machineryInvestmentVnd,
        @Nullable Quantity automationPercent,
        @Nullable Quantity workshopSquareMetres,
        @Nullable Quantity charterCapitalVnd,
        @Nullable Quantity materialAreaHectares,
        @Nullable Quantity linkedHouseholds,
        @Nullable Quantity trainees,
        @Nullable Boolean replicated,
        @Nullable Quantity domesticMaterialPercent,
        @Nullable Quantity sameProvinceMaterialPercent,
        @Nullable Boolean valueChain) {

    /** Whether an output by the year, month or day was reported, which shows that it is made in series; null when none was. */
    public @Nullable Boolean outputPerPeriod() {
        return outputs == null ? null : outputs.stream().anyMatch(o -> o.period() != null);
    }
}
