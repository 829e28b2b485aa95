package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.TakenAct;

/** The acts of rounds as their topic has them, whatever the ledger says. */
@Component
class BookTopic {

    private static final Logger LOG = LoggerFactory.getLogger(BookTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ConsumerFactory<byte[], byte[]> consumers;

    BookTopic(ConsumerFactory<byte[], byte[]> consumers) {
        this.consumers = consumers;
    }

    /** The acts of one round in the order of their places; of two at one place both. Reads the whole topic. */
    List<TakenAct> acts(String round) {
        byte[] key = round.getBytes(StandardCharsets.UTF_8);
        List<TakenAct> acts = new ArrayList<>();
        try (Consumer<byte[], byte[]> reading =
                consumers.createConsumer("binhchon-look", null, "look", new Properties())) {
            List<TopicPartition> all = reading.partitionsFor(Topics.BOOKS).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            reading.assign(all);
            reading.seekToBeginning(all);
            Map<TopicPartition, Long> ends = reading.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> reading.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> each : reading.poll(POLL)) {
                    if (Arrays.equals(key, each.key())) {
                        add(each, acts);
                    }
                }
            }
        }
        acts.sort(Comparator.comparing(TakenAct::place));
        return acts;
    }

    private static void add(ConsumerRecord<byte[], byte[]> record, List<TakenAct> acts) {
        try {
            acts.add(BookRecord.read(record));
        } catch (RuntimeException e) {
            // The projection names it as well; here it is an act that the topic does not have.
            LOG.warn("{}/{}/{} is no act", record.topic(), record.partition(), record.offset(), e);
        }
    }
}
