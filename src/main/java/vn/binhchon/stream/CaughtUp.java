package vn.binhchon.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Progress;

/** Waits until the ledger holds everything that was committed to a topic when the waiting began. */
@Component
public class CaughtUp {

    private static final Logger LOG = LoggerFactory.getLogger(CaughtUp.class);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TELLING = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 20;

    private final Admin admin;
    private final Progress progress;

    CaughtUp(Admin admin, Progress progress) {
        this.admin = admin;
        this.progress = progress;
    }

    /**
     * Waits.
     *
     * @throws LedgerBehind when the ledger does not get there in a minute
     */
    public void await(String topic) {
        await(topic, ends(topic, IsolationLevel.READ_COMMITTED));
    }

    /**
     * Waits until the ledger is past everything that was sent to a topic when the waiting began, in transactions that were still open
     * too: whatever comes of them, it is known then.
     *
     * @throws LedgerBehind when the ledger does not get there in a minute
     */
    void awaitWhole(String topic) {
        await(topic, ends(topic, IsolationLevel.READ_UNCOMMITTED));
    }

    private void await(String topic, Map<TopicPartition, Long> ends) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached(topic, ends)) {
            if (System.nanoTime() > deadline) {
                throw new LedgerBehind(topic);
            }
            pause(topic);
        }
    }

    /**
     * Waits until the ledger holds one record that was committed, even where others' transactions before it are still open: the
     * end of a topic, as readers see it, stands before those.
     *
     * @throws LedgerBehind when the ledger does not get there in a minute
     */
    void await(String topic, int partition, long offset) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (progress.next(topic, partition) <= offset) {
            if (System.nanoTime() > deadline) {
                throw new LedgerBehind(topic);
            }
            pause(topic);
        }
    }

    /**
     * Waits as long as the ledger gets on, which may be hours for a whole country's, and says in the log how far it is.
     *
     * @throws LedgerBehind when it does not get on for a minute
     */
    void awaitHoweverLong(String topic) {
        Map<TopicPartition, Long> ends = ends(topic, IsolationLevel.READ_COMMITTED);
        Map<Integer, Long> seen = progress.next(topic);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long told = System.nanoTime();
        while (!reached(topic, ends)) {
            Map<Integer, Long> now = progress.next(topic);
            if (System.nanoTime() - told > TELLING.toNanos()) {
                told = System.nanoTime();
                tell(topic, now, ends);
            }
            if (!now.equals(seen)) {
                seen = now;
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new LedgerBehind(topic);
            }
            pause(topic);
        }
    }

    private static void tell(String topic, Map<Integer, Long> now, Map<TopicPartition, Long> ends) {
        long all = ends.values().stream().mapToLong(each -> each).sum();
        long done = ends.entrySet().stream()
                .mapToLong(end ->
                        Math.min(end.getValue(), now.getOrDefault(end.getKey().partition(), 0L)))
                .sum();
        LOG.info("{}: {} % · {}/{} vào sổ cái · in the ledger", topic, done * 100 / Math.max(1, all), done, all);
    }

    private boolean reached(String topic, Map<TopicPartition, Long> ends) {
        Map<Integer, Long> next = progress.next(topic);
        return ends.entrySet().stream()
                .allMatch(end -> next.getOrDefault(end.getKey().partition(), 0L) >= end.getValue());
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel counting) {
        try {
            return Ends.of(admin, topic, counting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerBehind(topic);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how long " + topic + " is", e.getCause());
        }
    }

    private static void pause(String topic) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerBehind(topic);
        }
    }

    /** The ledger did not catch up in time; whoever waited must try again. */
    public static class LedgerBehind extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LedgerBehind(String topic) {
            super("the ledger is behind on " + topic);
        }
    }
}
