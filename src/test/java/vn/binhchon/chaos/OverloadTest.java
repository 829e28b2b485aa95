package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * More comes in than can be judged, and a database that hardly answers: memory stays bounded, the program says how it stands, and comes
 * back without a hand. Only with {@code mvn -Pchaos verify} (chaos.burst: events).
 */
@EnabledIfSystemProperty(named = "chaos.events", matches = "\\d+")
class OverloadTest {

    private static final int BURST = Integer.getInteger("chaos.burst", 20_000);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    private static final String EVENT = """
            { "specversion": "1.0", "id": "%1$s", "source": "urn:test:chaos", "subject": "%1$s",
              "type": "vn.binhchon.nomination.submitted.v1", "time": "2019-07-05T08:00:00+07:00", "data": {
                %2$s
                "product": { "name": "Bún ngô thử", "group": 2 },
                "establishment": { "name": "Cơ sở thử", "type": "household" }, "evidence": {} } }""";
    private static final String NO_ROUND =
            "\"entry\": { \"level\": \"province\", \"jurisdiction\": \"Lạng Sơn\", \"date\": \"2019-07-05\" },";

    @Test
    void a_burst_is_judged_by_one_small_copy_that_says_how_much_waits() throws Exception {
        try (Country country = Country.start(1, Layout.fresh().on(SMALL, 100));
                Season season = new Season(country.bootstrap, 11);
                Watch watch = new Watch(country.bootstrap)) {
            URI figures = country.address(0, "/actuator/prometheus");
            long begun = System.nanoTime();
            for (int i = 0; i < BURST; i++) {
                season.next();
            }
            int sent = season.all().size();
            long sentMillis = millis(begun);
            double waiting = 0;
            double behind = 0;
            double heap = 0;
            int notReady = 0;
            while (watch.answers() < sent) {
                assertThat(country.copies.get(0).ended()).isFalse();
                waiting = Math.max(waiting, Figures.sum(figures, "binhchon_nominations_waiting "));
                behind = Math.max(behind, Figures.sum(figures, "binhchon_ledger_behind "));
                heap = Math.max(heap, Figures.sum(figures, "jvm_memory_used_bytes{area=\"heap\""));
                notReady += country.readiness(0) == 200 ? 0 : 1;
                assertThat(millis(begun)).isLessThan(PATIENCE.toMillis());
                Thread.sleep(500);
            }
            long judged = millis(begun);
            History history = History.settled(country, season, watch);
            System.out.printf(
                    "chaos: burst of %d sent in %d ms to one copy with -Xmx512m: at most %.0f waiting and %.0f behind,"
                            + " %.0f MiB of heap, %d times not ready; judged after %d ms, in the ledger after %d ms; %s%n",
                    sent, sentMillis, waiting, behind, heap / (1 << 20), notReady, judged, millis(begun), history);
            assertThat(history.faults()).isEmpty();
            assertThat(waiting).as("the figure tells").isGreaterThan(BURST / 4.0);
            assertThat(heap).isLessThan(512L << 20);
            await("the figure tells of the end")
                    .atMost(PATIENCE)
                    .until(() -> Figures.sum(figures, "binhchon_nominations_waiting ") == 0
                            && Figures.sum(figures, "binhchon_ledger_behind ") == 0
                            && country.readiness(0) == 200);
        }
    }

    @Test
    void while_a_table_is_locked_who_asks_is_told_soon_and_what_comes_in_is_judged_and_kept() throws Exception {
        try (Country country = Country.start(1, Layout.fresh().withDoors(1));
                Season season = new Season(country.bootstrap, 12);
                Watch watch = new Watch(country.bootstrap);
                Load load = Load.on(season, watch)) {
            long begun;
            try (Connection locking = DriverManager.getConnection(
                            country.database.url(), country.database.username(), country.database.password());
                    Statement sql = locking.createStatement()) {
                locking.setAutoCommit(false);
                sql.execute("lock table nomination, evaluation, round in access exclusive mode");
                begun = System.nanoTime();
                Figures.Timed asked = Figures.get(country.address(0, "/v1/nominations/chaos.1"));
                Figures.Timed inARound = Figures.post(
                        country.address(0, "/v1/nominations"), EVENT.formatted("in-a-round", "\"round\": \"x-2019\","));
                Figures.Timed inNone =
                        Figures.post(country.address(0, "/v1/nominations"), EVENT.formatted("in-none", NO_ROUND));
                await("says so").atMost(PATIENCE).until(() -> country.readiness(0) == 503);
                System.out.println("chaos: tables locked: asked " + asked + ", sent in a round " + inARound
                        + ", sent in none " + inNone + ", not ready after " + millis(begun) + " ms");
                assertThat(asked.status()).isEqualTo(503);
                assertThat(asked.retryAfter()).isNotEmpty();
                assertThat(asked.millis()).isLessThan(60_000);
                assertThat(inARound.status()).isEqualTo(503);
                assertThat(inARound.millis()).isLessThan(60_000);
                assertThat(inNone.status()).as("needs no database").isEqualTo(202);
                season.sentByRest("in-none");
                assertThat(inNone.millis()).isLessThan(60_000);
                locking.rollback();
            }
            long free = System.nanoTime();
            await("ready").atMost(PATIENCE).until(() -> country.readiness(0) == 200);
            long ready = millis(free);
            long answered = load.probe("unlocked", free);

            country.toDatabase.get(0).delay(100);
            int before = watch.answers();
            Thread.sleep(20_000);
            int slow = watch.answers() - before;
            Figures.Timed slowly = Figures.get(country.address(0, "/v1/nominations/chaos.1"));
            country.toDatabase.get(0).heal();
            long healed = load.probe("quick-again");
            load.end(400);
            History history = History.settled(country, season, watch);
            System.out.println("chaos: unlocked, ready after " + ready + " ms, answered everywhere after " + answered
                    + " ms; with a database 100 ms away " + slow + " answers in 20 s, a page " + slowly
                    + ", answered everywhere " + healed + " ms after it was near again; " + history);
            assertThat(history.faults()).isEmpty();
        }
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
