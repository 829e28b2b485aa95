package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.text.Text;

/** A server that is gone or hangs is started again, but not for ever. */
class PostgresSupervisorTest {

    private final Ticking clock = new Ticking();
    private final Scripted server = new Scripted();
    private final List<Text> ends = new ArrayList<>();
    private final PostgresSupervisor supervisor = new PostgresSupervisor(server, clock, ends::add);

    @Test
    void a_server_that_lives_and_answers_is_left_alone() throws Exception {
        ticks(100);
        assertThat(server.restarts).isZero();
    }

    @Test
    void a_server_that_is_gone_is_started_again_at_once() throws Exception {
        server.alive = false;
        ticks(1);
        assertThat(server.restarts).isEqualTo(1);
        ticks(50);
        assertThat(server.restarts).isEqualTo(1);
    }

    @Test
    void a_server_that_hangs_is_started_again_after_some_silent_probes_and_a_single_one_does_nothing()
            throws Exception {
        server.answers = false;
        ticks(5);
        server.answers = true;
        ticks(5);
        assertThat(server.restarts).isZero();
        server.answers = false;
        ticks(14);
        assertThat(server.restarts).isZero();
        ticks(1);
        assertThat(server.restarts).isEqualTo(1);
    }

    @Test
    void one_that_ends_again_and_again_ends_the_program_with_one_word() throws Exception {
        server.dies = true;
        server.alive = false;
        ticks(30);
        assertThat(server.restarts).isEqualTo(PostgresSupervisor.MOST_RESTARTS);
        assertThat(ends.get(0).vi()).contains("5 lần trong 10 phút");
    }

    @Test
    void one_that_cannot_be_started_counts_too() throws Exception {
        server.fails = true;
        server.alive = false;
        ticks(6);
        assertThat(ends).hasSize(1);
    }

    @Test
    void what_was_long_ago_does_not_count() throws Exception {
        for (int i = 0; i < 20; i++) {
            server.alive = false;
            ticks(1);
            clock.now = clock.now.plus(Duration.ofMinutes(3));
        }
        assertThat(server.restarts).isEqualTo(20);
        assertThat(ends).isEmpty();
    }

    private void ticks(int many) throws InterruptedException {
        for (int i = 0; i < many; i++) {
            supervisor.tick();
            clock.now = clock.now.plusSeconds(1);
        }
    }

    private static final class Scripted implements PostgresSupervisor.Server {

        private boolean alive = true;
        private boolean answers = true;
        private boolean dies;
        private boolean fails;
        private int restarts;

        @Override
        public boolean alive() {
            return alive;
        }

        @Override
        public boolean answers() {
            return answers;
        }

        @Override
        public void restart() throws IOException {
            restarts++;
            if (fails) {
                throw new IOException("no room");
            }
            alive = !dies;
            answers = true;
        }

        @Override
        public void pause(long millis) {}

        @Override
        public PostgresProcesses processes() {
            return new PostgresProcesses(Path.of("nowhere"));
        }
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-12-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
