package vn.binhchon.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.binhchon.edition.PlaceName;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Round;

/** Who issues the papers of a level: {@code papers/offices.csv} and {@code papers/cities.csv}. */
final class Offices {

    /** The head of a paper: who issues it, who stands above, who signs. */
    record Head(String upper, String issuer, String signer) {}

    private final Map<Level, Head> heads = new EnumMap<>(Level.class);
    private final Map<PlaceName, LocalDate> cities = new HashMap<>();

    Offices() {
        for (CSVRecord each : rows("/papers/offices.csv")) {
            heads.put(
                    Level.valueOf(each.get("level")),
                    new Head(each.get("upper"), each.get("issuer"), each.get("signer")));
        }
        rows("/papers/cities.csv")
                .forEach(each -> cities.put(PlaceName.of(each.get("city")), LocalDate.parse(each.get("from"))));
    }

    /** Who issues a round's papers. */
    Head of(Round round) {
        Head head = Objects.requireNonNull(heads.get(round.level()));
        String place = round.jurisdiction();
        LocalDate since = cities.get(PlaceName.of(place));
        boolean city = since != null && !round.date().isBefore(since);
        String bare = place.replaceFirst("^(?iu)(tỉnh|thành phố|TP\\.?) *", "");
        String issuer = head.issuer()
                .replace("{unit} {place}", together((city ? "thành phố " : "tỉnh ") + bare))
                .replace("{place}", together(place));
        return new Head(head.upper().toUpperCase(Locale.ROOT), issuer.toUpperCase(Locale.ROOT), head.signer());
    }

    /** The same, never broken over two lines. */
    private static String together(String name) {
        return name.replace(' ', '\u00a0');
    }

    private static Iterable<CSVRecord> rows(String resource) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Offices.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
