package vn.binhchon.stream;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/** Before an instance keeps the rounds of partitions it was just given, the ledger must hold every act taken for them. */
@Component
class KeeperStart implements ConsumerAwareRebalanceListener {

    private final CaughtUp caughtUp;
    private final OpenBooks books;

    KeeperStart(CaughtUp caughtUp, OpenBooks books) {
        this.caughtUp = caughtUp;
        this.books = books;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            books.forget();
            caughtUp.await(Topics.BOOKS);
        }
    }
}
