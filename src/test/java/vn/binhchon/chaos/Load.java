package vn.binhchon.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** A season's events sent without a pause, as long as not too many are under way. */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Enough for whatever happens to meet some. */
    private static final int UNDER_WAY = Integer.getInteger("chaos.under-way", 400);

    private final Season season;
    private final Watch watch;
    private final Thread sender = new Thread(this::send, "season");
    private volatile int least = Integer.MAX_VALUE;

    private Load(Season season, Watch watch) {
        this.season = season;
        this.watch = watch;
    }

    /** Returns once the first answers are there. */
    static Load on(Season season, Watch watch) {
        Load load = new Load(season, watch);
        load.sender.start();
        await().atMost(PATIENCE).until(() -> watch.answers() > 0);
        return load;
    }

    private void send() {
        try {
            while (season.asked() < least) {
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

    /** Sends one event more to each partition and says after how many milliseconds all of them were answered. */
    long probe(String name) throws InterruptedException {
        return probe(name, System.nanoTime());
    }

    /** The same, counted from a moment before. */
    long probe(String name, long since) {
        List<String> probes = season.probes(name);
        await(name).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> watch.saw(probes));
        return (System.nanoTime() - since) / 1_000_000;
    }

    /** Sends on until so many were sent, then no more. */
    void end(int events) throws InterruptedException {
        least = events;
        sender.join();
    }

    @Override
    public void close() {
        sender.interrupt();
    }
}
