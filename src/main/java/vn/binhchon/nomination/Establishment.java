package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * The rural industrial establishment (cơ sở công nghiệp nông thôn) and where it produces. Names of places are those of the
 * day of the nomination; what was not stated is null.
 *
 * @param name as registered; null when not reported
 * @param type its legal form
 * @param owner the owner's name; null in what is judged, as it is kept apart ({@link Contact}), but for what was judged before that
 * @param address street address; likewise
 * @param province the province or centrally-run city
 * @param district the district, until 30/06/2025
 * @param commune the commune, ward, township or special zone
 * @param unitKind what kind of unit {@code commune} is
 * @param centrallyRunCity whether the province is a centrally-run city
 * @param cityClass class of the provincial city the ward belongs to, 1 to 3, until 30/06/2025
 * @param yearsSinceWardConversion years since a commune of a class-1 city became this ward
 * @param recognisedCraftVillage the site lies in a craft village recognised by the provincial People's Committee
 * @param foundedYear the year it was founded
 */
public record Establishment(
        @Nullable String name,
        EstablishmentType type,
        @Nullable String owner,
        @Nullable String address,
        @Nullable String province,
        @Nullable String district,
        @Nullable String commune,
        @Nullable UnitKind unitKind,
        @Nullable Boolean centrallyRunCity,
        @Nullable Integer cityClass,
        @Nullable Integer yearsSinceWardConversion,
        @Nullable Boolean recognisedCraftVillage,
        @Nullable Integer foundedYear) {}
