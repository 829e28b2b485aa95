package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.standalone.DatabaseAlone;
import vn.binhchon.standalone.GuardedBroker;
import vn.binhchon.standalone.MadeCertificate;
import vn.binhchon.stream.Topics;

/**
 * The whole program with encrypted lines to a real broker ({@code docs/compose/kafka-tls.properties}) and a real PostgreSQL; who is not
 * whom the certificate names is not believed.
 */
class EncryptedLinesTest {

    private static final String MINE = "lang-son";

    private static MadeCertificate known;
    private static MadeCertificate strange;
    private static GuardedBroker broker;
    private static DatabaseAlone database;
    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void start() throws Exception {
        Path made = DatabaseAlone.freshFolder("encrypted-keys");
        known = MadeCertificate.of(made.resolve("known"), "ip:127.0.0.1");
        strange = MadeCertificate.of(made.resolve("strange"), "ip:127.0.0.1");
        broker = GuardedBroker.start(DatabaseAlone.freshFolder("encrypted"), List.of("binhchon", MINE), known);
        broker.makeAccounts(MINE);
        database = DatabaseAlone.start(DatabaseAlone.freshFolder("encrypted-database"));
        database.encrypt(known);
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=cluster",
                "--binhchon.access.mode=local",
                "--binhchon.instance=encrypted",
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.datasource.url=" + url("127.0.0.1", known),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--binhchon.systems." + MINE + ".source=https://lang-son.example",
                "--binhchon.systems." + MINE + ".jurisdictions=Lạng Sơn"));
        account("binhchon", known)
                .forEach((name, value) -> arguments.add("--spring.kafka.properties." + name + "=" + value));
        program = new SpringApplicationBuilder(BinhChonApplication.class).run(arguments.toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
        broker.close();
        database.close();
    }

    @Test
    void a_nomination_goes_in_and_its_answer_comes_out_over_encrypted_lines() throws Exception {
        var event = Upstream.event("tls-1", "tls-1", Upstream.product("{}")).put("source", "https://lang-son.example");
        Map<String, Object> settings = settings(broker.bootstrapServers(), account(MINE, known));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.FROM + MINE, "tls-1", event.toString()))
                    .get(60, TimeUnit.SECONDS);
        }
        List<String> answers = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topics.TO + MINE).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (answers.isEmpty() && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(300)).forEach(each -> answers.add(each.value()));
            }
        }
        assertThat(answers).singleElement().asString().contains("tls-1");
        assertThat(connections())
                .as("the program's connections to the ledger")
                .isNotEmpty()
                .containsOnly("t TLSv1.3");
    }

    @Test
    void a_client_that_speaks_in_the_clear_is_not_answered() {
        assertThatThrownBy(() -> ask(broker.bootstrapServers(), broker.account(MINE)))
                .isInstanceOf(Exception.class);
    }

    @Test
    void a_broker_that_another_name_leads_to_is_not_believed() {
        String elsewhere = broker.bootstrapServers().replace("127.0.0.1", "localhost");
        assertThatThrownBy(() -> ask(elsewhere, account(MINE, known)))
                .hasCauseInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void a_broker_that_nobody_vouches_for_is_not_believed() {
        assertThatThrownBy(() -> ask(broker.bootstrapServers(), account(MINE, strange)))
                .hasCauseInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void a_database_under_another_name_or_certificate_is_not_believed() {
        assertThatThrownBy(() -> connect(url("127.0.0.1", strange))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect(url("localhost", known)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("localhost");
    }

    private static List<String> connections() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect(url("127.0.0.1", known));
                var rows = connection
                        .createStatement()
                        .executeQuery("select s.ssl || ' ' || coalesce(s.version, '-') from pg_stat_ssl s"
                                + " join pg_stat_activity a using (pid) where a.usename = current_user")) {
            while (rows.next()) {
                lines.add(rows.getString(1).replace("true", "t"));
            }
        }
        return lines;
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, database.username(), database.password());
    }

    private static String url(String host, MadeCertificate trusted) {
        return database.url().replace("127.0.0.1", host) + "?sslmode=verify-full&sslrootcert=" + trusted.certificate();
    }

    private static void ask(String servers, Map<String, String> account) throws Exception {
        Map<String, Object> settings = settings(servers, account);
        settings.put("request.timeout.ms", "5000");
        settings.put("default.api.timeout.ms", "10000");
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().clusterId().get(60, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> settings(String servers, Map<String, String> account) {
        Map<String, Object> settings = new HashMap<>(account);
        settings.put("bootstrap.servers", servers);
        settings.put("isolation.level", "read_committed");
        return settings;
    }

    /** An account, over TLS, believing one certificate. */
    private static Map<String, String> account(String name, MadeCertificate trusted) throws Exception {
        Map<String, String> account = new HashMap<>(broker.account(name));
        account.put("security.protocol", "SASL_SSL");
        account.put("ssl.truststore.type", "PEM");
        account.put("ssl.truststore.location", trusted.certificate().toString());
        return account;
    }
}
