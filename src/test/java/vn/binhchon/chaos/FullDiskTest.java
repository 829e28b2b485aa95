package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The disk that broker and database share runs full while nominations come in; then somebody makes room, and both are started again.
 * Only where a small disk was made for it (docs/reliability.md): {@code -Dchaos.small=<folder on it>}.
 */
@EnabledIfSystemProperty(named = "chaos.small", matches = ".+")
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void when_the_disk_was_full_and_there_is_room_again_nothing_is_lost_and_nothing_doubled() throws Exception {
        Path small = Path.of(System.getProperty("chaos.small"));
        try (Country country = Country.start(1, Files.createDirectories(small.resolve("country")));
                Season season = new Season(country.bootstrap, 7);
                Watch watch = new Watch(country.bootstrap)) {
            for (int i = 0; i < 300; i++) {
                season.next();
            }
            await().atMost(PATIENCE).until(() -> watch.answers() >= 300);

            Path filler = small.resolve("filler");
            fill(filler, 0);
            long begun = System.nanoTime();
            boolean full = false;
            while (!full && System.nanoTime() - begun < Duration.ofMinutes(2).toNanos()) {
                if (season.asked() < 3_000) {
                    season.next();
                }
                Thread.sleep(5);
                full = country.broker.ended() && Files.getFileStore(small).getUsableSpace() < 1 << 20;
                fill(filler, Files.size(filler));
            }
            System.out.println("chaos: disk full, " + season.asked() + " events sent, broker "
                    + (country.broker.ended() ? "ended" : "runs on") + ", " + watch.answers() + " answers");
            Thread.sleep(10_000);

            Files.delete(filler);
            long room = System.nanoTime();
            country.broker.kill();
            country.broker.startAgain();
            country.database.kill();
            country.database.startAgain();
            int sent = season.all().size();
            await().atMost(PATIENCE).until(() -> watch.answers() >= sent);

            List<Answers.Answer> answers = Answers.committed(country.bootstrap);
            History history = new History(season.all(), answers);
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                History ledger = new History(season.all(), answers);
                ledger.holdAgainst(country.database);
                assertThat(ledger.faults()).isEmpty();
            });
            System.out.println("chaos: full disk, " + history + "; all answered "
                    + Duration.ofNanos(System.nanoTime() - room).toMillis() + " ms after there was room");
            assertThat(history.faults()).isEmpty();
        }
    }

    /** Takes what room there is. */
    private static void fill(Path file, long from) throws IOException {
        byte[] block = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            for (long at = from; at < 2L << 30; at += block.length) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }
}
