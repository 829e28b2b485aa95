package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Location;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Region;

/**
 * The provinces by date, with the region of each (TT 26/2014, Điều 3(1)(c)).
 *
 * @param regions how each region is called
 * @param all every province with its days, in the order of the file
 */
public record Places(Map<Region, Named> regions, List<Place> all) {

    /**
     * How a region is called.
     *
     * @param name in both languages
     * @param aliases other ways to write it
     */
    public record Named(Text name, List<String> aliases) {}

    /** What a region is called. */
    public Text name(Region region) {
        Named named = regions.get(region);
        return named == null ? new Text(region.name(), region.name()) : named.name();
    }

    /** The provinces of one day. */
    public List<Place> on(LocalDate day) {
        return all.stream().filter(each -> each.stoodOn(day)).toList();
    }

    /** The province of this name on this day, however it is written; null when there is none. */
    public @Nullable Place find(String name, LocalDate day) {
        return first(called(name).filter(each -> each.stoodOn(day)));
    }

    /** What a province became the day after its last; null while it stands. */
    public @Nullable Place successor(Place place) {
        return place.until() == null
                ? null
                : find(place.goesOnAs(), place.until().plusDays(1));
    }

    /** The provinces that became this one on its first day. */
    public List<Place> predecessors(Place place) {
        return all.stream().filter(each -> place.equals(successor(each))).toList();
    }

    /** The region of a province; while that is to be settled, the regions of those it was made of. */
    public List<Region> regions(Place place) {
        return place.region() != null
                ? List.of(place.region())
                : predecessors(place).stream()
                        .map(Place::region)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The region of this name, however it is written; null when there is none. */
    public @Nullable Region region(String name) {
        PlaceName asked = PlaceName.of(name).bare();
        return first(regions.entrySet().stream()
                .filter(each ->
                        names(each.getValue()).anyMatch(one -> PlaceName.of(one).equals(asked)))
                .map(Map.Entry::getKey));
    }

    /** Where a nomination's establishment lies on its day of law. */
    public Location locate(Nomination nomination) {
        LocalDate day = nomination.entry().date();
        String province = nomination.establishment().province();
        Region round = region(nomination.entry().jurisdiction());
        Place there = province == null ? null : find(province, day);
        Place gone = province == null || there != null ? null : gone(province, day);
        Place now = gone == null ? there : heir(gone, day);
        return new Location(
                province,
                there != null,
                gone == null || now == null ? null : now.name(),
                gone == null || now == null ? null : now.from(),
                now == null ? List.of() : regions(now),
                round);
    }

    /** The latest province of this name that ended before this day. */
    private @Nullable Place gone(String name, LocalDate day) {
        return called(name)
                .filter(each -> each.until() != null && each.until().isBefore(day))
                .reduce((one, other) -> one.from().isAfter(other.from()) ? one : other)
                .orElse(null);
    }

    private @Nullable Place heir(Place gone, LocalDate day) {
        Place heir = successor(gone);
        while (heir != null && !heir.stoodOn(day)) {
            heir = successor(heir);
        }
        return heir;
    }

    /** Every province of this name on whatever day. */
    private Stream<Place> called(String name) {
        PlaceName asked = PlaceName.of(name);
        return all.stream().filter(each -> Stream.concat(Stream.of(each.name()), each.aliases().stream())
                .anyMatch(one -> PlaceName.of(one).equals(asked)));
    }

    private static Stream<String> names(Named named) {
        return Stream.concat(Stream.of(named.name().vi(), named.name().en()), named.aliases().stream());
    }

    private static <T> @Nullable T first(Stream<T> found) {
        return found.findFirst().orElse(null);
    }
}
