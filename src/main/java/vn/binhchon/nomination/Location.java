package vn.binhchon.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an establishment lies on the day of law, derived from the edition's places (TT 26/2014, Điều 3(1)(c)).
 *
 * @param province as the nomination states it; null when it states none
 * @param provinceKnown whether a province was called so on that day
 * @param successor the province that took the stated one's place before that day; null when there is none
 * @param successorSince the first day of the successor; null when there is none
 * @param regions the region it belongs to; several while that is to be settled; empty when the province is not known
 * @param jurisdictionRegion the region whose round it is; null when the round is of no region
 */
public record Location(
        @Nullable String province,
        boolean provinceKnown,
        @Nullable String successor,
        @Nullable LocalDate successorSince,
        List<Region> regions,
        @Nullable Region jurisdictionRegion) {

    /** Whether it is to be settled which region the province belongs to. */
    public boolean regionAmbiguous() {
        return regions.size() > 1;
    }

    /** Whether the province lies outside the region whose round it is; null when the one or the other is not known. */
    public @Nullable Boolean outsideRegion() {
        return (regions.isEmpty() || jurisdictionRegion == null) ? null : !regions.contains(jurisdictionRegion);
    }
}
