package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.LedgerSnapshot;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Reads every record of every topic from its beginning to its end: whether its bytes are those that were written (the broker keeps a
 * checksum of each batch), whether what only the program writes is what it writes. Acts that contradict their book are told as disputes.
 */
@Component
class TopicCheck {

    /** What is wrong, and where; a partition is not read behind its first damage. */
    record Damage(String topic, int partition, long offset, Text words) {

        @Override
        public String toString() {
            return topic + ", partition " + partition + ", offset " + offset + ": " + words.vi() + " / " + words.en();
        }
    }

    private static final List<String> ALL = List.of(
            Topics.RELEASES,
            Topics.ROUNDS,
            Topics.NOMINATIONS,
            Topics.EVALUATIONS,
            Topics.CONTACTS,
            Topics.ACTS,
            Topics.BOOKS,
            Topics.VIEWINGS,
            Topics.PROMOTION,
            Topics.REPEATS,
            Topics.DEAD_LETTERS,
            Topics.DECISIONS,
            Topics.CERTIFICATES);

    /** Where others may write too: what is unreadable there was answered with a refusal, and is no damage. */
    private static final Set<String> OF_OTHERS =
            Set.of(Topics.NOMINATIONS, Topics.ACTS, Topics.ROUNDS, Topics.PROMOTION);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;
    private final ConsumerFactory<byte[], byte[]> consumers;

    TopicCheck(Admin admin, ConsumerFactory<byte[], byte[]> consumers) {
        this.admin = admin;
        this.consumers = consumers;
    }

    /**
     * Reads them.
     *
     * @param progress how far the ledger has read, by {@link LedgerSnapshot#partition}: a topic that ends before that has lost something
     */
    List<Damage> damages(Map<String, Long> progress) throws InterruptedException, ExecutionException {
        List<Damage> found = new ArrayList<>();
        try (Consumer<byte[], byte[]> reading = consumers.createConsumer("binhchon-check", null, "check", alone())) {
            for (String topic : ALL) {
                Map<TopicPartition, Long> ends = Ends.of(admin, topic);
                Map<TopicPartition, Long> beginnings = Ends.beginnings(admin, topic);
                for (Map.Entry<TopicPartition, Long> each : ends.entrySet()) {
                    TopicPartition partition = each.getKey();
                    long seen = progress.getOrDefault(LedgerSnapshot.partition(topic, partition.partition()), 0L);
                    if (each.getValue() < seen) {
                        found.add(damage(partition, each.getValue(), "topic.shorter", "seen", seen));
                    } else {
                        read(reading, partition, beginnings.getOrDefault(partition, 0L), each.getValue(), found);
                    }
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }
            }
        }
        return found;
    }

    private static Properties alone() {
        Properties own = new Properties();
        // It is assigned its partitions, joins no group and commits nothing.
        own.setProperty(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "binhchon-check");
        return own;
    }

    private static void read(
            Consumer<byte[], byte[]> reading, TopicPartition partition, long from, long end, List<Damage> found) {
        reading.assign(List.of(partition));
        reading.seek(partition, from);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long at = from; at < end; at = reading.position(partition)) {
            try {
                for (ConsumerRecord<byte[], byte[]> each : reading.poll(POLL)) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                    String wrong = wrong(each);
                    if (wrong != null) {
                        found.add(damage(partition, each.offset(), wrong));
                        return;
                    }
                }
            } catch (KafkaException e) {
                found.add(damage(partition, reading.position(partition), "topic.unreadable"));
                return;
            }
            if (reading.position(partition) == at && System.nanoTime() > deadline) {
                found.add(damage(partition, at, "topic.unreadable"));
                return;
            }
        }
    }

    /** The key of what is wrong with a record; null when nothing is. */
    private static @org.jspecify.annotations.Nullable String wrong(ConsumerRecord<byte[], byte[]> record) {
        if (OF_OTHERS.contains(record.topic()) || record.value() == null) {
            return null;
        }
        try {
            if (record.topic().equals(Topics.BOOKS)) {
                // One that contradicts the book is readable: it is kept apart as a dispute, and bars no rebuild.
                var unused = BookRecord.read(record);
                return null;
            }
            vn.binhchon.intake.Json.MAPPER.readTree(new String(record.value(), StandardCharsets.UTF_8));
            return null;
        } catch (RuntimeException e) {
            return "topic.not-ours";
        }
    }

    private static Damage damage(TopicPartition at, long offset, String key, Object... arguments) {
        return new Damage(at.topic(), at.partition(), offset, Sentences.of(key, arguments));
    }
}
