package vn.binhchon.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.Place;
import vn.binhchon.edition.Places;
import vn.binhchon.nomination.Region;

/** Reads {@code places.csv} and the names of the regions, and checks that every province has one shape on each day. */
final class PlaceReading {

    private static final String SEVERAL = "\\|";

    private static final String[] COLUMNS = {
        "province", "from", "until", "merged_into", "region", "flag", "aliases", "citation", "note"
    };

    private final FileReading file;
    private final Set<String> clauses;

    PlaceReading(FileReading file, Set<String> clauses) {
        this.file = file;
        this.clauses = clauses;
    }

    /**
     * Reads them.
     *
     * @param text the text of {@code places.csv}
     * @param said {@code edition.yaml}, with {@code regions} and {@code nation}
     * @param about that file
     */
    Places read(String text, JsonNode said, FileReading about) {
        List<Place> all = file.rows(text, COLUMNS).stream()
                .map(row -> place(file.at(row.line()), row.cells()))
                .toList();
        Places places = new Places(named(said.path("regions"), about), nation(said.path("nation"), about), all);
        for (int i = 0; i < all.size(); i++) {
            check(all.get(i), places);
            checkApart(all.get(i), all.subList(i + 1, all.size()), places);
        }
        return places;
    }

    private static Map<Region, Places.Named> named(JsonNode nodes, FileReading about) {
        Map<Region, Places.Named> named = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            named.put(region, named(nodes.path(region.name()), "regions." + region, about));
        }
        return named;
    }

    private static Places.Named named(JsonNode node, String where, FileReading about) {
        List<String> aliases = new ArrayList<>();
        node.path("aliases").forEach(each -> aliases.add(each.asString()));
        return new Places.Named(about.words(node, where), List.copyOf(aliases));
    }

    /** Releases from before 01/12/2026 do not name it. */
    private static Places.@Nullable Named nation(JsonNode node, FileReading about) {
        return node.isMissingNode() ? null : named(node, "nation", about);
    }

    private Place place(FileReading here, Map<String, String> row) {
        String name = row.getOrDefault("province", "");
        String until = cell(row, "until");
        String citation = row.getOrDefault("citation", "");
        if (!clauses.contains(citation)) {
            here.problem(name + " cites \"" + citation + "\", which clauses.yaml does not hold", null);
        }
        return new Place(
                name,
                here.day(row.get("from"), name + " from"),
                until == null ? null : here.day(until, name + " until"),
                cell(row, "merged_into"),
                region(here, name, cell(row, "region")),
                row.getOrDefault("flag", ""),
                Arrays.stream(row.getOrDefault("aliases", "").split(SEVERAL))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                citation,
                row.getOrDefault("note", ""));
    }

    private static @Nullable Region region(FileReading here, String name, @Nullable String text) {
        for (Region region : Region.values()) {
            if (region.name().equals(text)) {
                return region;
            }
        }
        if (text != null) {
            here.problem(
                    name + " lies in region " + text + ", expected one of " + Arrays.toString(Region.values()), null);
        }
        return null;
    }

    private void check(Place place, Places places) {
        LocalDate until = place.until();
        if (until != null && until.isBefore(place.from())) {
            file.problem(place.name() + " begins on " + place.from() + " and ends on " + until, "swap the two");
        } else if (until != null && places.successor(place) == null) {
            file.problem(
                    place.name() + " ends on " + until + " and nothing called " + place.goesOnAs()
                            + " begins the day after",
                    "a gap, or a merged_into that is misspelt");
        } else if (until == null && place.mergedInto() != null) {
            file.problem(place.name() + " is merged into " + place.mergedInto() + " but has no last day", null);
        }
        if (until != null && place.mergedInto() != null && goesOn(place, places)) {
            file.problem(
                    place.name() + " is merged into " + place.mergedInto()
                            + " and goes on as well, expected one successor",
                    "empty merged_into, or delete the later row");
        }
        checkRegion(place, places);
    }

    private static boolean goesOn(Place place, Places places) {
        return places.all().stream()
                .anyMatch(
                        each -> each.name().equals(place.name()) && each.from().isAfter(place.from()));
    }

    private void checkRegion(Place place, Places places) {
        List<Region> before = places.predecessors(place).stream()
                .map(Place::region)
                .distinct()
                .toList();
        if (place.region() == null && places.regions(place).size() < 2) {
            file.problem(
                    place.name() + " has no region", "only one made of several regions may leave it to be settled");
        }
        if (place.region() != null && !before.isEmpty() && !before.contains(place.region())) {
            file.problem(place.name() + " lies in " + place.region() + ", those it was made of lie in " + before, null);
        }
    }

    private void checkApart(Place one, List<Place> later, Places places) {
        Set<Place> same = one.names()
                .flatMap(name -> places.called(name).stream())
                .filter(other -> one.stoodOn(other.from()) || other.stoodOn(one.from()))
                .collect(Collectors.toSet());
        for (Place other : later) {
            if (same.contains(other)) {
                String what = "%s, from %s, and %s, from %s, share a name and days";
                file.problem(what.formatted(one.name(), one.from(), other.name(), other.from()), "an overlap");
            }
        }
    }

    private static @Nullable String cell(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        return text.isBlank() ? null : text.strip();
    }
}
