package vn.binhchon.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Letterheads;
import vn.binhchon.edition.Letterheads.Office;
import vn.binhchon.edition.PlaceName;
import vn.binhchon.edition.Places;
import vn.binhchon.nomination.Level;

/** Reads {@code offices.yaml}: who issues and signs the papers of each level. */
final class OfficeReading {

    /** The file, below the folder of its edition. Releases from before it was known hold none. */
    static final String FILE = "offices.yaml";

    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");
    private static final Set<String> KNOWN = Set.of("{place}", "{unit}");

    private final FileReading file;
    private final Set<String> clauses;
    private final Places places;

    OfficeReading(FileReading file, Set<String> clauses, Places places) {
        this.file = file;
        this.clauses = clauses;
        this.places = places;
    }

    Letterheads read(JsonNode tree) {
        Map<Level, List<Dated<Office>>> offices = new TreeMap<>();
        for (Level level : Level.values()) {
            offices.put(level, offices(level, tree.path("offices").path(level.name())));
        }
        JsonNode units = tree.path("units");
        return new Letterheads(
                offices,
                needed(units, "province", "units"),
                needed(units, "city", "units"),
                cities(tree.path("cities")));
    }

    private List<Dated<Office>> offices(Level level, JsonNode nodes) {
        String where = "offices." + level;
        if (nodes.isEmpty()) {
            file.problem(where + " is missing", null);
        }
        List<Dated<Office>> offices = new ArrayList<>();
        for (JsonNode node : nodes) {
            String citation = EditionReading.text(node.path("citation"));
            if (!clauses.contains(citation)) {
                file.problem(where + " cites \"" + citation + "\", which clauses.yaml does not hold", null);
            }
            Office office = new Office(
                    EditionReading.text(node.path("upper")), issuer(node, where), needed(node, "signer", where));
            offices.add(new Dated<>(file.day(EditionReading.text(node.path("from")), where), office, citation));
        }
        return List.copyOf(offices);
    }

    private String issuer(JsonNode node, String where) {
        String issuer = needed(node, "issuer", where);
        Matcher braces = BRACES.matcher(issuer);
        while (braces.find()) {
            if (!KNOWN.contains(braces.group())) {
                file.problem(where + " has " + braces.group() + ", expected {place} or {unit}", null);
            }
        }
        if (issuer.contains("{unit}") && !issuer.contains("{unit} {place}")) {
            file.problem(where + " has {unit} without a place behind it", "write {unit} {place}");
        }
        return issuer;
    }

    private Map<PlaceName, LocalDate> cities(JsonNode nodes) {
        Map<PlaceName, LocalDate> cities = new HashMap<>();
        for (var entry : nodes.properties()) {
            LocalDate since = file.day(EditionReading.text(entry.getValue()), "cities." + entry.getKey());
            cities.put(PlaceName.of(entry.getKey()), since);
            if (places.find(entry.getKey(), since) == null) {
                file.problem("cities." + entry.getKey() + " is no province of places.csv on " + since, null);
            }
        }
        return Map.copyOf(cities);
    }

    private String needed(JsonNode node, String key, String where) {
        String text = EditionReading.text(node.path(key));
        if (text.isBlank()) {
            file.problem(where + " lacks " + key, null);
        }
        return text;
    }
}
