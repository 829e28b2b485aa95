package vn.binhchon.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhchon.ledger.Progress;

/**
 * Projects what was published into the ledger. Offsets are kept in the ledger, in the transaction that writes the rows, so that
 * each event shows up exactly once however often the program is killed. Positions move past transaction marks as well, which
 * hold no event; that is why this is a loop of its own and no listener.
 */
@Component
class Projection implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 1_000;

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final ProjectedRecord projected;
    private final Counts counts;
    private final Traces traces;
    private final Map<TopicPartition, Long> written = new HashMap<>();
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private @Nullable Thread thread;

    Projection(
            ConsumerFactory<byte[], byte[]> consumers,
            TransactionTemplate transaction,
            Progress progress,
            ProjectedRecord projected,
            Counts counts,
            Traces traces) {
        this.traces = traces;
        this.consumers = consumers;
        this.transaction = transaction;
        this.progress = progress;
        this.projected = projected;
        this.counts = counts;
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "ledger-projection");
        thread.start();
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> polling = consumers.createConsumer("binhchon-ledger", "projection")) {
                consumer = polling;
                polling.subscribe(
                        List.of(
                                Topics.RELEASES,
                                Topics.ROUNDS,
                                Topics.EVALUATIONS,
                                Topics.CONTACTS,
                                Topics.BOOKS,
                                Topics.VIEWINGS,
                                Topics.PROMOTION,
                                Topics.REPEATS,
                                Topics.DEAD_LETTERS),
                        fromTheLedger(polling));
                while (running) {
                    project(polling, polling.poll(POLL));
                }
            } catch (WakeupException e) {
                LOG.debug("projection stops");
            } catch (RuntimeException e) {
                LOG.error("The ledger could not be written; trying again. Is the database up, is its disk full?", e);
                pause();
            }
        }
    }

    private ConsumerRebalanceListener fromTheLedger(Consumer<byte[], byte[]> polling) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                partitions.forEach(written::remove);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                for (TopicPartition each : partitions) {
                    long next = progress.next(each.topic(), each.partition());
                    written.put(each, next);
                    polling.seek(each, next);
                }
            }
        };
    }

    /** One poll, one transaction: the rows, and how far they reach. */
    private void project(Consumer<byte[], byte[]> polling, ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, Long> reached = new HashMap<>();
        for (TopicPartition each : polling.assignment()) {
            long position = polling.position(each);
            if (position != written.getOrDefault(each, 0L)) {
                reached.put(each, position);
            }
        }
        if (reached.isEmpty()) {
            return;
        }
        Instant begun = Instant.now();
        transaction.executeWithoutResult(status -> {
            projected.write(records);
            reached.forEach((partition, to) -> {
                long from = written.getOrDefault(partition, 0L);
                if (!progress.move(partition.topic(), partition.partition(), from, to)) {
                    throw new IllegalStateException(partition + " was projected by another instance meanwhile");
                }
            });
        });
        written.putAll(reached);
        records.forEach(each -> {
            counts.kept(each);
            traces.kept(each, begun);
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        Consumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        Thread running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(10).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the judge, who waits for the ledger. */
    @Override
    public int getPhase() {
        return 0;
    }
}
