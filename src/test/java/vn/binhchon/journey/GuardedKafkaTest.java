package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.standalone.DatabaseAlone;
import vn.binhchon.standalone.GuardedBroker;
import vn.binhchon.stream.Erasing;
import vn.binhchon.stream.Topics;

/** The whole program on a real broker that asks who comes, with the accounts and lists of {@code docs/compose/kafka-accounts.sh}. */
class GuardedKafkaTest {

    private static final String MINE = "lang-son";
    private static final String OTHERS = "cao-bang";
    private static final String SOURCE = "https://lang-son.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static GuardedBroker broker;
    private static DatabaseAlone database;
    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void start() throws Exception {
        broker = GuardedBroker.start(DatabaseAlone.freshFolder("guarded"), List.of("binhchon", MINE, OTHERS));
        broker.makeAccounts(MINE + " " + OTHERS);
        database = DatabaseAlone.start(DatabaseAlone.freshFolder("guarded-database"));
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=cluster",
                "--binhchon.access.mode=local",
                "--binhchon.instance=guarded",
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--binhchon.systems." + MINE + ".source=" + SOURCE,
                "--binhchon.systems." + MINE + ".jurisdictions=Lạng Sơn",
                "--binhchon.systems." + OTHERS + ".source=https://cao-bang.example",
                "--binhchon.systems." + OTHERS + ".jurisdictions=Cao Bằng"));
        broker.account("binhchon")
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
    void a_province_puts_a_nomination_into_its_letterbox_and_takes_the_evaluation_out_of_it() throws Exception {
        send(MINE, nomination("n-1", SOURCE, "Lạng Sơn"));

        JsonNode answer = answered(MINE, "n-1");
        assertThat(answer.path("type").asString()).isEqualTo(EventTypes.EVALUATED);
        assertThat(answer.path("data").path("event").path("source").asString()).isEqualTo(SOURCE);
        assertThat(letters("binhchon", Topics.EVALUATIONS).filter(each -> of(each, "n-1")))
                .as("the same, once, where all answers are")
                .containsExactly(answer);
    }

    @Test
    void what_is_sent_twice_and_what_cannot_be_read_is_told_in_the_letterbox_too() throws Exception {
        send(MINE, nomination("n-2", SOURCE, "Lạng Sơn"));
        send(MINE, nomination("n-2", SOURCE, "Lạng Sơn"));
        send(MINE, "not an event");
        send(MINE, nomination("n-3", SOURCE, "Lạng Sơn"));
        answered(MINE, "n-3");
        answered(MINE, "n-2");

        assertThat(until(MINE, type(EventTypes.REPEATED))
                        .path("data")
                        .path("id")
                        .asString())
                .isEqualTo("n-2");
        assertThat(until(MINE, reason("not_json")).path("data").path("original").asString())
                .isEqualTo("not an event");
    }

    @Test
    void what_was_answered_is_taken_off_the_letterbox_and_the_topic_when_a_name_has_to_go() throws Exception {
        ObjectNode event = nomination("n-7", SOURCE, "Lạng Sơn");
        ((ObjectNode) event.path("data").path("establishment")).put("owner", "Vi Thị Cần Quên");
        send(MINE, event);
        answered(MINE, "n-7");

        Erasing.Erased erased = program.getBean(Erasing.class).erase(List.of("n-7"), "thử");

        assertThat(erased.statements()).isOne();
        assertThat(erased.asSent()).isGreaterThanOrEqualTo(2);
        assertThat(letters("binhchon", Topics.FROM + MINE)).noneMatch(each -> of(each, "n-7"));
        assertThat(letters("binhchon", Topics.NOMINATIONS)).noneMatch(each -> of(each, "n-7"));
        assertThat(letters(MINE, Topics.TO + MINE).filter(each -> of(each, "n-7")))
                .singleElement()
                .satisfies(each -> assertThat(each.toString()).doesNotContain("Cần Quên"));
    }

    @Test
    void a_nomination_for_another_place_is_refused_and_judged_by_nobody() throws Exception {
        send(MINE, nomination("n-4", SOURCE, "Cao Bằng"));

        JsonNode refusal =
                until(MINE, each -> of(each, "n-4") && reason("not_yours").test(each));
        assertThat(refusal.path("data").path("problems").path(0).path("vi").asString())
                .contains("Cao Bằng", "lang-son");
        assertThat(letters("binhchon", Topics.EVALUATIONS)).noneMatch(each -> of(each, "n-4"));
    }

    @Test
    void a_nomination_under_anothers_source_is_refused_and_the_other_hears_nothing_of_it() throws Exception {
        send(MINE, nomination("n-5", "https://cao-bang.example", "Lạng Sơn"));

        until(MINE, each -> of(each, "n-5") && each.path("type").asString().equals(EventTypes.REFUSED));
        assertThat(letters(OTHERS, Topics.TO + OTHERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Topics.ACTS,
                Topics.BOOKS,
                Topics.NOMINATIONS,
                Topics.EVALUATIONS,
                Topics.DEAD_LETTERS,
                Topics.ROUNDS,
                Topics.RELEASES,
                Topics.PROMOTION,
                Topics.FROM + MINE,
                Topics.FROM + OTHERS,
                Topics.TO + OTHERS
            })
    void a_province_reads_neither_marks_nor_acts_nor_what_is_anothers(String topic) {
        assertThatThrownBy(() -> letters(MINE, topic).toList()).isInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Topics.NOMINATIONS,
                Topics.EVALUATIONS,
                Topics.ACTS,
                Topics.BOOKS,
                Topics.DECISIONS,
                Topics.CERTIFICATES,
                Topics.RELEASES,
                Topics.ROUNDS,
                Topics.FROM + OTHERS,
                Topics.TO + MINE
            })
    void a_province_writes_into_its_own_letterbox_and_nowhere_else(String topic) throws Exception {
        try (var producer = producer(broker.account(MINE), Map.of())) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>(topic, "{}")).get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_province_neither_ends_the_programs_transactions_nor_moves_its_places() throws Exception {
        try (var producer =
                producer(broker.account(MINE), Map.of("transactional.id", "binhchon-guarded-binhchon-judge0"))) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
        try (var consumer = consumer(MINE, Map.of("group.id", "binhchon-judge"))) {
            consumer.subscribe(List.of(Topics.TO + MINE));
            assertThatThrownBy(() -> consumer.poll(PATIENCE)).isInstanceOf(GroupAuthorizationException.class);
        }
        try (Admin admin = Admin.create(with(broker.account(MINE), Map.of()))) {
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThat(admin.listTopics().names().get(60, TimeUnit.SECONDS))
                    .as("what it sees at all")
                    .containsExactlyInAnyOrder(Topics.FROM + MINE, Topics.TO + MINE);
        }
    }

    @Test
    void nobody_comes_in_without_a_password_or_with_a_wrong_one() {
        for (Map<String, String> account : List.of(
                Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"\" password=\"\";"),
                broker.account(MINE, "guessed"),
                broker.account("nobody", "guessed"))) {
            assertThatThrownBy(() -> describe(account)).hasCauseInstanceOf(SaslAuthenticationException.class);
        }
        assertThatThrownBy(() -> describe(Map.of("request.timeout.ms", "3000", "default.api.timeout.ms", "5000")))
                .as("no account at all")
                .isInstanceOf(ExecutionException.class);
    }

    private static void describe(Map<String, String> account) throws Exception {
        try (Admin admin = Admin.create(with(account, Map.of()))) {
            admin.describeCluster().clusterId().get(60, TimeUnit.SECONDS);
        }
    }

    private static ObjectNode nomination(String id, String source, String jurisdiction) {
        ObjectNode event = Upstream.event(id, id, Upstream.product("{}"));
        event.put("source", source);
        ((ObjectNode) event.path("data").path("entry")).put("jurisdiction", jurisdiction);
        return event;
    }

    private static void send(String system, Object event) throws Exception {
        try (var producer = producer(broker.account(system), Map.of())) {
            producer.send(new ProducerRecord<>(
                            Topics.FROM + system,
                            event instanceof ObjectNode node
                                    ? node.path("subject").asString()
                                    : null,
                            event.toString()))
                    .get(60, TimeUnit.SECONDS);
        }
    }

    private static JsonNode answered(String system, String subject) throws Exception {
        return until(
                system,
                each -> of(each, subject) && each.path("type").asString().equals(EventTypes.EVALUATED));
    }

    private static JsonNode until(String system, Predicate<JsonNode> wish) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found = letters(system, Topics.TO + system).filter(wish).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no such answer for " + system);
    }

    private static boolean of(JsonNode event, String subject) {
        return event.path("subject").asString("").equals(subject);
    }

    private static Predicate<JsonNode> type(String type) {
        return each -> each.path("type").asString().equals(type);
    }

    private static Predicate<JsonNode> reason(String reason) {
        return each -> each.path("data").path("reasonCode").asString("").equals(reason);
    }

    /** Everything committed to a topic, read by an account from the beginning to the end. */
    private static Stream<JsonNode> letters(String account, String topic) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        try (var consumer = consumer(account, Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> all.add(Json.MAPPER.readTree(each.value())));
            }
        }
        return all.stream();
    }

    private static KafkaConsumer<String, String> consumer(String account, Map<String, String> more) throws Exception {
        Map<String, Object> settings = with(broker.account(account), more);
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static KafkaProducer<String, String> producer(Map<String, String> account, Map<String, String> more) {
        return new KafkaProducer<>(with(account, more), new StringSerializer(), new StringSerializer());
    }

    private static Map<String, Object> with(Map<String, String> account, Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(account);
        settings.putAll(more);
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return settings;
    }
}
