package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Topics;

/** Acts of several rounds that arrive in one poll, and so stand or fall in one transaction. */
class OnePollJourneyTest extends Journey {

    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrap = "";

    @Autowired
    private KafkaListenerEndpointRegistry kafkaListenerEndpointRegistry;

    @Value("${binhchon.stream.partitions}")
    private int partitions;

    private int partition(String round) {
        return Utils.toPositive(Utils.murmur2(round.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private void open(String round) {
        ObjectNode event = Upstream.event("open-" + round, round, """
                { "title": { "vi": "Kỳ thử", "en": "Test" }, "level": "province", "jurisdiction": "Lạng Sơn", "year": 2025,
                  "date": "2025-11-01", "synthetic": true }
                """);
        event.put("type", "vn.binhchon.round.opened.v1");
        assertThat(post("/v1/rounds", Json.MAPPER.writeValueAsBytes(event), STRUCTURED)
                        .statusCode())
                .isEqualTo(202);
    }

    private static ProducerRecord<byte[], byte[]> act(String id, String round, String name, String data) {
        ObjectNode event = Upstream.event(id, round, data);
        event.put("type", "vn.binhchon.act." + name + ".v1");
        return new ProducerRecord<>(
                Topics.ACTS, round.getBytes(StandardCharsets.UTF_8), Json.MAPPER.writeValueAsBytes(event));
    }

    @Test
    void a_refusal_in_one_round_does_not_lose_what_another_took_before_it() {
        String good = "mot-luot-tot";
        String bad = IntStream.range(0, 100)
                .mapToObj(i -> "mot-luot-hong-" + i)
                .filter(each -> partition(each) == partition(good))
                .findFirst()
                .orElseThrow();
        open(good);
        open(bad);
        MessageListenerContainer keeper =
                Objects.requireNonNull(kafkaListenerEndpointRegistry.getListenerContainer("keeper"));
        keeper.stop();

        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.LINGER_MS_CONFIG, 500),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.partitionsFor(Topics.ACTS);
            var one = producer.send(act("luot-1", good, "plan-set", "{ \"by\": \"vp\", \"plan\": { \"number\": 3 } }"));
            var two = producer.send(
                    act("luot-2", bad, "plan-set", "{ \"by\": \"vp\", \"plan\": { \"quorum\": \"9/0\" } }"));
            var three = producer.send(act("luot-3", bad, "frame-approved", "{ \"by\": \"khong-ai\" }"));
            var four =
                    producer.send(act("luot-4", good, "plan-set", "{ \"by\": \"vp\", \"plan\": { \"number\": 5 } }"));
            producer.flush();
            assertThat(one.isDone() && two.isDone() && three.isDone() && four.isDone())
                    .isTrue();
        }
        keeper.start();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> fate("luot-4").path("state").asString("").equals("taken"));
        assertThat(fate("luot-3").path("state").asString()).isEqualTo("refused");
        JsonNode book = Json.MAPPER.readTree(get("/v1/rounds/" + good + "/book").body());
        assertThat(book.path("acts").asInt()).isEqualTo(2);
        assertThat(book.path("plan").path("number").path("value").asInt()).isEqualTo(5);
    }

    private JsonNode fate(String id) {
        return Json.MAPPER.readTree(
                get("/v1/acts?source=urn:test:upstream&id=" + id).body());
    }
}
