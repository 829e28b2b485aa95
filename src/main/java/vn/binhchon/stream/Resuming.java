package vn.binhchon.stream;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * What has to be certain before the first poll is answered after partitions were given, or after a transaction whose end nobody
 * saw: that none of the records was answered by it, and that the ledger holds every answer given before. It is asked where the poll
 * is answered and not while partitions are given: only then are the places from which is read certain, and whatever fails is tried
 * again with the poll. Each partition has one thread at a time, and a listener may have several threads.
 */
abstract class Resuming implements ConsumerAwareRebalanceListener {

    private final CaughtUp caughtUp;
    private final String answers;

    /** The partitions of which it is certain, and from where on nothing of them was answered when it became so. */
    private final Map<TopicPartition, Long> open = new ConcurrentHashMap<>();

    /**
     * Resuming of one listener.
     *
     * @param answers the topic its answers go to
     */
    Resuming(CaughtUp caughtUp, String answers) {
        this.caughtUp = caughtUp;
        this.answers = answers;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        lost(partitions);
    }

    /** Nobody knows what became of the last transaction with records of these, or others may have answered since. */
    void lost(Collection<TopicPartition> partitions) {
        open.keySet().removeAll(partitions);
    }

    /** The partitions of records. */
    static Set<TopicPartition> partitions(Collection<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(Resuming::partition).collect(Collectors.toSet());
    }

    /**
     * Those of the records that were not answered yet.
     *
     * @throws CaughtUp.LedgerBehind when that cannot be said now; whoever asked must try again
     */
    List<ConsumerRecord<byte[], byte[]>> open(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        if (!open.keySet().containsAll(partitions(records))) {
            Set<TopicPartition> uncertain = new HashSet<>(consumer.assignment());
            uncertain.addAll(partitions(records));
            uncertain.removeAll(open.keySet());
            Map<TopicPartition, OffsetAndMetadata> answered = consumer.committed(uncertain);
            caughtUp.awaitWhole(answers);
            uncertain.forEach(each -> {
                OffsetAndMetadata reached = answered.get(each);
                open.put(each, reached == null ? 0L : reached.offset());
            });
        }
        return records.stream()
                .filter(each -> each.offset() >= open.getOrDefault(partition(each), 0L))
                .toList();
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
