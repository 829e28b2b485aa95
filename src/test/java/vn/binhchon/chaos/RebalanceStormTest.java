package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Copies come and go every few seconds for minutes while nominations come in, so that partitions are hardly ever at rest; afterwards
 * every event has exactly one answer. Only with {@code mvn -Pchaos verify} (chaos.storm: seconds).
 */
@EnabledIfSystemProperty(named = "chaos.events", matches = "\\d+")
class RebalanceStormTest {

    private static final int SECONDS = Integer.getInteger("chaos.storm", 180);
    private static final int COPIES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void nothing_is_lost_doubled_or_reordered_while_copies_come_and_go() throws Exception {
        Random random = new Random(3);
        try (Country country = Country.start(COPIES, Layout.fresh());
                Season season = new Season(country.bootstrap, 10);
                Watch watch = new Watch(country.bootstrap);
                Load load = Load.on(season, watch)) {
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            int begun = 0;
            int stopped = 0;
            int killed = 0;
            int answered = 0;
            while (System.nanoTime() < end) {
                Thread.sleep(1_500 + random.nextInt(2_500));
                // The first one stays: somebody has to be able to judge.
                Program copy = country.copies.get(1 + random.nextInt(COPIES - 1));
                if (copy.ended()) {
                    copy.startAgain();
                    begun++;
                } else if (random.nextBoolean()) {
                    copy.beginStopping();
                    stopped++;
                } else {
                    copy.kill();
                    killed++;
                }
                answered = watch.answers();
            }
            for (Program each : country.copies) {
                if (each.ended()) {
                    each.startAgain();
                }
            }
            long millis = load.probe("storm");
            load.end(400);
            History history = History.settled(country, season, watch);
            System.out.println("chaos: storm of " + SECONDS + " s, copies started " + begun + ", stopped " + stopped
                    + ", killed " + killed + " times, " + answered + " answers meanwhile; answered everywhere " + millis
                    + " ms after; " + history + ", " + Answers.aborted(country.bootstrap)
                    + " answers of aborted transactions");
            assertThat(history.faults()).isEmpty();
            await().atMost(PATIENCE).until(() -> country.readiness(0) == 200);
        }
    }
}
