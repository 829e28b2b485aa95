package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/** Where events on one subject belong: not every client places keys as Kafka's own does. */
final class Home {

    private Home() {}

    /** The partition of a subject. */
    static int of(String subject, int partitions) {
        return Utils.toPositive(Utils.murmur2(subject.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** The same record, unchanged, for the partition of its subject. */
    static ProducerRecord<byte[], byte[]> wards(
            String topic, int home, ConsumerRecord<byte[], byte[]> record, String subject) {
        byte[] key = subject.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, home, record.timestamp(), key, record.value(), record.headers());
    }
}
