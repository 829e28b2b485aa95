package vn.binhchon.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhchon.ledger.LedgerSchemas;
import vn.binhchon.ledger.Progress;

/** Writes what the topics say, up to given offsets, into the ledger that is made beside. */
@Component
class LedgerCopy {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCopy.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration TELLING = Duration.ofSeconds(5);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final TransactionTemplate beside;
    private final Progress progress;
    private final ProjectedRecord projected;

    LedgerCopy(
            ConsumerFactory<byte[], byte[]> consumers,
            LedgerSchemas schemas,
            Progress progress,
            ProjectedRecord projected) {
        this.consumers = consumers;
        this.beside = schemas.beside();
        this.progress = progress;
        this.projected = projected;
    }

    /**
     * Writes on from where the ledger beside is.
     *
     * @param ends where each partition is left
     * @throws IllegalStateException when the broker gives nothing for a minute
     */
    void write(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> at = new HashMap<>();
        beside.executeWithoutResult(
                status -> ends.keySet().forEach(each -> at.put(each, progress.next(each.topic(), each.partition()))));
        Properties alone = new Properties();
        alone.setProperty(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "binhchon-rebuild");
        try (Consumer<byte[], byte[]> polling = consumers.createConsumer("binhchon-rebuild", null, "rebuild", alone)) {
            List<TopicPartition> open = new ArrayList<>(open(at, ends));
            polling.assign(open);
            open.forEach(each -> polling.seek(each, of(at, each)));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            long told = System.nanoTime();
            while (!open.isEmpty()) {
                ConsumerRecords<byte[], byte[]> records = polling.poll(POLL);
                if (write(polling, records, at, ends)) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the broker gives nothing more of " + open);
                }
                open = new ArrayList<>(open(at, ends));
                polling.pause(at.keySet().stream()
                        .filter(polling.assignment()::contains)
                        .filter(each -> of(at, each) >= of(ends, each))
                        .toList());
                if (System.nanoTime() - told > TELLING.toNanos()) {
                    told = System.nanoTime();
                    LOG.info("{} of {} offsets in the new ledger", sum(at), sum(ends));
                }
            }
        }
    }

    private static List<TopicPartition> open(Map<TopicPartition, Long> at, Map<TopicPartition, Long> ends) {
        return ends.keySet().stream()
                .filter(each -> of(at, each) < of(ends, each))
                .toList();
    }

    /** One poll, one transaction; nothing at or behind an end. */
    private boolean write(
            Consumer<byte[], byte[]> polling,
            ConsumerRecords<byte[], byte[]> records,
            Map<TopicPartition, Long> at,
            Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<byte[], byte[]>> wanted = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            if (each.offset() < of(ends, new TopicPartition(each.topic(), each.partition()))) {
                wanted.add(each);
            }
        }
        Map<TopicPartition, Long> reached = new HashMap<>();
        for (TopicPartition each : polling.assignment()) {
            long position = Math.min(polling.position(each), of(ends, each));
            if (position != of(at, each)) {
                reached.put(each, position);
            }
        }
        if (reached.isEmpty()) {
            return false;
        }
        beside.executeWithoutResult(status -> {
            projected.write(wanted);
            reached.forEach((each, to) -> progress.move(each.topic(), each.partition(), of(at, each), to));
        });
        at.putAll(reached);
        return true;
    }

    private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(each -> each).sum();
    }
}
