package vn.binhchon.stream;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/**
 * Before an instance judges partitions it was just given, the ledger must hold every answer that others committed for them:
 * otherwise an event sent twice might be answered twice.
 */
@Component
class JudgeStart implements ConsumerAwareRebalanceListener {

    private final CaughtUp caughtUp;

    JudgeStart(CaughtUp caughtUp) {
        this.caughtUp = caughtUp;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            caughtUp.await(Topics.EVALUATIONS);
        }
    }
}
