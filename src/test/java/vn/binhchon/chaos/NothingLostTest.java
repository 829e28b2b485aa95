package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Programs, broker and database are killed while nominations come in; afterwards every event has exactly one answer. Short by
 * itself; {@code mvn -Pchaos verify -Dchaos.events=20000 -Dchaos.kills=24} makes it as large as the machine bears.
 */
@Execution(ExecutionMode.CONCURRENT)
class NothingLostTest {

    private static final int EVENTS = Integer.getInteger("chaos.events", 400);
    private static final int KILLS = Integer.getInteger("chaos.kills", 3);
    private static final int COPIES = Integer.getInteger("chaos.copies", 2);
    private static final int AT_ONCE = Integer.getInteger("chaos.at-once", 50);
    private static final long SEED = Long.getLong("chaos.seed", 20261122L);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration WHOLE = Duration.ofHours(3);

    private final Map<Kill, List<Long>> recoveries = new EnumMap<>(Kill.class);

    @Test
    void nothing_is_lost_doubled_or_reordered_whatever_is_killed() throws Exception {
        Random random = new Random(SEED);
        try (Country country = Country.start(COPIES, Layout.fresh().on(Layout.QUICK_TO_START, AT_ONCE));
                Season season = new Season(country.bootstrap, SEED);
                Watch watch = new Watch(country.bootstrap);
                Load load = Load.on(season, watch)) {
            List<Kill> kinds = List.copyOf(EnumSet.allOf(Kill.class));
            for (int i = 0; i < KILLS; i++) {
                // The kills are spread over all the events.
                int due = (int) ((long) EVENTS * i / KILLS);
                await().atMost(WHOLE).pollInterval(Duration.ofMillis(20)).until(() -> season.asked() >= due);
                Kill kill = kinds.get(i % kinds.size());
                recoveries
                        .computeIfAbsent(kill, each -> new ArrayList<>())
                        .add(strike(kill, i, country, load, watch, random));
            }
            load.end(EVENTS);
            History history = History.settled(country, season, watch);
            for (Program each : country.copies) {
                each.awaitUp(PATIENCE);
            }
            System.out.println("chaos: " + history + "; " + KILLS + " kills, " + COPIES + " copies, "
                    + Answers.aborted(country.bootstrap) + " answers of aborted transactions, seed " + SEED);
            recoveries.forEach(
                    (kill, times) -> System.out.println("chaos: " + kill + " answered again after ms " + times));
            assertThat(history.faults()).isEmpty();
        }
    }

    /** Kills, then measures until an event sent to each partition right after is answered. */
    private static long strike(Kill kill, int number, Country country, Load load, Watch watch, Random random)
            throws Exception {
        int before = watch.answers();
        await().atMost(PATIENCE).until(() -> watch.answers() > before);
        long struck = System.nanoTime();
        kill.strike(country, random);
        long millis = load.probe(kill.name().toLowerCase(Locale.ROOT) + "-" + number, struck);
        System.out.println("chaos: " + number + " " + kill + " " + millis + " ms, " + watch.answers() + " answers");
        for (Program each : country.copies) {
            each.awaitUp(PATIENCE);
        }
        return millis;
    }
}
