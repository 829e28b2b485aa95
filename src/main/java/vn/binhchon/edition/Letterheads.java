package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Level;

/**
 * Who issues the papers of each level and signs them, by date (TT 26/2014, Điều 17(2)).
 *
 * @param offices each level's, in the order of their dates; empty in rules from before this was said
 * @param province the word before a province's name
 * @param city the word before a centrally-run city's
 * @param cities the centrally-run cities, with the first day each was one
 */
public record Letterheads(
        Map<Level, List<Dated<Office>>> offices, String province, String city, Map<PlaceName, LocalDate> cities) {

    /** Nothing is said: papers leave dots to fill in. */
    public static final Letterheads NONE = new Letterheads(Map.of(), "", "", Map.of());

    private static final String DOTS = "……………";

    /**
     * An office.
     *
     * @param upper who stands above; empty for nobody
     * @param issuer who issues, with {@code {place}} for the place and {@code {unit}} for the word before it
     * @param signer who signs
     */
    public record Office(String upper, String issuer, String signer) {}

    /** Whether nothing is said. */
    public boolean silent() {
        return offices.isEmpty();
    }

    /** The office that issues a level's papers at a place on a day, in capitals; dots where nothing is said of it. */
    public Office of(Level level, String place, LocalDate day) {
        Dated<Office> said = Dated.on(day, offices.getOrDefault(level, List.of()));
        if (said == null) {
            return new Office("", DOTS, DOTS);
        }
        Office office = said.value();
        String issuer = office.issuer()
                .replace("{unit} {place}", together(unit(place, day) + " " + PlaceName.withoutKind(place)))
                .replace("{place}", together(place));
        return new Office(capitals(office.upper()), capitals(issuer), office.signer());
    }

    private String unit(String place, LocalDate day) {
        @Nullable LocalDate since = cities.get(PlaceName.of(place));
        return since == null || day.isBefore(since) ? province : city;
    }

    /** The same, never broken over two lines. */
    private static String together(String name) {
        return name.replace(' ', '\u00a0');
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
