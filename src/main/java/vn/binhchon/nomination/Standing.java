package vn.binhchon.nomination;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evidence under the fourth head, "other criteria" (Phụ lục 3, IV). What was not reported is null.
 *
 * @param prizes prizes and titles
 * @param ocopStars OCOP stars held, 1 to 5
 * @param trademark a registered trade mark
 * @param intellectualProperty other registered rights: designs, patents, geographical indications
 */
public record Standing(
        @Nullable List<Prize> prizes,
        @Nullable Integer ocopStars,
        @Nullable Boolean trademark,
        @Nullable List<String> intellectualProperty) {

    /** The highest rank among the prizes; null when no prize with a rank was reported. */
    public Prize.@Nullable Rank highestPrize() {
        return prizes == null
                ? null
                : prizes.stream()
                        .map(Prize::rank)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
