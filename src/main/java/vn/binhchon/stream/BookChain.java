package vn.binhchon.stream;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.SealChain;
import vn.binhchon.ledger.TakenAct;

/** Whether each act of a book, as they lie on the topic, follows the one before it in place and seal. */
final class BookChain {

    /** Where a round's book ends. */
    record Last(int place, String seal) {}

    private BookChain() {}

    /** The key of what is wrong with the next record; null when it follows. */
    static @Nullable String wrong(ConsumerRecord<byte[], byte[]> record, Map<String, Last> ends) {
        TakenAct act = BookRecord.read(record);
        Last last = ends.getOrDefault(act.round(), new Last(0, ""));
        if (act.place() != last.place() + 1) {
            return "topic.place";
        }
        if (!SealChain.seal(last.seal(), act.body()).equals(act.seal())) {
            return "topic.seal";
        }
        ends.put(act.round(), new Last(act.place(), act.seal()));
        return null;
    }
}
