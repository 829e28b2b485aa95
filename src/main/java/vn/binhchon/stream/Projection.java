package vn.binhchon.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhchon.ledger.Progress;

/** Keeps the loops that write the ledger, as many as this copy is set to. */
@Component
class Projection implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StreamSettings settings;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final ProjectedRecord projected;
    private final Counts counts;
    private final Traces traces;
    private final List<ProjectionLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Projection(
            StreamSettings settings,
            ConsumerFactory<byte[], byte[]> consumers,
            TransactionTemplate transaction,
            Progress progress,
            ProjectedRecord projected,
            Counts counts,
            Traces traces) {
        this.settings = settings;
        this.consumers = consumers;
        this.transaction = transaction;
        this.progress = progress;
        this.projected = projected;
        this.counts = counts;
        this.traces = traces;
    }

    @Override
    public synchronized void start() {
        for (int i = 0; i < settings.threads(); i++) {
            ProjectionLoop loop = new ProjectionLoop(i, consumers, transaction, progress, projected, counts, traces);
            Thread thread = new Thread(loop, "ledger-projection-" + i);
            loops.add(loop);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        loops.forEach(ProjectionLoop::end);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread each : threads) {
                each.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loops.clear();
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !loops.isEmpty();
    }

    /** Before the judge, who waits for the ledger. */
    @Override
    public int getPhase() {
        return 0;
    }
}
