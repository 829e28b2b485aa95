package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.LedgerTables;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.stream.Topics;

/** A name is asked to be taken away: it goes from every topic and every table, and what was judged stays as it is, to the byte. */
@BrowserJourney.WithABrowser
@Execution(ExecutionMode.CONCURRENT)
class ErasureJourneyTest {

    private static final String SUBJECT = "xoa.bun-ngo";
    private static final String OWNER = "Vi Văn Thử Xóa";
    private static final String ADDRESS = "Số 7 ngõ Lãng Quên";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CLEANING = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private static Browser.@Nullable Started browser;

    private String address = "";

    @BeforeAll
    static void launch() {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_name_goes_from_every_topic_and_table_and_what_was_judged_stays() throws Exception {
        String judged;
        Map<String, String> ledger;
        try (var program = start();
                Upstream upstream = new Upstream(program.getEnvironment())) {
            upstream.send(event("xoa-1", "submitted", OWNER, "2"));
            upstream.send(event("xoa-2", "amended", Normalizer.normalize(OWNER, Normalizer.Form.NFD), "2"));
            upstream.send(event("xoa-3", "amended", OWNER, "5"));
            Refusals refusals = program.getBean(Refusals.class);
            await().atMost(PATIENCE).until(() -> refusals.of(SUBJECT).size() == 1 && total(program) == 2);
            judged = document(program);

            assertThat(tables(program)).as("kept apart").containsExactly("contact", "refusal");
            assertThat(topics(program)).containsExactly(Topics.CONTACTS, Topics.NOMINATIONS, Topics.DEAD_LETTERS);
            Page operator = as("van-hanh");
            operator.navigate(address + "/nominations/" + SUBJECT);
            assertThat(operator.content()).contains(ADDRESS);
            operator.getByText("Dữ liệu cá nhân đang giữ").click();
            assertThat(operator.content()).contains(OWNER).contains(ADDRESS);

            assertThat(erase("to-giup-viec", "theo đơn").statusCode()).isEqualTo(403);
            assertThat(erase("van-hanh", "").statusCode()).isEqualTo(400);
            operator.locator("input[name=reason]").fill("theo đơn ngày 28/11/2026");
            operator.getByText("Xóa tên và địa chỉ").click();
            assertThat(operator.locator("[role=status]").textContent())
                    .contains("Đã xóa: 2 lần khai, 1 sự kiện bị từ chối");
            assertThat(operator.content())
                    .doesNotContain(OWNER)
                    .doesNotContain(ADDRESS)
                    .contains("theo đơn ngày 28/11/2026");

            assertThat(tables(program)).isEmpty();
            assertThat(document(program)).as("to the byte").isEqualTo(judged);
            operator.navigate(address + "/nominations/" + SUBJECT);
            assertThat(operator.content()).contains("Bún ngô thử").doesNotContain(ADDRESS);
            assertThat(refusals.of(SUBJECT)).singleElement().satisfies(each -> {
                assertThat(each.original()).isNull();
                assertThat(each.problems()).contains("data.product.group").doesNotContain(OWNER);
            });

            upstream.send(event("xoa-4", "amended", OWNER, "2"));
            await().atMost(PATIENCE).until(() -> total(program) == 3);
            assertThat(tables(program)).as("nor is it kept again").isEmpty();
            judged = document(program);

            cleanSoon(program);
            await().atMost(CLEANING).pollInterval(Duration.ofSeconds(5)).until(() -> {
                // What is the newest on a topic is not cleaned: something newer has to come.
                upstream.send(event("xoa-" + System.nanoTime(), "amended", "", "5"));
                erase("van-hanh", "bản gửi sau");
                return topics(program).isEmpty();
            });
            ledger = program.getBean(LedgerTables.class).hashes();
        }
        try (var program = start("--binhchon.rebuild=true")) {
            assertThat(tables(program)).isEmpty();
            assertThat(document(program)).isEqualTo(judged);
            assertThat(program.getBean(LedgerTables.class).hashes())
                    .as("made anew from cleaned topics")
                    .isEqualTo(ledger);
        }
    }

    private static ObjectNode event(String id, String type, String owner, String group) {
        ObjectNode data = (ObjectNode)
                Json.MAPPER.readTree(Upstream.product("{}").replace("\"group\": 2", "\"group\": " + group));
        if (!owner.isEmpty()) {
            ((ObjectNode) data.path("establishment")).put("owner", owner).put("address", ADDRESS);
        }
        ObjectNode event = Upstream.event(id, SUBJECT, data.toString());
        return event.put("type", "vn.binhchon.nomination." + type + ".v1");
    }

    private static int total(ConfigurableApplicationContext program) {
        return program.getBean(Nominations.class).history(SUBJECT).size();
    }

    private static String document(ConfigurableApplicationContext program) {
        return program.getBean(Nominations.class).kept(SUBJECT).orElseThrow().document();
    }

    /** The tables in which a name or an address stands. */
    private static Set<String> tables(ConfigurableApplicationContext program) {
        JdbcTemplate sql = program.getBean(JdbcTemplate.class);
        Set<String> found = new TreeSet<>();
        for (String table : sql.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public'", String.class)) {
            Integer rows = sql.queryForObject(
                    "select count(*) from \"" + table
                            + "\" t where normalize(t::text) like ? or normalize(t::text) like ?",
                    Integer.class,
                    "%" + OWNER + "%",
                    "%" + ADDRESS + "%");
            if (rows != null && rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    /** The topics on which a name or an address stands, in whatever form. */
    private static Set<String> topics(ConfigurableApplicationContext program) throws Exception {
        Set<String> found = new TreeSet<>();
        try (Admin admin = admin(program);
                Upstream reader = new Upstream(program.getEnvironment())) {
            for (String topic : admin.listTopics().names().get()) {
                if (reader.everything(topic).stream()
                        .map(each -> Normalizer.normalize(each, Normalizer.Form.NFC))
                        .anyMatch(each -> each.contains(OWNER) || each.contains(ADDRESS))) {
                    found.add(topic);
                }
            }
        }
        return found;
    }

    /** What the broker does within a day or two, at once. */
    private static void cleanSoon(ConfigurableApplicationContext program) throws Exception {
        try (Admin admin = admin(program)) {
            for (String topic : List.of(Topics.CONTACTS, Topics.DEAD_LETTERS)) {
                admin.incrementalAlterConfigs(Map.of(
                                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                List.of(
                                        set(TopicConfig.SEGMENT_MS_CONFIG, "100"),
                                        set(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "100"),
                                        set(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.0"))))
                        .all()
                        .get();
            }
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static Admin admin(ConfigurableApplicationContext program) {
        return Admin.create(Upstream.account(program.getEnvironment()));
    }

    private HttpResponse<String> erase(String person, String reason) throws Exception {
        String query = "reason=" + java.net.URLEncoder.encode(reason, StandardCharsets.UTF_8);
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/v1/nominations/" + SUBJECT + "/contact/erase?" + query))
                        .header("Authorization", Journey.basic(person))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Page as(String person) {
        Page page = Objects.requireNonNull(browser).browser().newContext().newPage();
        SignIn.as(page, address + "/signin", person);
        return page;
    }

    private ConfigurableApplicationContext start(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--server.port=0";
        arguments[1] = "--binhchon.standalone.data=" + folder.resolve("data");
        System.arraycopy(more, 0, arguments, 2, more.length);
        ConfigurableApplicationContext program = new SpringApplicationBuilder(BinhChonApplication.class).run(arguments);
        address = "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port");
        return program;
    }
}
