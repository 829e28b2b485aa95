package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Contradiction.Reason;
import vn.binhchon.ledger.Disputes;
import vn.binhchon.ledger.LedgerTables;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.SealChain;
import vn.binhchon.ledger.TakenAct;

/** The ledger is nothing but what the topics say: made anew from them it holds the same, row for row. */
@Execution(ExecutionMode.CONCURRENT)
class LedgerRebuildTest {

    private static final String ROUND = "lang-son-2019-mau";

    private final List<String> forged = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_ledger_is_made_anew_beside_a_damaged_one_and_never_from_damaged_topics() throws Exception {
        Map<String, String> before;
        String table;
        try (var program = start()) {
            send(program, "a-1", "council-set", """
                    , "council": { "members": [
                      { "id": "ct", "name": "Chủ tịch", "role": "chair", "office": "committee_leader" },
                      { "id": "pct", "name": "Phó Chủ tịch", "role": "standing_vice_chair",
                        "office": "industry_department_leader" },
                      { "id": "m3", "name": "Ủy viên ba", "role": "member" },
                      { "id": "m4", "name": "Ủy viên bốn", "role": "member" },
                      { "id": "m5", "name": "Ủy viên năm", "role": "member" },
                      { "id": "m6", "name": "Ủy viên sáu", "role": "member" },
                      { "id": "m7", "name": "Ủy viên bảy", "role": "member" } ] }""");
            send(program, "a-2", "entries-closed", "");
            send(program, "a-3", "marking-opened", "");
            Books books = program.getBean(Books.class);
            await().atMost(Duration.ofSeconds(30)).until(() -> books.acts(ROUND).size() == 2);
            await().atMost(Duration.ofSeconds(30)).until(() -> program.getBean(Refusals.class).newest(100).stream()
                    .anyMatch(each -> "a-3".equals(each.event())));
            Waiting waiting = program.getBean(Waiting.class);
            await().atMost(Duration.ofMinutes(1)).until(() -> !waiting.any() && !waiting.acts());
            everyTableIsCompared(program);
            whatContradictsIsKeptApart(program);
            before = program.getBean(LedgerTables.class).hashes();
        }

        try (var program = start("--binhchon.rebuild=true")) {
            assertThat(program.getBean(LedgerRebuild.class).same()).isTrue();
            table = String.valueOf(program.getBean(JdbcTemplate.class)
                    .queryForObject("select pg_relation_filepath('act')", String.class));
        }
        Path books = segment();
        byte[] whole = Files.readAllBytes(books);
        flip(books, whole.length / 2);
        assertThatThrownBy(() -> start("--binhchon.rebuild=true").close())
                .as("a damaged record is named, and nothing was changed")
                .hasRootCauseInstanceOf(RebuildRefused.class)
                .hasStackTraceContaining(Topics.BOOKS)
                .hasStackTraceContaining("offset");

        flip(folder.resolve("data/postgres").resolve(table), 16);
        try (var program = start("--binhchon.storage.rest=1s")) {
            HealthIndicator storage = program.getBean("storage", HealthIndicator.class);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> health(storage).getStatus().equals(Status.DOWN));
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                            String.valueOf(health(storage).getDetails()))
                    .contains("ledger act", "topic " + Topics.BOOKS));
            assertThat(get(program, "/v1/rounds/" + ROUND + "/acts"))
                    .as("who needs it is told")
                    .contains("Một phần dữ liệu trên đĩa không đọc được");
            assertThat(get(program, "/v1/rounds")).as("other pages go on").contains(ROUND);
        }

        Files.write(books, whole);
        try (var program = start("--binhchon.rebuild=true")) {
            assertThat(program.getBean(LedgerRebuild.class).same())
                    .as("the broken table could not be compared")
                    .isFalse();
            assertThat(program.getBean(Books.class).acts(ROUND)).hasSize(2);
            assertThat(program.getBean(LedgerTables.class).hashes()).isEqualTo(before);
            assertThat(get(program, "/v1/rounds/" + ROUND + "/acts")).contains("council-set");
            assertThat(program.getBean(Disputes.class).count()).isEqualTo(forged.size());
        }
        try (var program = start("--binhchon.rebuild=true", "--binhchon.ledger.without=" + String.join(",", forged))) {
            assertThat(program.getBean(Books.class).acts(ROUND)).hasSize(2);
            assertThat(program.getBean(Disputes.class).count()).isZero();
            assertThat(program.getBean(DisputeHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
        }
    }

    /** A row changed, put in or taken out in the database, of every kind that pages read. */
    private static void everyTableIsCompared(ConfigurableApplicationContext program) throws Exception {
        LedgerWatch watch = program.getBean(LedgerWatch.class);
        assertThat(watch.compare()).isEmpty();
        String round = "'" + ROUND + "'";
        alter(
                program,
                Map.of(
                        "act",
                                "update act set body = replace(body::text, 'Ủy viên ba', 'Ủy viên bốn')::json where place = 1",
                        "nomination",
                                "update nomination set total = total + 1 where id = (select min(id) from nomination)",
                        "contact", "update contact set owner = 'x' where key = (select min(key) from contact)",
                        "round", "update round set title_vi = 'x' where id = " + round,
                        "evaluation",
                                "update evaluation set content_hash = 'x' where id = (select min(id) from evaluation)",
                        "release_act", "update release_act set actor = 'x' where place = 1",
                        "refusal", "delete from refusal where event = 'a-3'",
                        "round_release", "update round_release set opened = 'x' where round = " + round,
                        "certificate",
                                "insert into certificate select 'x', 'x', 'x', 'x', 'x', 'PROVINCE', null, current_date,"
                                        + " current_date, 'x', 'x', null"));
        alter(
                program,
                Map.of(
                        "act",
                        "update act set happened = happened + interval '1 hour' where place = 2 and round = " + round,
                        "nomination",
                        "update nomination set withdrawn = true where id = (select max(id) from nomination)"));
        alter(program, Map.of("act", "delete from act where place = 2 and round = " + round));
        assertThat(watch.compare()).isEmpty();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    /** Changes each of these tables, has the rows named, and puts everything back. */
    private static void alter(ConfigurableApplicationContext program, Map<String, String> changes) throws Exception {
        LedgerWatch watch = program.getBean(LedgerWatch.class);
        JdbcTemplate sql = program.getBean(JdbcTemplate.class);
        changes.forEach((table, change) -> {
            sql.execute("create table before_" + table + " as select * from " + table);
            assertThat(sql.update(change)).as(change).isPositive();
        });
        assertThat(watch.compare())
                .allSatisfy(each -> assertThat(each.row()).isNotBlank())
                .extracting(each -> each.table())
                .containsExactlyInAnyOrderElementsOf(changes.keySet());
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        changes.keySet()
                .forEach(table -> sql.execute("delete from " + table + "; insert into " + table
                        + " select * from before_" + table + "; drop table before_" + table));
    }

    /** Somebody writes to the topics beside the program. */
    private void whatContradictsIsKeptApart(ConfigurableApplicationContext program) throws Exception {
        Books books = program.getBean(Books.class);
        List<TakenAct> before = books.acts(ROUND);
        String second = String.valueOf(books.end(ROUND).orElseThrow().seal());
        ObjectNode act = (ObjectNode) Json.MAPPER.readTree(before.get(1).body());
        forged.add(forged(program, act, 2, before.get(0).seal(), "f-1"));
        forged.add(forged(program, act, 7, second, "f-2"));
        forged.add(forged(program, act, 3, before.get(0).seal(), "f-3"));
        forged.add(forged(program, act, 3, second, before.get(1).id()));
        Disputes disputes = program.getBean(Disputes.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> disputes.count() == forged.size());
        assertThat(disputes.oldest(9))
                .extracting(each -> each.says().reason())
                .containsExactlyInAnyOrder(Reason.PLACE_TAKEN, Reason.GAP, Reason.NOT_SEALED, Reason.EVENT_TAKEN);
        assertThat(disputes.oldest(9)).allSatisfy(each -> {
            assertThat(each.says().subject()).startsWith(ROUND + "/");
            assertThat(each.body()).contains("vn.binhchon.");
        });
        assertThat(books.acts(ROUND)).isEqualTo(before);
        assertThat(program.getBean(DisputeHealthIndicator.class).health().getStatus())
                .isEqualTo(Status.DOWN);
    }

    private static String forged(
            ConfigurableApplicationContext program, ObjectNode act, int place, String previous, String id)
            throws Exception {
        ObjectNode body = act.deepCopy();
        body.put("place", place).put("previous", previous);
        ((ObjectNode) body.path("event")).put("id", id);
        String seal = SealChain.seal(previous, Json.MAPPER.writeValueAsString(body));
        ObjectNode envelope = Json.MAPPER.createObjectNode();
        envelope.put("specversion", "1.0").put("subject", ROUND).put("type", "vn.binhchon.act-taken.v1");
        envelope.set("data", body.put("seal", seal));
        @SuppressWarnings("unchecked")
        KafkaOperations<byte[], byte[]> kafka = program.getBeansOfType(KafkaOperations.class).values().stream()
                .findFirst()
                .orElseThrow();
        int partition = Home.of(ROUND, program.getBean(StreamSettings.class).partitions());
        var sending = kafka.executeInTransaction(each -> each.send(new ProducerRecord<>(
                Topics.BOOKS,
                partition,
                ROUND.getBytes(StandardCharsets.UTF_8),
                Json.MAPPER.writeValueAsBytes(envelope))));
        RecordMetadata sent = Objects.requireNonNull(sending).get().getRecordMetadata();
        return sent.topic() + "/" + sent.partition() + "/" + sent.offset();
    }

    private static Health health(HealthIndicator indicator) {
        return Objects.requireNonNull(indicator.health());
    }

    private Path segment() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/kafka"))) {
            return files.filter(each -> String.valueOf(each.getParent()).contains("/" + Topics.BOOKS + "-"))
                    .filter(each ->
                            each.toString().endsWith(".log") && each.toFile().length() > 0)
                    .max(Comparator.comparingLong(each -> each.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = at; i < at + 4; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
    }

    private static String get(ConfigurableApplicationContext program, String path) throws Exception {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        String account = Base64.getEncoder().encodeToString("he-thong:binhchon".getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("authorization", "Basic " + account)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void send(ConfigurableApplicationContext program, String id, String act, String data)
            throws Exception {
        String event = """
                { "specversion": "1.0", "id": "%s", "source": "https://thu.example/hoi-dong", "subject": "%s",
                  "type": "vn.binhchon.act.%s.v1", "time": "2026-11-20T08:00:00+07:00",
                  "data": { "by": "ct"%s } }""".formatted(id, ROUND, act, data);
        program.getBean(NominationSender.class)
                .act(EventMessage.structured(event.getBytes(StandardCharsets.UTF_8)), "test");
    }

    private ConfigurableApplicationContext start(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--server.port=0";
        arguments[1] = "--binhchon.standalone.data=" + folder.resolve("data");
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new SpringApplicationBuilder(BinhChonApplication.class).run(arguments);
    }
}
