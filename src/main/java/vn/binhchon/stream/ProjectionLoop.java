package vn.binhchon.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhchon.ledger.Progress;

/**
 * Projects what was published into the ledger. Offsets are kept in the ledger, in the transaction that writes the rows, so that
 * each event shows up exactly once however often the program is killed. Positions move past transaction marks as well, which
 * hold no event; that is why this is a loop of its own and no listener. Several may run, each with partitions of its own.
 */
final class ProjectionLoop implements Runnable {

    /** What the ledger is made of. */
    static final List<String> TOPICS = List.of(
            Topics.RELEASES,
            Topics.ROUNDS,
            Topics.EVALUATIONS,
            Topics.CONTACTS,
            Topics.BOOKS,
            Topics.PAPERS,
            Topics.VIEWINGS,
            Topics.PROMOTION,
            Topics.REPEATS,
            Topics.DEAD_LETTERS);

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLoop.class);
    private static final String GROUP = "binhchon-ledger";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 1_000;

    private final Properties own;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final ProjectedRecord projected;
    private final Counts counts;
    private final Traces traces;
    private final Map<TopicPartition, Long> written = new HashMap<>();
    private volatile boolean ended;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    /**
     * One loop.
     *
     * @param number which of those of this copy, from 0
     */
    ProjectionLoop(
            int number,
            ConsumerFactory<byte[], byte[]> consumers,
            TransactionTemplate transaction,
            Progress progress,
            ProjectedRecord projected,
            Counts counts,
            Traces traces) {
        this.own = own(number, consumers);
        this.consumers = consumers;
        this.transaction = transaction;
        this.progress = progress;
        this.projected = projected;
        this.counts = counts;
        this.traces = traces;
    }

    /** Each is a member of the group of its own, the same after a restart; the first has the copy's own name. */
    private static Properties own(int number, ConsumerFactory<byte[], byte[]> consumers) {
        Properties own = new Properties();
        Object name = consumers.getConfigurationProperties().get(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        if (name != null && number > 0) {
            own.setProperty(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name + "-projection-" + number);
        }
        return own;
    }

    @Override
    public void run() {
        while (!ended) {
            try (Consumer<byte[], byte[]> polling = consumers.createConsumer(GROUP, null, "projection", own)) {
                consumer = polling;
                polling.subscribe(TOPICS, fromTheLedger(polling));
                while (!ended) {
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

    /** It ends what it is writing and goes. */
    void end() {
        ended = true;
        Consumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
    }
}
