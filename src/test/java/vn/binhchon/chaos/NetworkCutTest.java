package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The network between copies, broker and database is cut for longer than a session lasts, one way or both, or slow; then it is healed,
 * and every event has exactly one answer. Only with {@code mvn -Pchaos verify}.
 */
@EnabledIfSystemProperty(named = "chaos.events", matches = "\\d+")
class NetworkCutTest {

    /** Longer than the session timeout of six seconds, and of a transaction's ten. */
    private static final long CUT_MILLIS = 15_000;

    @Test
    void nothing_is_lost_doubled_or_reordered_however_the_network_is_cut() throws Exception {
        List<Cut> cuts = List.of(Cut.values());
        try (Country country = Country.start(2, Layout.fresh().withDoors(2));
                Season season = new Season(country.bootstrap, 9);
                Watch watch = new Watch(country.bootstrap);
                Load load = Load.on(season, watch)) {
            for (int i = 0; i < cuts.size(); i++) {
                Cut cut = cuts.get(i);
                int before = watch.answers();
                cut.begin(country);
                Thread.sleep(CUT_MILLIS);
                int meanwhile = watch.answers() - before;
                cut.end(country);
                long millis = load.probe(cut.name().toLowerCase(Locale.ROOT) + "-" + i);
                System.out.println("chaos: " + cut + " for " + CUT_MILLIS + " ms, " + meanwhile
                        + " answers meanwhile; answered everywhere " + millis + " ms after it was healed");
            }
            load.end(400);
            History history = History.settled(country, season, watch);
            System.out.println("chaos: network cut " + cuts.size() + " times, " + history + ", "
                    + Answers.aborted(country.bootstrap) + " answers of aborted transactions");
            assertThat(history.faults()).isEmpty();
        }
    }
}
