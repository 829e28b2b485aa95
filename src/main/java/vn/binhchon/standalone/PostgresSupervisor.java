package vn.binhchon.standalone;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Sees that the database server lives and answers. One that is gone or hangs is started again, where it was, so that the program goes on
 * by itself; after too many of these within some minutes the program ends.
 */
final class PostgresSupervisor {

    static final int MOST_RESTARTS = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSupervisor.class);
    private static final int TICKS_BETWEEN_PROBES = 5;
    private static final int SILENT_PROBES = 3;
    private static final int STOPPED_PROBES = 3;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    /** The server that is looked after. */
    interface Server {

        boolean alive();

        /** Whether it answers within seconds; also when it only says that it is not ready yet. */
        boolean answers();

        /** Starts it where it was, whatever is left of the one before. */
        void restart() throws IOException;

        PostgresProcesses processes();

        /** Leaves it alone for a while. */
        default void pause(long millis) throws InterruptedException {
            Thread.sleep(millis);
        }
    }

    private final Server server;
    private final Clock clock;
    private final java.util.function.Consumer<Text> end;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private final Map<Long, Integer> stopped = new HashMap<>();
    private int ticks;
    private int silent;

    PostgresSupervisor(Server server, Clock clock, java.util.function.Consumer<Text> end) {
        this.server = server;
        this.clock = clock;
        this.end = end;
    }

    /** Looks once; called every second. */
    void tick() throws InterruptedException {
        if (!server.alive()) {
            restart("database.gone");
        } else if (++ticks % TICKS_BETWEEN_PROBES == 0) {
            silent = server.answers() ? 0 : silent + 1;
            if (silent >= SILENT_PROBES) {
                restart("database.silent");
            } else {
                killStopped();
            }
        }
    }

    private void restart(String why) throws InterruptedException {
        silent = 0;
        stopped.clear();
        Instant since = clock.instant().minus(WINDOW);
        restarts.removeIf(each -> each.isBefore(since));
        if (restarts.size() >= MOST_RESTARTS) {
            end.accept(Sentences.of("database.given-up", "times", MOST_RESTARTS, "minutes", WINDOW.toMinutes()));
            return;
        }
        restarts.add(clock.instant());
        Text told = Sentences.of(why, "time", restarts.size(), "most", MOST_RESTARTS);
        LOG.warn("{} / {}", told.vi(), told.en());
        try {
            server.restart();
            Text back = Sentences.of("database.back");
            LOG.warn("{} / {}", back.vi(), back.en());
        } catch (IOException e) {
            Text failed = Sentences.of("database.not-back", "reason", String.valueOf(e.getMessage()));
            LOG.warn("{} / {}", failed.vi(), failed.en());
            server.pause(Math.min(LONGEST_PAUSE_MILLIS, 500L << restarts.size()));
        }
    }

    /** The server itself restarts its sessions when one of them is killed. */
    private void killStopped() {
        Map<Long, ProcessHandle> now = server.processes().stopped().stream()
                .collect(Collectors.toMap(ProcessHandle::pid, each -> each, (one, other) -> one));
        stopped.keySet().retainAll(now.keySet());
        for (Map.Entry<Long, ProcessHandle> each : now.entrySet()) {
            if (stopped.merge(each.getKey(), 1, Integer::sum) >= STOPPED_PROBES) {
                Text told = Sentences.of("database.session-stopped", "process", String.valueOf(each.getKey()));
                LOG.warn("{} / {}", told.vi(), told.en());
                each.getValue().destroyForcibly();
            }
        }
    }
}
