package vn.binhchon.stream;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Before an instance keeps the rounds of partitions it was just given, the ledger must hold every act taken for them. */
@Component
class KeeperStart extends Resuming {

    private final OpenBooks books;

    KeeperStart(CaughtUp caughtUp, OpenBooks books) {
        super(caughtUp, Topics.BOOKS);
        this.books = books;
    }

    @Override
    void lost(Collection<TopicPartition> partitions) {
        books.forget();
        super.lost(partitions);
    }
}
