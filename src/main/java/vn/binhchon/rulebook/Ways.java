package vn.binhchon.rulebook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Place;
import vn.binhchon.edition.PlaceName;
import vn.binhchon.edition.Places;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.ProvincialWay;
import vn.binhchon.round.Setting;

/**
 * What a round has to settle, and how single provinces settle it.
 *
 * @param settings what the law leaves open, in the order of the file
 * @param acts who may do which act, in which phase
 * @param provinces the provinces with ways of their own
 * @param named every name of such a province to the province on its days
 */
public record Ways(
        List<Setting> settings, ActTable acts, List<ProvincialWay> provinces, Map<PlaceName, List<Named>> named) {

    /** A province of a name, and its way. */
    public record Named(Place place, ProvincialWay way) {}

    static Ways of(List<Setting> settings, ActTable acts, List<ProvincialWay> provinces, Places places) {
        Map<PlaceName, List<Named>> named = new HashMap<>();
        for (ProvincialWay way : provinces) {
            for (Place place : places.all()) {
                if (place.name().equals(way.province())) {
                    Stream.concat(Stream.of(place.name()), place.aliases().stream())
                            .map(PlaceName::of)
                            .distinct()
                            .forEach(name ->
                                    named.merge(name, List.of(new Named(place, way)), (one, other) -> Stream.concat(
                                                    one.stream(), other.stream())
                                            .toList()));
                }
            }
        }
        return new Ways(List.copyOf(settings), acts, List.copyOf(provinces), Map.copyOf(named));
    }

    /** The way of the province whose round a case is entered in; null for other levels, and where the circular is followed. */
    public @Nullable ProvincialWay of(Entry entry) {
        if (entry.level() != Level.PROVINCE || named.isEmpty()) {
            return null;
        }
        LocalDate day = entry.date();
        return named.getOrDefault(PlaceName.of(entry.jurisdiction()), List.of()).stream()
                .filter(each -> each.place().stoodOn(day))
                .map(Named::way)
                .findFirst()
                .orElse(null);
    }
}
