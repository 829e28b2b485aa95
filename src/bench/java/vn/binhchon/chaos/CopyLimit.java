package vn.binhchon.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
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

    private CopyLimit() {}

    /**
     * Copies what lies on the topic of nominations, as many to a transaction as the program takes.
     *
     * @param answer what is written for each event; null for the event itself
     * @return events a second
     */
    static double measure(String bootstrap, int events, byte[] answer) throws Exception {
        String target = "limit-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(target, Season.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "group.id",
                                target,
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
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
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
                                target),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.initTransactions();
            consumer.subscribe(List.of(Topics.NOMINATIONS));
            while (consumer.assignment().isEmpty()) {
                consumer.poll(Duration.ofMillis(50));
            }
            consumer.seekToBeginning(consumer.assignment());
            int copied = 0;
            long begun = System.nanoTime();
            while (copied < events) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
                if (records.isEmpty()) {
                    continue;
                }
                producer.beginTransaction();
                Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
                for (ConsumerRecord<byte[], byte[]> each : records) {
                    producer.send(new ProducerRecord<>(
                            target, each.key(), answer == null ? each.value() : vary(answer, each)));
                    read.put(
                            new TopicPartition(each.topic(), each.partition()),
                            new OffsetAndMetadata(each.offset() + 1));
                    copied++;
                }
                producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
                producer.commitTransaction();
            }
            return copied / ((System.nanoTime() - begun) / 1e9);
        }
    }

    /** No two answers are the same bytes; one that were would pack to nothing beside the other. */
    private static byte[] vary(byte[] answer, ConsumerRecord<byte[], byte[]> record) {
        byte[] varied = answer.clone();
        Random random = new Random(record.offset());
        for (int i = 0; i < varied.length / 200; i++) {
            varied[random.nextInt(varied.length)] = (byte) ('a' + random.nextInt(26));
        }
        return varied;
    }
}
