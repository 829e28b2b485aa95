package vn.binhchon.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of market need (Phụ lục 3, I.1). What was not reported is null.
 *
 * @param homeMarkets provinces or chains the product is sold to at home
 * @param distributors number of distributors or agents
 * @param retailPoints number of points of sale
 * @param homeContracts number of supply contracts at home
 * @param exported whether any of it is sold abroad
 * @param exportMarkets countries it is sold to
 * @param exportMarketCount number of countries, where only the number was reported
 * @param exportSharePercent share of output sold abroad, percent of quantity or value
 * @param exportVndPerYear value of exports, VND a year
 * @param exportContracts number of export contracts
 * @param replacesImports whether it takes the place of imported goods
 */
public record Market(
        @Nullable List<String> homeMarkets,
        @Nullable Quantity distributors,
        @Nullable Quantity retailPoints,
        @Nullable Quantity homeContracts,
        @Nullable Boolean exported,
        @Nullable List<String> exportMarkets,
        @Nullable Quantity exportMarketCount,
        @Nullable Quantity exportSharePercent,
        @Nullable Quantity exportVndPerYear,
        @Nullable Quantity exportContracts,
        @Nullable Boolean replacesImports) {

    /** Number of countries sold to, from the list or from the bare number; null when neither was reported. */
    public @Nullable Quantity exportCountries() {
        return exportMarkets != null && !exportMarkets.isEmpty()
                ? Quantity.of(exportMarkets.size())
                : exportMarketCount;
    }

    /** Number of home markets named; null when none was reported. */
    public @Nullable Quantity homeMarketCount() {
        return homeMarkets == null || homeMarkets.isEmpty() ? null : Quantity.of(homeMarkets.size());
    }
}
