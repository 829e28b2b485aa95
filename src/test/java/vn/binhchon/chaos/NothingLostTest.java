package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Programs, broker and database are killed while nominations come in; afterwards every event has exactly one answer. Short by
 * itself; {@code mvn -Pchaos verify -Dchaos.events=20000 -Dchaos.kills=24} makes it as large as the machine bears.
 */
class NothingLostTest {

    private static final int EVENTS = Integer.getInteger("chaos.events", 400);
    private static final int KILLS = Integer.getInteger("chaos.kills", 3);
    private static final int COPIES = Integer.getInteger("chaos.copies", 2);
    private static final long SEED = Long.getLong("chaos.seed", 20261122L);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Events under way at a time: enough for every kill to meet some. */
    private static final int UNDER_WAY = 400;

    private final Map<Kill, List<Long>> recoveries = new EnumMap<>(Kill.class);

    @Test
    void nothing_is_lost_doubled_or_reordered_whatever_is_killed() throws Exception {
        Random random = new Random(SEED);
        try (Country country = Country.start(COPIES);
                Season season = new Season(country.bootstrap, SEED);
                Watch watch = new Watch(country.bootstrap)) {
            AtomicBoolean striking = new AtomicBoolean(true);
            Thread sender = new Thread(() -> send(season, watch, striking), "season");
            sender.start();
            await().atMost(PATIENCE).until(() -> watch.answers() > 0);
            List<Kill> kinds = List.copyOf(EnumSet.allOf(Kill.class));
            for (int i = 0; i < KILLS; i++) {
                Kill kill = kinds.get(i % kinds.size());
                recoveries
                        .computeIfAbsent(kill, each -> new ArrayList<>())
                        .add(strike(kill, i, country, season, watch, random));
            }
            striking.set(false);
            sender.join();

            int sent = season.all().size();
            await().atMost(PATIENCE.multipliedBy(2)).until(() -> watch.answers() >= sent);
            for (Program each : country.copies) {
                each.awaitUp(PATIENCE);
            }
            List<Answers.Answer> answers = Answers.committed(country.bootstrap);
            History history = new History(season.all(), answers);
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                History ledger = new History(season.all(), answers);
                ledger.holdAgainst(country.database);
                assertThat(ledger.faults()).isEqualTo(history.faults());
            });
            System.out.println("chaos: " + history + "; " + KILLS + " kills, " + COPIES + " copies, "
                    + Answers.aborted(country.bootstrap) + " answers of aborted transactions, seed " + SEED);
            recoveries.forEach(
                    (kill, times) -> System.out.println("chaos: " + kill + " answered again after ms " + times));
            assertThat(history.faults()).isEmpty();
        }
    }

    /** Kills, then measures until an event sent to each partition right after is answered. */
    private static long strike(Kill kill, int number, Country country, Season season, Watch watch, Random random)
            throws Exception {
        int before = watch.answers();
        await().atMost(PATIENCE).until(() -> watch.answers() > before);
        long struck = System.nanoTime();
        kill.strike(country, random);
        List<String> probes = season.probes(kill.name().toLowerCase(java.util.Locale.ROOT) + "-" + number);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> watch.saw(probes));
        long millis = (System.nanoTime() - struck) / 1_000_000;
        System.out.println("chaos: " + number + " " + kill + " " + millis + " ms, " + watch.answers() + " answers");
        for (Program each : country.copies) {
            each.awaitUp(PATIENCE);
        }
        return millis;
    }

    private static void send(Season season, Watch watch, AtomicBoolean striking) {
        try {
            while (striking.get() || season.asked() < EVENTS) {
                if (season.asked() - watch.answers() < UNDER_WAY) {
                    season.next();
                } else {
                    Thread.sleep(5);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
