package vn.binhchon.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.LedgerDamage;
import vn.binhchon.ledger.LedgerScrub;

/**
 * Down when something of ledger or topics cannot be read back from the disk. All of it is read after the start and then again and again, with
 * pauses 200 times as long as it took, so that it is a small part of what the machine does however much there is.
 */
@Component("storage")
class StorageHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(StorageHealth.class);

    private static final Duration LONGEST_RUN = Duration.ofHours(2);
    private static final int REST = 200;

    private final LedgerScrub scrub;
    private final LedgerDamage ledger;
    private final TopicCheck topics;
    private final Duration least;
    private volatile List<TopicCheck.Damage> damages = List.of();
    private volatile boolean closed;
    private final Thread thread = new Thread(this::run, "storage-check");

    StorageHealth(
            LedgerScrub scrub,
            LedgerDamage ledger,
            TopicCheck topics,
            MeterRegistry meters,
            @Value("${binhchon.storage.rest:10m}") Duration least) {
        this.scrub = scrub;
        this.ledger = ledger;
        this.topics = topics;
        this.least = least;
        thread.setDaemon(true);
        Gauge.builder("binhchon.storage.damaged", this, StorageHealth::count)
                .description("Tables, indexes and partitions that cannot be read whole from the disk")
                .register(meters);
    }

    private int count() {
        return ledger.found().size() + damages.size();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void begin() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            Thread.sleep(Math.min(20_000, least.toMillis()));
            while (!closed) {
                long begun = System.nanoTime();
                look();
                long took = (System.nanoTime() - begun) / 1_000_000;
                Thread.sleep(Math.max(least.toMillis(), took * REST));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            long deadline = System.nanoTime() + LONGEST_RUN.toNanos();
            boolean whole = scrub.run(() -> (deadline - System.nanoTime()) / 1_000_000);
            List<TopicCheck.Damage> found = topics.damages(Map.of());
            found.stream()
                    .filter(each -> !damages.contains(each))
                    .forEach(each -> LOG.error("ALARM: damaged data on {}", each));
            damages = List.copyOf(found);
            LOG.debug("Storage read{}", whole ? "" : " in part");
        } catch (ExecutionException | RuntimeException e) {
            if (closed) {
                throw new InterruptedException();
            }
            LOG.debug("Storage could not be read; broker or database say themselves what is wrong with them", e);
        }
    }

    @Override
    public Health health() {
        Map<String, String> tables = ledger.found();
        List<TopicCheck.Damage> records = damages;
        Health.Builder health = tables.isEmpty() && records.isEmpty() ? Health.up() : Health.down();
        tables.forEach((table, said) -> health.withDetail("ledger " + table, said));
        records.forEach(each -> health.withDetail(
                "topic " + each.topic() + "/" + each.partition(),
                "offset " + each.offset() + ": " + each.words().en()));
        return health.build();
    }
}
