package vn.binhchon.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of technical level (Phụ lục 3, II.2). What was not reported is null.
 *
 * @param technology how far machines do the work
 * @param technologyNote the reporter's words on the technology
 * @param attestations papers that attest standards and systems
 * @param ownDesigns number of designs of its own
 * @param trainedWorkersPercent workers with training in the trade, percent of all workers
 */
public record Technique(
        @Nullable Technology technology,
        @Nullable String technologyNote,
        @Nullable List<Attestation> attestations,
        @Nullable Quantity ownDesigns,
        @Nullable Quantity trainedWorkersPercent) {

    /** Number of papers on product standards and good practice; null when no paper at all was reported. */
    public @Nullable Quantity standardsHeld() {
        return count(Attestation.Kind.PRODUCT_STANDARD, Attestation.Kind.GOOD_PRACTICE, Attestation.Kind.FOOD_SAFETY);
    }

    /** Number of papers on management systems; null when no paper at all was reported. */
    public @Nullable Quantity systemsHeld() {
        return count(Attestation.Kind.MANAGEMENT_SYSTEM);
    }

    private @Nullable Quantity count(Attestation.Kind... kinds) {
        List<Attestation.Kind> wanted = List.of(kinds);
        return attestations == null
                ? null
                : Quantity.of(attestations.stream()
                        .filter(a -> wanted.contains(a.kind()))
                        .count());
    }
}
