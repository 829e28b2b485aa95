package vn.binhchon.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Progress;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.rollout.RulesInForce;

/**
 * How far things are behind, looked at every ten seconds, so that nobody who asks for figures makes the broker work. As health
 * {@code ledger} it is down when the ledger holds less than was committed and has not got on for a minute, and when broker and
 * database have not said for a minute how far it is.
 */
@Component("ledger")
class Watch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> PROJECTED = List.of(
            Topics.EVALUATIONS,
            Topics.CONTACTS,
            Topics.BOOKS,
            Topics.PAPERS,
            Topics.REPEATS,
            Topics.DEAD_LETTERS,
            Topics.ROUNDS,
            Topics.RELEASES);

    private final Admin admin;
    private final Progress progress;
    private final Refusals refusals;
    private final RulesInForce rules;
    private final Backtests backtests;
    private final Clock clock;
    private final MultiGauge releases;
    private volatile double waiting = Double.NaN;
    private volatile double behind = Double.NaN;
    private volatile double refused = Double.NaN;
    private volatile long reached = -1;
    private volatile Instant moved;
    private volatile Instant said;

    Watch(
            Admin admin,
            Progress progress,
            Refusals refusals,
            RulesInForce rules,
            Backtests backtests,
            Clock clock,
            MeterRegistry meters) {
        this.admin = admin;
        this.progress = progress;
        this.refusals = refusals;
        this.rules = rules;
        this.backtests = backtests;
        this.clock = clock;
        this.moved = clock.instant();
        this.said = moved;
        this.releases = MultiGauge.builder("binhchon.release")
                .description("The release of the rules this instance judges by; 1, and none while it can use none")
                .register(meters);
        gauge(meters, "binhchon.nominations.waiting", "Nominations sent and not yet judged", () -> waiting);
        gauge(meters, "binhchon.ledger.behind", "Records committed and not yet in the ledger", () -> behind);
        gauge(meters, "binhchon.refusals", "Refused events that are kept", () -> refused);
        gauge(meters, "binhchon.rules.usable", "1 while there are rules to judge by", () -> rules.usable() ? 1 : 0);
        gauge(meters, "binhchon.backtest.progress", "How much of the newest back-test is done, 0 to 1", this::tested);
    }

    private static void gauge(MeterRegistry meters, String name, String what, java.util.function.Supplier<Number> of) {
        Gauge.builder(name, of).description(what).register(meters);
    }

    private double tested() {
        Backtests.Run run = backtests.newest();
        return run == null ? Double.NaN : run.total() == 0 ? 1 : (double) run.judged() / run.total();
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 2_000)
    void look() {
        try {
            waiting = Ends.unread(admin, Judge.GROUP, Ends.of(admin, Topics.NOMINATIONS));
            long committed = 0;
            long kept = 0;
            for (String topic : PROJECTED) {
                Map<Integer, Long> next = progress.next(topic);
                for (Map.Entry<TopicPartition, Long> end : Ends.of(admin, topic).entrySet()) {
                    committed += end.getValue();
                    kept += Math.min(
                            end.getValue(), next.getOrDefault(end.getKey().partition(), 0L));
                }
            }
            if (kept != reached || kept >= committed) {
                reached = kept;
                moved = clock.instant();
            }
            behind = committed - kept;
            refused = refusals.count();
            said = clock.instant();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            // Whoever watches sees that there is no figure; broker and database say themselves what is wrong with them.
            LOG.debug("no figures", e);
            waiting = Double.NaN;
            behind = Double.NaN;
        }
        String release = rules.release();
        releases.register(
                rules.usable() && release != null
                        ? List.of(MultiGauge.Row.of(Tags.of("release", release), 1))
                        : List.<MultiGauge.Row<Number>>of(),
                true);
    }

    @Override
    public Health health() {
        Instant since = clock.instant().minus(PATIENCE);
        boolean stuck = behind > 0 && moved.isBefore(since);
        boolean silent = said.isBefore(since);
        return (stuck || silent ? Health.down() : Health.up())
                .withDetail("behind", Double.isNaN(behind) ? "unknown" : (long) behind)
                .build();
    }
}
