package vn.binhchon.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.binhchon.access.Systems;
import vn.binhchon.ledger.Disputes;
import vn.binhchon.ledger.LedgerComparison;
import vn.binhchon.ledger.RowDifference;
import vn.binhchon.rollout.RulesInForce;

/**
 * Compares, every night, every table that pages read with what the topics say, and names the rows that differ: whoever changed one
 * in the database is found, with all seals made anew too. As health {@code comparison} it is down while rows differ.
 */
@Component("comparison")
class LedgerWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);
    private static final String SCHEMA = "binhchon_comparison";
    private static final int MOST_OF_A_TABLE = 20;

    /** What was written while the tables were compared differs only once. */
    private static final int TIMES = 3;

    private final DataSource database;
    private final Flyway flyway;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final RulesInForce rules;
    private final Systems systems;
    private final LedgerComparison comparison;
    private final Disputes disputes;
    private final CaughtUp caughtUp;
    private volatile List<RowDifference> newest = List.of();
    private volatile double count = Double.NaN;

    LedgerWatch(
            DataSource database,
            Flyway flyway,
            ConsumerFactory<byte[], byte[]> consumers,
            RulesInForce rules,
            Systems systems,
            LedgerComparison comparison,
            Disputes disputes,
            CaughtUp caughtUp) {
        this.database = database;
        this.flyway = flyway;
        this.consumers = consumers;
        this.rules = rules;
        this.systems = systems;
        this.comparison = comparison;
        this.disputes = disputes;
        this.caughtUp = caughtUp;
    }

    @Autowired
    void measuredBy(MeterRegistry meters) {
        Gauge.builder("binhchon.ledger.differences", () -> count)
                .description("Rows of the ledger that are not what the topics say, as last compared")
                .register(meters);
    }

    @Scheduled(cron = "${binhchon.bench.compare:0 15 3 * * *}", zone = "Asia/Ho_Chi_Minh")
    void nightly() {
        try {
            compare();
        } catch (LedgerBeside.Busy e) {
            LOG.info("Another instance compares the ledger with the topics.");
        } catch (SQLException | RuntimeException e) {
            count = Double.NaN;
            LOG.error(
                    "The ledger could not be compared with the topics; does its account own a database or may it"
                            + " create schemas?",
                    e);
        }
    }

    /** The rows that differ now. */
    synchronized List<RowDifference> compare() throws SQLException {
        List<RowDifference> lasting = new ArrayList<>();
        try (LedgerBeside beside =
                new LedgerBeside(SCHEMA, database, flyway, consumers, rules, systems, disputes.leftOut())) {
            for (int i = 0; i < TIMES && (i == 0 || !lasting.isEmpty()); i++) {
                beside.catchUp();
                ProjectionLoop.TOPICS.forEach(caughtUp::await);
                List<RowDifference> now = comparison.with(SCHEMA, MOST_OF_A_TABLE);
                if (i == 0) {
                    lasting.addAll(now);
                } else {
                    lasting.retainAll(now);
                }
            }
        }
        newest = List.copyOf(lasting);
        count = lasting.size();
        lasting.forEach(each -> LOG.error("ALARM: the ledger is not what the topics say: {}", each.named()));
        if (lasting.isEmpty()) {
            LOG.info("Every row of the ledger is what the topics say.");
        }
        return newest;
    }

    @Override
    public Health health() {
        Health.Builder health = newest.isEmpty() ? Health.up() : Health.down();
        newest.stream().limit(MOST_OF_A_TABLE).forEach(each -> health.withDetail(each.named(), each.where()));
        return health.build();
    }
}
