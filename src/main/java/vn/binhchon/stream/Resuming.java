package vn.binhchon.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * again with the poll.
 */
abstract class Resuming implements ConsumerAwareRebalanceListener {

    private final CaughtUp caughtUp;
    private final String answers;
    private volatile boolean uncertain = true;

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
        lost();
    }

    /** Nobody knows what became of the last transaction, or others may have answered since. */
    void lost() {
        uncertain = true;
    }

    /**
     * Those of the records that were not answered yet.
     *
     * @throws CaughtUp.LedgerBehind when that cannot be said now; whoever asked must try again
     */
    List<ConsumerRecord<byte[], byte[]>> open(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        if (!uncertain) {
            return records;
        }
        Set<TopicPartition> partitions =
                records.stream().map(Resuming::partition).collect(Collectors.toSet());
        Map<TopicPartition, OffsetAndMetadata> answered = consumer.committed(partitions);
        caughtUp.awaitWhole(answers);
        uncertain = false;
        return records.stream()
                .filter(each -> {
                    OffsetAndMetadata reached = answered.get(partition(each));
                    return reached == null || each.offset() >= reached.offset();
                })
                .toList();
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
