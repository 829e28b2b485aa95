package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.Location;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Region;
import vn.binhchon.text.Text;

/** The provinces by date, with the region of each (TT 26/2014, Điều 3(1)(c)). */
public final class Places {

    private final Map<Region, Named> regions;
    private final @Nullable Named nation;
    private final List<Place> all;
    private final Map<PlaceName, List<Place>> byName = new HashMap<>();
    private final Map<PlaceName, Region> regionByName = new HashMap<>();
    private final Map<Place, List<Place>> predecessors = new HashMap<>();

    /**
     * Places that are looked up often: names are compared as people write them, which is worked out here, once.
     *
     * @param regions how each region is called
     * @param nation how the whole country is called; null where the rules do not say
     * @param all every province with its days, in the order of the file
     */
    public Places(Map<Region, Named> regions, @Nullable Named nation, List<Place> all) {
        this.regions = Map.copyOf(regions);
        this.nation = nation;
        this.all = List.copyOf(all);
        for (Place place : this.all) {
            place.names().map(PlaceName::of).distinct().forEach(name -> among(byName, name, place));
        }
        new TreeMap<>(this.regions)
                .forEach((region, named) ->
                        names(named).map(PlaceName::of).forEach(name -> regionByName.putIfAbsent(name, region)));
        for (Place place : this.all) {
            Place successor = successor(place);
            if (successor != null) {
                among(predecessors, successor, place);
            }
        }
    }

    private static <K> void among(Map<K, List<Place>> places, K key, Place place) {
        places.computeIfAbsent(key, each -> new ArrayList<>()).add(place);
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
        return called(name).stream()
                .filter(each -> each.stoodOn(day))
                .findFirst()
                .orElse(null);
    }

    /** What a province became the day after its last; null while it stands. */
    public @Nullable Place successor(Place place) {
        return place.until() == null
                ? null
                : find(place.goesOnAs(), place.until().plusDays(1));
    }

    /** The provinces that became this one on its first day. */
    public List<Place> predecessors(Place place) {
        return List.copyOf(predecessors.getOrDefault(place, List.of()));
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
        return regionByName.get(PlaceName.of(name).bare());
    }

    /**
     * Whether there is a place of this name that holds rounds of this level on this day; of the lowest level, whose places the rules do not
     * list, and of a nation they do not name, always.
     */
    public boolean holds(Level level, String jurisdiction, LocalDate day) {
        return switch (level) {
            case LOCAL -> true;
            case PROVINCE -> find(jurisdiction, day) != null;
            case REGION -> region(jurisdiction) != null;
            case NATION -> nation == null || isNation(jurisdiction);
        };
    }

    /** Whether this name, a remark behind it aside, is that of the whole country. */
    public boolean isNation(String name) {
        PlaceName asked = PlaceName.of(name).bare();
        return nation != null && names(nation).map(PlaceName::of).anyMatch(asked::equals);
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
        return called(name).stream()
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

    /** Every province of this name on whatever day, however it is written, in the order of the file. */
    public List<Place> called(String name) {
        return List.copyOf(byName.getOrDefault(PlaceName.of(name), List.of()));
    }

    private static Stream<String> names(Named words) {
        return Stream.concat(Stream.of(words.name().vi(), words.name().en()), words.aliases().stream());
    }
}
