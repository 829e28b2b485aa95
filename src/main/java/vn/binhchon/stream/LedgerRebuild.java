package vn.binhchon.stream;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.LedgerTables;

/**
 * Makes the ledger anew from the topics when the program is started with {@code --binhchon.rebuild=true}, and says by hashes
 * whether it holds the same as before. Nothing is judged meanwhile.
 */
@Component
@ConditionalOnProperty("binhchon.rebuild")
class LedgerRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerRebuild.class);

    private final LedgerTables tables;
    private final CaughtUp caughtUp;
    private final Projection projection;
    private volatile @Nullable Boolean same;

    LedgerRebuild(LedgerTables tables, CaughtUp caughtUp, Projection projection) {
        this.tables = tables;
        this.caughtUp = caughtUp;
        this.projection = projection;
    }

    /** Before judge and keeper begin. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(-1)
    void rebuild() {
        ProjectionLoop.TOPICS.forEach(caughtUp::awaitHoweverLong);
        projection.stop();
        Map<String, String> before = tables.hashes();
        long begun = System.nanoTime();
        tables.empty();
        projection.start();
        ProjectionLoop.TOPICS.forEach(caughtUp::awaitHoweverLong);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        Map<String, String> after = tables.hashes();
        before.forEach((table, hash) ->
                LOG.info("{} {} {}", table, hash, hash.equals(after.get(table)) ? "=" : "≠ " + after.get(table)));
        same = before.equals(after);
        if (Boolean.TRUE.equals(same)) {
            LOG.info("The ledger was made anew from the topics in {} ms and holds the same.", taken.toMillis());
        } else {
            LOG.error(
                    "The ledger was made anew from the topics in {} ms and does NOT hold the same.", taken.toMillis());
        }
    }

    /** Whether the ledger holds the same as before; null while it is being made. */
    @Nullable
    Boolean same() {
        return same;
    }
}
