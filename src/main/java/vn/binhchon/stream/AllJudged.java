package vn.binhchon.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Waits until everything that was sent to be judged when the waiting began has been judged. */
@Component
class AllJudged {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;

    private final Admin admin;
    private final Letterboxes letterboxes;

    AllJudged(Admin admin, Letterboxes letterboxes) {
        this.admin = admin;
        this.letterboxes = letterboxes;
    }

    /**
     * Waits.
     *
     * @throws CaughtUp.LedgerBehind when the judge does not get there in a minute
     */
    void await() {
        letterboxes.names().forEach(each -> await(Topics.FROM + each, LetterboxOpening.GROUP));
        await(Topics.NOMINATIONS, Judge.GROUP);
    }

    /** Waits until everything that lies on a topic was read by a group. */
    void await(String topic, String group) {
        try {
            Map<TopicPartition, Long> ends = Ends.of(admin, topic);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (Ends.unread(admin, group, ends) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new CaughtUp.LedgerBehind(topic);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaughtUp.LedgerBehind(topic);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say what was judged", e.getCause());
        }
    }
}
