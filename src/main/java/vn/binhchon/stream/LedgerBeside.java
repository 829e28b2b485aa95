package vn.binhchon.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.ConsumerFactory;
import vn.binhchon.access.Systems;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.Disputes;
import vn.binhchon.ledger.FirstSources;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.LedgerAnswers;
import vn.binhchon.ledger.LedgerWriter;
import vn.binhchon.ledger.Promotions;
import vn.binhchon.ledger.SignedPapers;
import vn.binhchon.ledger.ToldEvents;
import vn.binhchon.ledger.Viewings;
import vn.binhchon.rollout.RulesInForce;

/** A second ledger in a schema of its own, made from the beginnings of the topics while the one in use goes on. */
final class LedgerBeside implements AutoCloseable {

    /** Any number that nobody else locks. */
    private static final long LOCK = 731_196_402L;

    private static final Duration POLL = Duration.ofMillis(500);

    private final String schema;
    private final Connection connection;
    private final String ownSchema;
    private final ProjectedRecord projected;
    private final Consumer<byte[], byte[]> reading;
    private final List<TopicPartition> partitions = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param flyway makes its tables
     * @param leftOut records that the ledger does without, as {@code topic/partition/offset}
     */
    LedgerBeside(
            String schema,
            DataSource database,
            Flyway flyway,
            ConsumerFactory<byte[], byte[]> consumers,
            RulesInForce rules,
            Systems systems,
            List<String> leftOut)
            throws SQLException {
        this.schema = schema;
        this.connection = database.getConnection();
        try {
            this.ownSchema = connection.getSchema();
            if (!alone()) {
                throw new Busy();
            }
            drop();
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .schemas(schema)
                    .defaultSchema(schema)
                    .createSchemas(true)
                    .load()
                    .migrate();
            connection.setSchema(schema);
            this.projected = projected(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)), rules, systems, leftOut);
            this.reading = consumers.createConsumer("binhchon-beside", null, "beside", new Properties());
            for (String topic : ProjectionLoop.TOPICS) {
                reading.partitionsFor(topic)
                        .forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
            }
            reading.assign(partitions);
            reading.seekToBeginning(partitions);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Another instance makes one just now. */
    static final class Busy extends SQLException {
        private static final long serialVersionUID = 1L;
    }

    /** Held by the connection until it is closed for good, or unlocked. */
    private boolean alone() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static ProjectedRecord projected(
            JdbcClient sql, RulesInForce rules, Systems systems, List<String> leftOut) {
        LedgerWriter writer = new LedgerWriter(sql);
        return new ProjectedRecord(
                writer,
                new LedgerAnswers(sql, writer),
                new Books(sql),
                new KeptReleases(sql),
                rules,
                new Promotions(sql),
                new Viewings(sql),
                new Contacts(sql),
                new SignedPapers(sql),
                new Disputes(sql, leftOut),
                new FirstSender(new FirstSources(sql), new ToldEvents(sql), systems));
    }

    /** Projects whatever was committed by now. */
    void catchUp() throws SQLException {
        Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
        connection.setAutoCommit(false);
        while (ends.entrySet().stream().anyMatch(end -> reading.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> polled = reading.poll(POLL);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            polled.forEach(records::add);
            projected.write(records);
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private void drop() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
    }

    @Override
    public void close() throws SQLException {
        reading.close();
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            connection.setSchema(ownSchema);
            drop();
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }
}
