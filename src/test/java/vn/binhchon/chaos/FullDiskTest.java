package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.util.FileSystemUtils;

/**
 * A disk runs full while nominations come in; then somebody makes room. Only where a small disk was made for it
 * (docs/reliability.md): {@code -Dchaos.small=<folder on it>}.
 */
@EnabledIfSystemProperty(named = "chaos.small", matches = ".+")
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path SMALL = Path.of(System.getProperty("chaos.small", "."));
    private static final Path FILLER = SMALL.resolve("filler");

    @Test
    void
            with_room_again_on_the_disk_that_all_share_and_broker_and_database_started_nothing_is_lost_and_nothing_doubled()
                    throws Exception {
        Path folder = Files.createDirectories(SMALL.resolve("all"));
        try (Country country = Country.start(1, Layout.in(folder));
                Season season = new Season(country.bootstrap, 7);
                Watch watch = new Watch(country.bootstrap);
                Load load = Load.on(season, watch)) {
            await().atMost(PATIENCE).until(() -> watch.answers() >= 300);
            fill(() -> country.broker.ended());
            long full = System.nanoTime();
            await("not ready").atMost(PATIENCE).until(() -> country.readiness(0) != 200);
            say("the disk of all is full: " + season.asked() + " events sent, " + watch.answers() + " answers, broker "
                    + (country.broker.ended() ? "ended" : "runs on") + ", not ready after " + since(full));

            Files.delete(FILLER);
            long room = System.nanoTime();
            country.broker.kill();
            country.broker.startAgain();
            country.database.kill();
            country.database.startAgain();
            load.end(0);
            History history = History.settled(country, season, watch);
            await("ready").atMost(PATIENCE).until(() -> country.readiness(0) == 200);
            say("the disk of all: " + history + "; all well " + since(room)
                    + " after there was room and both were started");
            assertThat(history.faults()).isEmpty();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void with_a_full_disk_of_the_database_alone_judging_goes_on_and_the_ledger_follows_once_there_is_room()
            throws Exception {
        Path folder = Files.createDirectories(SMALL.resolve("database"));
        try (Country country = Country.start(1, Layout.fresh().withDatabaseIn(folder));
                Season season = new Season(country.bootstrap, 8);
                Watch watch = new Watch(country.bootstrap);
                Load load = Load.on(season, watch)) {
            await().atMost(PATIENCE).until(() -> watch.answers() >= 300);
            long full = System.nanoTime();
            fill(() -> country.readiness(0) != 200);
            assertThat(country.readiness(0)).as("says so").isEqualTo(503);
            say("the database's disk is full: " + season.asked() + " events sent, " + watch.answers()
                    + " answers, not ready after " + since(full) + ", database "
                    + (country.database.ended() ? "ended" : "runs on"));

            load.end(0);
            Files.delete(FILLER);
            long room = System.nanoTime();
            boolean ended = country.database.ended();
            if (ended) {
                country.database.startAgain();
            }
            History history = History.settled(country, season, watch);
            await("ready").atMost(PATIENCE).until(() -> country.readiness(0) == 200);
            say("the database's disk: " + history + "; all well " + since(room) + " after there was room"
                    + (ended ? " and the database was started" : ", without a hand"));
            assertThat(history.faults()).isEmpty();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void the_one_machine_start_ends_within_half_a_minute_and_goes_on_once_there_is_room() throws Exception {
        Path folder = Files.createDirectories(SMALL.resolve("one"));
        try (OneMachine machine = OneMachine.start(folder)) {
            await().atMost(PATIENCE).until(() -> machine.nominate("o-dia.truoc") == 202);
            long full = System.nanoTime();
            take();
            assertThat(machine.program.exitCode(Duration.ofSeconds(30))).isEqualTo(3);
            say("the disk of the one-machine start is full: ended after " + since(full));
            assertThat(machine.program.said()).contains("MB trống");
        }
        Files.delete(FILLER);
        try (OneMachine machine = OneMachine.start(folder)) {
            await().atMost(PATIENCE).until(() -> machine.status("/v1/nominations/o-dia.truoc/evaluation") == 200);
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private interface Told {
        boolean now() throws Exception;
    }

    /** Takes what room there is, ever again, while events come in, until something is told by it. */
    private static void fill(Told told) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!told.now() && System.nanoTime() < deadline) {
            take();
            Thread.sleep(200);
        }
    }

    private static void take() throws IOException {
        byte[] block = new byte[64 << 10];
        long from = Files.exists(FILLER) ? Files.size(FILLER) : 0;
        try (OutputStream out = Files.newOutputStream(FILLER, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long at = from; at < 2L << 30; at += block.length) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }

    private static String since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis() + " ms";
    }

    private static void say(String what) {
        System.out.println("chaos: " + what);
    }
}
