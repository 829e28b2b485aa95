package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Location;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Region;

/** The provinces by date, with the region of each (TT 26/2014, Điều 3(1)(c)). */
public final class Places {

    private final Map<Region, Named> regions;
    private final List<Place> all;

    /** Names are taken apart once: a place is looked for many times while one nomination is judged. */
    private final Map<PlaceName, List<Place>> called = new HashMap<>();

    private final Map<PlaceName, Region> named = new HashMap<>();

    /**
     * @param regions how each region is called
     * @param all every province with its days, in the order of the file
     */
    public Places(Map<Region, Named> regions, List<Place> all) {
        this.regions = Collections.unmodifiableMap(new LinkedHashMap<>(regions));
        this.all = List.copyOf(all);
        for (Place place : all) {
            Stream.concat(Stream.of(place.name()), place.aliases().stream())
                    .map(PlaceName::of)
                    .distinct()
                    .forEach(name -> called.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(place));
        }
        regions.forEach((region, words) -> names(words).forEach(name -> named.putIfAbsent(PlaceName.of(name), region)));
    }

    /** How each region is called. */
    public Map<Region, Named> regions() {
        return regions;
    }

    /** Every province with its days, in the order of the file. */
    public List<Place> all() {
        return all;
    }

    /**
     * How a region is called.
     *
     * @param name in both languages
     * @param aliases other ways to write it
     */
    public record Named(Text name, List<String> aliases) {}

    /** What a region is called. */
    public Text name(Region region) {
        Named words = regions.get(region);
        return words == null ? new Text(region.name(), region.name()) : words.name();
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
        return named.get(PlaceName.of(name).bare());
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
        return called.getOrDefault(PlaceName.of(name), List.of()).stream();
    }

    private static Stream<String> names(Named words) {
        return Stream.concat(Stream.of(words.name().vi(), words.name().en()), words.aliases().stream());
    }

    private static <T> @Nullable T first(Stream<T> found) {
        return found.findFirst().orElse(null);
    }
}
