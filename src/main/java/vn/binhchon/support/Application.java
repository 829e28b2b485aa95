package vn.binhchon.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.EstablishmentType;
import vn.binhchon.promotion.Applicant;
import vn.binhchon.promotion.Area;
import vn.binhchon.promotion.SupportRequest;

/**
 * One request for support, as it was sent.
 *
 * @param id its id
 * @param programme the programme whose money it asks for
 * @param day the day it was made, whose law applies
 * @param establishment who asks
 * @param request what for
 * @param grounds what speaks for it, as it states itself; {@code typicalProduct} is none of that: the registry says it
 * @param area where it produces
 * @param certificates numbers of certificates it names
 * @param nomination the nomination of its typical product, as our registry calls it; null where none is named
 * @param product the name of its typical product; null where none is named
 * @param synthetic whether it is made up
 */
public record Application(
        String id,
        String programme,
        LocalDate day,
        Establishment establishment,
        SupportRequest request,
        @Nullable Applicant grounds,
        @Nullable Area area,
        List<String> certificates,
        @Nullable String nomination,
        @Nullable String product,
        boolean synthetic) {

    public Application {
        certificates = List.copyOf(Objects.requireNonNullElse(certificates, List.of()));
    }

    /** Who asks, by name and place. */
    public record Establishment(
            String name,
            @Nullable EstablishmentType type,
            @Nullable String province,
            @Nullable String district,
            @Nullable String commune) {

        /** The smallest place it names; null where it names none. */
        public @Nullable String place() {
            return commune != null ? commune : district != null ? district : province;
        }
    }

    /** The facts of who asks, as rules see them, with the word of the registry. */
    Applicant applicant(@Nullable Boolean typical) {
        EstablishmentType type = establishment.type() == null ? EstablishmentType.UNSPECIFIED : establishment.type();
        Applicant said = grounds;
        return said == null
                ? new Applicant(type, null, typical, null, null, null, null, null, null, null, null, null)
                : new Applicant(
                        type,
                        said.sector(),
                        typical,
                        said.keyProduct(),
                        said.exportContract(),
                        said.madeForExport(),
                        said.sameProvinceMaterialPercent(),
                        said.workers(),
                        said.womanOwned(),
                        said.minorityOwned(),
                        said.ocopStars(),
                        said.youngFounder());
    }
}
