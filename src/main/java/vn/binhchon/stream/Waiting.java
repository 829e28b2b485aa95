package vn.binhchon.stream;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Progress;

/** Whether events wait to be judged, or answers to be written into the ledger. */
@Component
public class Waiting {

    private final Admin admin;
    private final Progress progress;

    Waiting(Admin admin, Progress progress) {
        this.admin = admin;
        this.progress = progress;
    }

    /** Whether any do; true as well when the broker does not say. */
    public boolean any() {
        try {
            Map<TopicPartition, OffsetAndMetadata> judged = admin.listConsumerGroupOffsets(Judge.GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> ends = Ends.of(admin, Topics.NOMINATIONS);
            boolean unjudged = ends.entrySet().stream().anyMatch(end -> {
                OffsetAndMetadata committed = judged.get(end.getKey());
                return end.getValue() > (committed == null ? 0 : committed.offset());
            });
            Map<Integer, Long> projected = progress.next(Topics.EVALUATIONS);
            return unjudged
                    || Ends.of(admin, Topics.EVALUATIONS).entrySet().stream()
                            .anyMatch(end -> end.getValue()
                                    > projected.getOrDefault(end.getKey().partition(), 0L));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            return true;
        }
    }
}
