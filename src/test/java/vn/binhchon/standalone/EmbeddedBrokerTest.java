package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vn.binhchon.stream.Topics;

class EmbeddedBrokerTest {

    @Test
    void nobody_comes_in_without_an_account_and_a_trial_sender_only_puts_in_nominations_and_reads_answers()
            throws Exception {
        Path path = TestFolders.fresh("broker");
        try (DataFolder folder = DataFolder.open(path);
                EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            BrokerClient program = new BrokerClient(broker);
            for (String each : List.of(Topics.NOMINATIONS, Topics.EVALUATIONS, Topics.BOOKS, Topics.ACTS)) {
                program.createTopic(each);
            }
            assertThatThrownBy(() -> new BrokerClient(Map.of(), broker.bootstrapServers()).createTopic("x"))
                    .as("no account")
                    .isInstanceOf(Exception.class);
            Map<String, String> wrong = new HashMap<>(broker.senderAccount());
            wrong.computeIfPresent(
                    "sasl.jaas.config", (name, login) -> login.replaceAll("password=\"..", "password=\"zz"));
            assertThatThrownBy(() -> new BrokerClient(wrong, broker.bootstrapServers()).createTopic("x"))
                    .hasStackTraceContaining("SaslAuthenticationException");
            assertThatThrownBy(() -> new BrokerClient(Map.of(), "127.0.0.1:" + controllerPort(broker)).createTopic("x"))
                    .as("the controller's own listener")
                    .isInstanceOf(Exception.class);

            Properties file = new Properties();
            try (var reader = Files.newBufferedReader(path.resolve("kafka.sender.properties"))) {
                file.load(reader);
            }
            Map<String, Object> sender = new HashMap<>();
            file.forEach((name, value) -> sender.put(String.valueOf(name), value));
            sender.put("max.block.ms", 5_000);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> send(sender, Topics.NOMINATIONS));
            assertThatThrownBy(() -> send(sender, Topics.ACTS)).hasStackTraceContaining("TopicAuthorizationException");
            assertThatThrownBy(() -> send(sender, Topics.EVALUATIONS))
                    .hasStackTraceContaining("TopicAuthorizationException");
            assertThat(read(sender, Topics.EVALUATIONS)).isNotNull();
            assertThatThrownBy(() -> read(sender, Topics.BOOKS)).hasStackTraceContaining("TopicAuthorizationException");
            assertThatThrownBy(() -> read(sender, Topics.NOMINATIONS))
                    .as("what others sent")
                    .hasStackTraceContaining("TopicAuthorizationException");
            for (String each : List.of("kafka.password", "kafka.sender.password", "kafka.sender.conf")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve(each))))
                        .isEqualTo("rw-------");
            }
        }
    }

    private static int controllerPort(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(with(broker.account(), broker.bootstrapServers()))) {
            return Integer.parseInt(admin.describeConfigs(List.of(new ConfigResource(ConfigResource.Type.BROKER, "1")))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .get("controller.quorum.voters")
                    .value()
                    .replaceAll(".*:", ""));
        }
    }

    private static Map<String, Object> with(Map<String, String> account, String servers) {
        Map<String, Object> settings = new HashMap<>(account);
        settings.put("bootstrap.servers", servers);
        return settings;
    }

    private static void send(Map<String, Object> account, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(account, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "{}")).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(Map<String, Object> account, String topic) {
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(account, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            consumer.poll(Duration.ofSeconds(2)).forEach(each -> values.add(each.value()));
        }
        return values;
    }

    @Test
    void what_was_committed_is_still_there_after_a_restart_and_what_was_aborted_never_is() throws Exception {
        Path path = TestFolders.fresh("broker");
        String large = "a dossier with scanned evidence ".repeat(150_000);
        try (DataFolder folder = DataFolder.open(path)) {
            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
                BrokerClient client = new BrokerClient(broker);
                client.createTopic("nominations");
                client.send("nominations", true, "bưởi Diễn", "nón Chuông");
                client.send("nominations", false, "never said");
            }
            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
                BrokerClient client = new BrokerClient(broker);
                client.send("nominations", true, "gốm Bát Tràng", large);

                assertThat(client.committed("nominations", 4))
                        .containsExactly("bưởi Diễn", "nón Chuông", "gốm Bát Tràng", large);
            }
        }
    }
}
