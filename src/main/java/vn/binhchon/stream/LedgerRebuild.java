package vn.binhchon.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.LedgerSchemas;
import vn.binhchon.ledger.LedgerSnapshot;
import vn.binhchon.ledger.LedgerTables;

/**
 * Makes the ledger anew from the topics when the program is started with {@code --binhchon.rebuild=true}: checks every record first, makes
 * the new ledger beside the one in use, says by hashes whether both hold the same, and then exchanges them in one transaction. What
 * goes wrong before that leaves everything as it was. Nothing is judged meanwhile.
 */
@Component
@ConditionalOnProperty("binhchon.rebuild")
class LedgerRebuild implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerRebuild.class);

    private final LedgerTables tables;
    private final LedgerSchemas schemas;
    private final LedgerCopy copy;
    private final TopicCheck check;
    private final ReleaseStart rules;
    private final Admin admin;
    private volatile @Nullable Boolean same;
    private boolean running;

    LedgerRebuild(
            LedgerTables tables,
            LedgerSchemas schemas,
            LedgerCopy copy,
            TopicCheck check,
            ReleaseStart rules,
            Admin admin) {
        this.tables = tables;
        this.schemas = schemas;
        this.copy = copy;
        this.check = check;
        this.rules = rules;
        this.admin = admin;
    }

    @Override
    public void start() {
        running = true;
        try {
            rebuild();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RebuildRefused.because(e);
        } catch (ExecutionException e) {
            throw RebuildRefused.because(e.getCause() == null ? e : e.getCause());
        }
    }

    private void rebuild() throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        LedgerSnapshot before = tables.snapshot();
        List<TopicCheck.Damage> damages = check.damages(before.progress());
        if (!damages.isEmpty()) {
            throw RebuildRefused.damaged(damages);
        }
        Set<String> differing;
        try {
            schemas.make();
            copy.write(upTo(before, List.of(Topics.RELEASES)));
            // The rules that rounds are asked about come out of the new ledger: the old one may be what is broken.
            schemas.beside().executeWithoutResult(status -> rules.start());
            copy.write(upTo(before, ProjectionLoop.TOPICS));
            differing = before.differing(schemas.beside().execute(status -> tables.snapshot()));
            do {
                copy.write(ends(ProjectionLoop.TOPICS));
            } while (!schemas.swap(!before.progress().isEmpty()));
        } catch (RuntimeException e) {
            throw RebuildRefused.because(e);
        }
        schemas.drop(LedgerSchemas.BESIDE);
        tell(before, differing, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void tell(LedgerSnapshot before, Set<String> differing, Duration taken) {
        before.hashes()
                .forEach((table, hash) -> LOG.info("{} {} {}", table, hash, differing.contains(table) ? "≠" : "="));
        same = differing.isEmpty();
        if (differing.isEmpty()) {
            schemas.drop(LedgerSchemas.BEFORE);
            LOG.info("The ledger was made anew from the topics in {} ms and holds the same.", taken.toMillis());
        } else {
            LOG.error(
                    "The ledger was made anew from the topics in {} ms and does NOT hold the same: {} differ, {} of them could not be"
                            + " read. What was there before stands in schema {} until the next rebuild.",
                    taken.toMillis(),
                    differing,
                    before.unreadable(),
                    LedgerSchemas.BEFORE);
        }
    }

    /** Where the ledger in use had got to, so that both are compared at the same point; the ends where that is not known. */
    private Map<TopicPartition, Long> upTo(LedgerSnapshot before, List<String> topics)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> ends = ends(topics);
        if (!before.progress().isEmpty()) {
            ends.replaceAll((each, end) ->
                    before.progress().getOrDefault(LedgerSnapshot.partition(each.topic(), each.partition()), 0L));
        }
        return ends;
    }

    private Map<TopicPartition, Long> ends(List<String> topics) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (String topic : topics) {
            ends.putAll(Ends.of(admin, topic));
        }
        return ends;
    }

    /** Whether the ledger holds the same as before; null while it is being made. */
    @Nullable
    Boolean same() {
        return same;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After what a former run left open is ended, before anything reads the ledger. */
    @Override
    public int getPhase() {
        return -2;
    }
}
