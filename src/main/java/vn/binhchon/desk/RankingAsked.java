package vn.binhchon.desk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of a ranking; whatever is not known is as if it had not been asked.
 *
 * @param query part of a name, marks or none; empty for all
 * @param group 1 to 4; null for all
 * @param place a place as listed; empty for all
 * @param page from 1
 */
record RankingAsked(
        String query,
        @Nullable Integer group,
        String place,
        Reach reach,
        boolean apart,
        boolean unproven,
        Sort sort,
        boolean down,
        int page) {

    /** Which side of the threshold. */
    enum Reach {
        ALL,
        REACHING,
        BELOW
    }

    /** What it is ordered by. */
    enum Sort {
        RANK,
        PRODUCT,
        ESTABLISHMENT,
        PLACE,
        GROUP,
        POINTS,
        APART,
        UNPROVEN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RankingAsked of(
            @Nullable String query,
            @Nullable Integer group,
            @Nullable String place,
            @Nullable String reach,
            boolean apart,
            boolean unproven,
            @Nullable String sort,
            @Nullable String order,
            @Nullable Integer page) {
        return new RankingAsked(
                query == null ? "" : query.strip(),
                group != null && group >= 1 && group <= 4 ? group : null,
                place == null ? "" : place,
                known(Reach.values(), reach, Reach.ALL),
                apart,
                unproven,
                known(Sort.values(), sort, Sort.RANK),
                "down".equals(order),
                page == null || page < 1 ? 1 : page);
    }

    private static <E extends Enum<E>> E known(E[] values, @Nullable String asked, E otherwise) {
        return Arrays.stream(values)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElse(otherwise);
    }
}
