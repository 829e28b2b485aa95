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

    @Autowired
    private KafkaListenerEndpointRegistry kafkaListenerEndpointRegistry;

    @Value("${binhchon.stream.partitions}")
    private int partitions;

    private int partition(String round) {
        return Utils.toPositive(Utils.murmur2(round.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private void open(String round) {
        open(round, "province", "Lạng Sơn", "2025-11-01");
    }

    private void open(String round, String level, String jurisdiction, String day) {
        ObjectNode event =
                Upstream.event("open-" + round, round, """
                { "title": { "vi": "Kỳ thử", "en": "Test" }, "level": "%s", "jurisdiction": "%s", "year": %s,
                  "date": "%s", "synthetic": true }
                """.formatted(level, jurisdiction, day.substring(0, 4), day));
        event.put("type", "vn.binhchon.round.opened.v1");
        assertThat(post("/v1/rounds", Json.MAPPER.writeValueAsBytes(event), STRUCTURED)
                        .statusCode())
                .isEqualTo(202);
    }

    private static ProducerRecord<byte[], byte[]> act(String id, String round, String name, String data) {
        ObjectNode event = Upstream.act(id, round, name, data);
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

        Map<String, Object> settings = broker();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 500);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(Topics.ACTS);
            var one = producer.send(
                    act("luot-1", good, "plan-set", "{ \"by\": \"to-giup-viec\", \"plan\": { \"number\": 3 } }"));
            var two = producer.send(
                    act("luot-2", bad, "plan-set", "{ \"by\": \"to-giup-viec\", \"plan\": { \"quorum\": \"9/0\" } }"));
            var three = producer.send(act("luot-3", bad, "frame-approved", "{ \"by\": \"khong-ai\" }"));
            var four = producer.send(
                    act("luot-4", good, "plan-set", "{ \"by\": \"to-giup-viec\", \"plan\": { \"number\": 5 } }"));
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

    @Test
    void what_goes_up_in_the_poll_that_closes_the_list_above_is_on_that_list() {
        String lower = "cung-luot-tinh";
        String upper = IntStream.range(0, 100)
                .mapToObj(i -> "cung-luot-khu-vuc-" + i)
                .filter(each -> partition(each) == partition(lower))
                .findFirst()
                .orElseThrow();
        open(lower);
        open(upper, "region", "Phía Bắc", "2026-06-01");
        String product = Upstream.product("{}").replace("{ \"entry\"", "{ \"round\": \"" + lower + "\", \"x\"");
        byte[] entered = Json.MAPPER.writeValueAsBytes(Upstream.event("cl-n", "cl.a", product));
        assertThat(post("/v1/nominations", entered, STRUCTURED).statusCode()).isEqualTo(202);
        String[][] acts = {
            {"council-set", """
            { "by": "to-giup-viec", "council": { "members": [ { "id": "h1", "name": "A", "role": "chair", "office": "committee_leader" },
              { "id": "h2", "name": "B", "role": "standing_vice_chair", "office": "industry_department_leader" },
              { "id": "h3", "name": "C", "role": "member" }, { "id": "h4", "name": "D", "role": "member" },
              { "id": "h5", "name": "E", "role": "member" }, { "id": "h6", "name": "F", "role": "member" },
              { "id": "h7", "name": "G", "role": "member" } ] } }"""},
            {
                "jury-set",
                "{ \"by\": \"h1\", \"jury\": { \"members\": [ { \"id\": \"g1\", \"name\": \"A\", \"role\": \"head\" },"
                        + " { \"id\": \"g2\", \"name\": \"B\", \"role\": \"deputy\" },"
                        + " { \"id\": \"g3\", \"name\": \"C\", \"role\": \"member\" } ] } }"
            },
            {"plan-set", """
            { "by": "h1", "plan": { "outliers": "keep_all", "minimumSheets": 1, "selection": "all_passing", "wayUp": "all",
              "quorum": "5", "ballot": "secret", "majority": ">1/2", "majorityBase": "present",
              "certificateValidity": "issue_year_first" } }"""},
            {"entries-closed", "{ \"by\": \"to-giup-viec\" }"},
            {"marking-opened", "{ \"by\": \"h1\" }"},
            {
                "sheet-handed-in",
                "{ \"by\": \"g1\", \"nomination\": \"cl.a\","
                        + " \"marks\": { \"I\": 35, \"II\": 35, \"III\": 8, \"IV\": 8 } }"
            },
            {"marking-closed", "{ \"by\": \"g1\" }"},
            {"proposal-asked", "{ \"by\": \"to-giup-viec\" }"},
            {"meeting-opened", "{ \"by\": \"h1\", \"present\": [\"h1\", \"h2\", \"h3\", \"h4\", \"h5\"] }"},
            {"ballots-counted", "{ \"by\": \"h1\", \"motion\": \"list\", \"yes\": 5 }"},
            {
                "decision-taken",
                "{ \"by\": \"h1\", \"rulings\":"
                        + " [ { \"nomination\": \"cl.a\", \"recognised\": true, \"sentUp\": true } ] }"
            },
            {
                "decision-signed",
                "{ \"by\": \"to-giup-viec\", \"number\": \"1/QĐ\", \"on\": \"2025-12-01\", \"authority\": \"UBND\" }"
            },
        };
        for (int i = 0; i < acts.length; i++) {
            upstream.send(act("cl-" + i, lower, acts[i][0], acts[i][1]));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !fate("cl-11").path("state").asString("waiting").equals("waiting"));
        assertThat(fate("cl-11").path("state").asString())
                .as(fate("cl-11").toString())
                .isEqualTo("taken");
        MessageListenerContainer keeper =
                Objects.requireNonNull(kafkaListenerEndpointRegistry.getListenerContainer("keeper"));
        keeper.stop();
        upstream.send(act("cl-up", lower, "sent-up", "{ \"by\": \"to-giup-viec\", \"round\": \"" + upper + "\" }"));
        upstream.send(act("cl-close", upper, "entries-closed", "{ \"by\": \"to-giup-viec\" }"));
        keeper.start();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !fate("cl-close").path("state").asString("waiting").equals("waiting"));
        JsonNode book =
                Json.MAPPER.readTree(get("/v1/rounds/" + upper + "/book").body());
        assertThat(book.path("products").valueStream().map(each -> each.path("nomination")
                        .asString()))
                .as(fate("cl-close").toString())
                .containsExactly("cl.a_" + upper);
        await().until(() -> get("/v1/rounds/" + upper + "/nominations").body().contains("cl.a_"));
        JsonNode judged = Json.MAPPER.readTree(
                get("/v1/nominations/cl.a_" + upper + "/evaluation").body());
        JsonNode counted = book.path("products").get(0);
        assertThat(counted.path("provisional").decimalValue())
                .isEqualByComparingTo(judged.path("card").path("total").decimalValue());
        assertThat(Json.MAPPER
                        .readTree(get("/v1/rounds/" + upper + "/acts").body())
                        .findValue("contentHash")
                        .asString())
                .as("counted as the judge then judged it")
                .isEqualTo(judged.path("evaluation").asString());
        assertThat(Json.MAPPER
                        .readTree(get("/v1/rounds/" + upper + "/book").body())
                        .path("late"))
                .isEmpty();
    }

    private JsonNode fate(String id) {
        return Json.MAPPER.readTree(
                get("/v1/acts?source=urn:test:upstream&id=" + id).body());
    }
}
