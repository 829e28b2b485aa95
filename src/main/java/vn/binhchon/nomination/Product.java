package vn.binhchon.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product or set of products entered, with what the establishment declares of it (TT 26/2014, Điều 4). A declaration
 * that was not made is null: no evidence, neither yes nor no.
 *
 * @param name as on the registration form
 * @param group one of the four groups
 * @param set true for a set of products (bộ sản phẩm), false for a single one; null when not stated
 * @param members names of the products in a set; null or empty for a single product
 * @param setCase which case of the definition the set rests on: "same_use_several_materials",
 *     "same_use_one_material_several_designs" or "joined_for_use"; null when not stated
 * @param industrialOrCraft an industrial or craft product (Điều 4(2))
 * @param madeByEstablishment made by the registering establishment itself (Điều 4(2))
 * @param copied a copy of another product (Điều 4(3), 2014 wording)
 * @param breachesIntellectualProperty breaks rules on intellectual or industrial property (Điều 4(3))
 * @param breachesStandards breaks rules on product standards and quality (Điều 4(3))
 * @param breachesLabourSafety breaks rules on labour safety and hygiene (Điều 4(3))
 * @param breachesFoodSafety breaks rules on food safety (Điều 4(3))
 * @param breachesEnvironment breaks rules on the environment (Điều 4(3))
 * @param seriesProducible can be made in series, in quantity (Điều 4(4))
 * @param oneOff a one-off piece (sản phẩm độc bản, Điều 4(4))
 * @param meetsMarketNeed meets a need of the market (Điều 4(4))
 */
public record Product(
        String name,
        ProductGroup group,
        @Nullable Boolean set,
        @Nullable List<String> members,
        @Nullable String setCase,
        @Nullable Boolean industrialOrCraft,
        @Nullable Boolean madeByEstablishment,
        @Nullable Boolean copied,
        @Nullable Boolean breachesIntellectualProperty,
        @Nullable Boolean breachesStandards,
        @Nullable Boolean breachesLabourSafety,
        @Nullable Boolean breachesFoodSafety,
        @Nullable Boolean breachesEnvironment,
        @Nullable Boolean seriesProducible,
        @Nullable Boolean oneOff,
        @Nullable Boolean meetsMarketNeed) {}
