package vn.binhchon.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Topics;

/** A province's system: a plain Kafka client that knows nothing of the program but its contracts. */
final class Upstream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> broker;
    private final KafkaProducer<byte[], byte[]> producer;

    /** A client of nobody yet. */
    Upstream() {
        this(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1"));
    }

    /** A client of the broker that a program uses, under the program's own account. */
    Upstream(Environment program) {
        this(account(program));
    }

    private Upstream(Map<String, Object> broker) {
        this.broker = broker;
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 << 20);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Where the broker of a program is, and what a client says to come in as the program does. */
    static Map<String, Object> account(Environment program) {
        Map<String, Object> account = new HashMap<>();
        account.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, program.getRequiredProperty("spring.kafka.bootstrap-servers"));
        for (String each : List.of("security.protocol", "sasl.mechanism", "sasl.jaas.config")) {
            String value = program.getProperty("spring.kafka.properties." + each);
            if (value != null) {
                account.put(each, value);
            }
        }
        return account;
    }

    /** The least a structured event must say. */
    static ObjectNode event(String id, String subject, String data) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "urn:test:upstream");
        event.put("type", "vn.binhchon.nomination.submitted.v1");
        event.put("subject", subject);
        event.put("time", "2026-10-01T08:00:00+07:00");
        if (!data.isEmpty()) {
            event.set("data", Json.MAPPER.readTree(data));
        }
        return event;
    }

    /** When acts were done, by id: one that is sent again is the same. */
    private static final Map<String, String> DONE = new ConcurrentHashMap<>();

    /** An act of a round, done now: its time may lie before no phase that a page has opened meanwhile. */
    static ObjectNode act(String id, String round, String name, String data) {
        return event(id, round, data)
                .put("type", "vn.binhchon.act." + name + ".v1")
                .put("time", DONE.computeIfAbsent(round + id, each -> OffsetDateTime.now(ZoneOffset.UTC)
                        .toString()));
    }

    /** A product entered outside any round, with the evidence given. */
    static String product(String evidence) {
        return """
               { "entry": { "level": "province", "jurisdiction": "Lạng Sơn", "date": "2019-07-05" },
                 "product": { "name": "Bún ngô thử", "group": 2 },
                 "establishment": { "name": "Cơ sở thử", "type": "household" },
                 "evidence": %s }
               """.formatted(evidence);
    }

    void send(ObjectNode event) {
        send(event.path("subject").asString(""), Json.MAPPER.writeValueAsBytes(event), Map.of());
    }

    void send(String key, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<byte[], byte[]>(
                Topics.NOMINATIONS, key.isEmpty() ? null : key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the broker did not take the record", e);
        }
    }

    /** Everything committed to a topic, from the beginning to its end, once one of the events satisfies the wish. */
    List<JsonNode> until(String topic, Predicate<JsonNode> wish) {
        List<JsonNode> events = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer = reader(topic)) {
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    events.add(read(record.value()));
                }
                if (atEnd(consumer) && events.stream().anyMatch(wish)) {
                    return events;
                }
            }
        }
        throw new AssertionError(
                "not on " + topic + " after " + PATIENCE + "; there were " + events.size() + " events");
    }

    /** The values of everything that lies on a topic now, as text. */
    List<String> everything(String topic) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = reader(topic)) {
            while (!atEnd(consumer)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.value() != null) {
                        values.add(new String(record.value(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return values;
    }

    /** Other tests put records on the topics that are no JSON. */
    private static JsonNode read(byte[] value) {
        try {
            return Json.MAPPER.readTree(value);
        } catch (JacksonException e) {
            return Json.MAPPER.missingNode();
        }
    }

    private static boolean atEnd(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** The one event on a topic that satisfies the wish. */
    JsonNode one(String topic, Predicate<JsonNode> wish) {
        List<JsonNode> found = until(topic, wish).stream().filter(wish).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one on " + topic + ", found " + found.size());
        }
        return found.get(0);
    }

    /** The evaluations of a nomination that were committed, once an event sent after it was answered. */
    List<JsonNode> evaluationsOf(String subject, String afterwards) {
        send(event(afterwards, afterwards, product("{}")));
        one(Topics.EVALUATIONS, e -> e.path("subject").asString().equals(afterwards));
        return until(Topics.EVALUATIONS, e -> true).stream()
                .filter(e -> e.path("subject").asString().equals(subject))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> reader(String topic) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    @Override
    public void close() {
        producer.close();
    }
}
