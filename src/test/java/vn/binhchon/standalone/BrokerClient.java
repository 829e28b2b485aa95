package vn.binhchon.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** An ordinary client of a broker, as any upstream system is one. */
record BrokerClient(Map<String, String> account, String servers) {

    BrokerClient(EmbeddedBroker broker) {
        this(broker.account(), broker.bootstrapServers());
    }

    private Map<String, Object> with(Map<String, Object> settings) {
        Map<String, Object> all = new java.util.HashMap<>(settings);
        all.putAll(account);
        all.put("bootstrap.servers", servers);
        return all;
    }

    void createTopic(String topic) throws Exception {
        // Who is not let in is told within seconds here; the client's own patience is a minute.
        try (Admin admin = Admin.create(with(Map.of("default.api.timeout.ms", 5_000, "request.timeout.ms", 4_000)))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(10, TimeUnit.SECONDS);
        }
    }

    /** Sends all in one transaction, then commits or aborts it. */
    void send(String topic, boolean commit, String... values) {
        Map<String, Object> settings = with(Map.of("transactional.id", "clerk", "max.request.size", 16 * 1024 * 1024));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String value : values) {
                var unused = producer.send(new ProducerRecord<>(topic, value));
            }
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    List<String> committed(String topic, int count) {
        Map<String, Object> settings = with(Map.of(
                "group.id", "council",
                "isolation.level", "read_committed",
                "enable.auto.commit", false,
                "auto.offset.reset", "earliest"));
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
                    values.add(found.value());
                }
                return values.size() >= count;
            });
        }
        return values;
    }
}
