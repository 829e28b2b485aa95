package vn.binhchon.promotion;

import org.jspecify.annotations.Nullable;

/**
 * Where it produces, as far as the order of support looks at it. What was not stated is null.
 *
 * @param remote highland, island, land border or ethnic-minority area
 * @param poorDistrict a poor district (30a)
 * @param newRural a commune of the new-rural plan
 * @param hardship whether the area is difficult in law
 */
public record Area(
        @Nullable Boolean remote,
        @Nullable Boolean poorDistrict,
        @Nullable Boolean newRural,
        @Nullable Hardship hardship) {}
