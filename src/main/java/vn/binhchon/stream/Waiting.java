package vn.binhchon.stream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
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

    /** Whether any nominations do; true as well when the broker does not say. */
    public boolean any() {
        return unread(Judge.GROUP, Topics.NOMINATIONS, List.of(Topics.EVALUATIONS));
    }

    /** Whether any acts of rounds do; true as well when the broker does not say. */
    public boolean acts() {
        return unread(Keeper.GROUP, Topics.ACTS, List.of(Topics.BOOKS, Topics.DEAD_LETTERS));
    }

    private boolean unread(String group, String topic, List<String> answers) {
        try {
            boolean unread = Ends.unread(admin, group, Ends.of(admin, topic)) > 0;
            for (String answer : answers) {
                Map<Integer, Long> projected = progress.next(answer);
                unread |= Ends.of(admin, answer).entrySet().stream()
                        .anyMatch(end -> end.getValue()
                                > projected.getOrDefault(end.getKey().partition(), 0L));
            }
            return unread;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            return true;
        }
    }
}
