package vn.binhchon.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Disputes;

/** Down while a record of a topic contradicts what the ledger holds: somebody wrote to a topic, or two instances to one book. */
@Component("disputes")
class DisputeHealthIndicator implements HealthIndicator {

    private static final int NAMED = 5;

    private final Disputes disputes;
    private volatile double count = Double.NaN;

    DisputeHealthIndicator(Disputes disputes, MeterRegistry meters) {
        this.disputes = disputes;
        Gauge.builder("binhchon.disputes", () -> count)
                .description("Records of topics that contradict what the ledger holds")
                .register(meters);
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 2_000)
    void count() {
        try {
            count = disputes.count();
        } catch (RuntimeException e) {
            // The database says itself what is wrong with it.
            count = Double.NaN;
        }
    }

    @Override
    public Health health() {
        List<Disputes.Dispute> oldest = disputes.oldest(NAMED);
        Health.Builder health = oldest.isEmpty() ? Health.up() : Health.down();
        oldest.forEach(each -> health.withDetail(
                each.at(), each.says().subject() + " " + each.says().reason()));
        return health.withDetail("count", disputes.count()).build();
    }
}
