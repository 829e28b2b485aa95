package vn.binhchon.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Looks on while answers are committed. */
final class Watch implements AutoCloseable {

    private final Set<String> probes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();
    private final Thread thread;
    private volatile boolean watching = true;
    private volatile @Nullable RuntimeException failed;

    Watch(String bootstrap) {
        thread = new Thread(() -> watch(bootstrap), "watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(String bootstrap) {
        try (KafkaConsumer<byte[], byte[]> consumer = Answers.reader(bootstrap, "read_committed")) {
            Set<TopicPartition> partitions = new HashSet<>();
            for (String topic : Answers.topics()) {
                consumer.partitionsFor(topic)
                        .forEach(part -> partitions.add(new TopicPartition(topic, part.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (watching) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    answers.incrementAndGet();
                    String subject = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
                    if (subject.startsWith(Season.PROBE)) {
                        probes.add(subject);
                    }
                });
            }
        } catch (RuntimeException e) {
            failed = e;
        }
    }

    /** How many answers of any kind were committed. */
    int answers() {
        if (failed != null) {
            throw failed;
        }
        return answers.get();
    }

    /** Whether all of these probes were answered. */
    boolean saw(Collection<String> all) {
        return probes.containsAll(all);
    }

    @Override
    public void close() {
        // Its thread is a daemon and ends with its next look.
        watching = false;
    }
}
