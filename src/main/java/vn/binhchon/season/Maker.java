package vn.binhchon.season;

import org.jspecify.annotations.Nullable;

/** Where the establishment behind a nomination produces; what was not stated is null. */
public record Maker(
        String nomination,
        @Nullable String province,
        @Nullable String district,
        @Nullable String commune) {

    /** The district, or the commune where there are no districts any more; null where neither is stated. */
    public @Nullable String locality() {
        return district != null ? district : commune;
    }
}
