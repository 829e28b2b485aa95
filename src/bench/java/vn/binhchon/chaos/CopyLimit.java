package vn.binhchon.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.binhchon.stream.Topics;

/** The same broker, the same transactions and packing, and no judging: nominations are read and something is written for each. */
final class CopyLimit {

    /** As many as the program takes at once as it is shipped. */
    static final int AT_ONCE = 200;

    /** And as many threads as a copy in a cluster has. */
    private static final int THREADS = 2;

    private CopyLimit() {}

    /**
     * Copies what lies on the topic of nominations, with as many threads and as many to a transaction as the program.
     *
     * @param answers what is written for the events, in turn; empty for the events themselves
     * @return events a second, from the first that is read
     */
    static double measure(String bootstrap, int events, List<byte[]> answers) throws Exception {
        String target = "limit-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(target, Season.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        AtomicInteger left = new AtomicInteger(events);
        CountDownLatch ready = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> copying = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                copying.add(threads.submit(() -> {
                    copy(bootstrap, target, number, left, ready, answers);
                    return null;
                }));
            }
            ready.await();
            long begun = System.nanoTime();
            for (Future<?> each : copying) {
                each.get();
            }
            return (events - left.get()) / ((System.nanoTime() - begun) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void copy(
            String bootstrap, String target, int number, AtomicInteger left, CountDownLatch ready, List<byte[]> answers)
            throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrap, target);
                KafkaProducer<byte[], byte[]> producer = producer(bootstrap, target + "-" + number)) {
            producer.initTransactions();
            Set<TopicPartition> own = IntStream.range(0, Season.PARTITIONS)
                    .filter(each -> each % THREADS == number)
                    .mapToObj(each -> new TopicPartition(Topics.NOMINATIONS, each))
                    .collect(Collectors.toSet());
            consumer.assign(own);
            consumer.seekToBeginning(own);
            own.forEach(consumer::position);
            ready.countDown();
            ready.await();
            while (left.get() > 0) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
                if (records.isEmpty()) {
                    continue;
                }
                producer.beginTransaction();
                Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
                for (ConsumerRecord<byte[], byte[]> each : records) {
                    byte[] written =
                            answers.isEmpty() ? each.value() : answers.get((int) (each.offset() % answers.size()));
                    producer.send(new ProducerRecord<>(target, each.key(), written));
                    read.put(
                            new TopicPartition(each.topic(), each.partition()),
                            new OffsetAndMetadata(each.offset() + 1));
                }
                producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
                producer.commitTransaction();
                left.addAndGet(-records.count());
            }
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrap, String group) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        group,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        AT_ONCE),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrap, String transactions) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "compression.type",
                        "gzip",
                        "compression.gzip.level",
                        1,
                        "batch.size",
                        64 << 10,
                        "linger.ms",
                        5,
                        "buffer.memory",
                        134217728,
                        "transactional.id",
                        transactions),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
