package vn.binhchon.promotion;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.EstablishmentType;

/**
 * Who asks, as far as the order of support looks at it. What was not stated is null.
 *
 * @param type its legal form
 * @param sector its trade
 * @param typicalProduct whether a product of its holds a certificate that is valid on the day, as our own registry has it: false
 *     where one was named that the registry does not hold as valid, null where none was named and none is known
 * @param keyProduct whether it makes a key industrial product of the province (sản phẩm công nghiệp chủ lực, mũi nhọn)
 * @param exportContract whether it has an export contract
 * @param madeForExport whether it makes goods for export
 * @param sameProvinceMaterialPercent main materials from the same province, percent of the value of materials
 * @param workers regular workers
 * @param womanOwned whether a woman owns it
 * @param minorityOwned whether it is owned by a person of an ethnic minority
 * @param ocopStars stars of its product in the OCOP programme
 * @param youngFounder whether a young person founded it (thanh niên khởi nghiệp)
 */
public record Applicant(
        EstablishmentType type,
        @Nullable Sector sector,
        @Nullable Boolean typicalProduct,
        @Nullable Boolean keyProduct,
        @Nullable Boolean exportContract,
        @Nullable Boolean madeForExport,
        @Nullable BigDecimal sameProvinceMaterialPercent,
        @Nullable Integer workers,
        @Nullable Boolean womanOwned,
        @Nullable Boolean minorityOwned,
        @Nullable Integer ocopStars,
        @Nullable Boolean youngFounder) {}
