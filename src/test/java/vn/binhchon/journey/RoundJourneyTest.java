package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.bundle.BundleCheck;
import vn.binhchon.bundle.BundleReport;
import vn.binhchon.command.VerifyBundle;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.SealChain;
import vn.binhchon.ledger.Viewing;
import vn.binhchon.ledger.Viewings;
import vn.binhchon.stream.Topics;

/** A provincial round from its opening to the region: acts by REST and by Kafka, told as one story in the order of its tests. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundJourneyTest extends Journey {

    @Autowired
    private Viewings viewings;

    @Autowired
    private JdbcTemplate sql;

    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");
    private static final String SOURCE = "urn:test:upstream";
    private static final String ROUND = "hanh-trinh-2025";
    private static final String UPPER = "hanh-trinh-khu-vuc-2026";
    private static final List<String> PRODUCTS = List.of("ht.a", "ht.b", "ht.c", "ht.d");
    private static final List<String> JURORS = List.of("gk-1", "gk-2", "gk-3");

    /** Means 85, 78, 72 and 60. */
    private static final int[][] MARKS = {{86, 80, 70, 60}, {84, 78, 72, 58}, {85, 76, 74, 62}};

    private static ObjectNode act(String id, String round, String name, String data) {
        ObjectNode event = Upstream.act(id, round, name, data);
        return event;
    }

    private HttpResponse<String> postAct(ObjectNode event) {
        return post("/v1/acts", Json.MAPPER.writeValueAsBytes(event), STRUCTURED);
    }

    private void sendAct(ObjectNode event) {
        upstream.send(new ProducerRecord<>(
                Topics.ACTS,
                event.path("subject").asString().getBytes(StandardCharsets.UTF_8),
                Json.MAPPER.writeValueAsBytes(event)));
    }

    private JsonNode fate(String id) {
        String path = "/v1/acts?source=" + URLEncoder.encode(SOURCE, StandardCharsets.UTF_8) + "&id=" + id;
        await().atMost(Duration.ofSeconds(60)).until(() -> List.of("taken", "refused")
                .contains(json(path).path("state").asString("")));
        return json(path);
    }

    private JsonNode json(String path) {
        return Json.MAPPER.readTree(get(path).body());
    }

    private JsonNode taken(String id, String name, String data) {
        assertThat(postAct(act(id, ROUND, name, data)).statusCode()).isEqualTo(202);
        return isTaken(id);
    }

    private JsonNode isTaken(String id) {
        JsonNode fate = fate(id);
        assertThat(fate.path("state").asString()).as(fate.toString()).isEqualTo("taken");
        return fate;
    }

    private JsonNode refused(String id, String name, String data) {
        assertThat(postAct(act(id, ROUND, name, data)).statusCode()).isEqualTo(202);
        JsonNode fate = fate(id);
        assertThat(fate.path("state").asString()).as(fate.toString()).isEqualTo("refused");
        return fate;
    }

    private void open(String id, String round, String level, String jurisdiction, String date, String more) {
        ObjectNode event =
                Upstream.event(id, round, """
                { "title": { "vi": "Kỳ hành trình", "en": "Journey" }, "level": "%s", "jurisdiction": "%s", "year": %s,
                  "date": "%s", "synthetic": true %s }
                """.formatted(level, jurisdiction, date.substring(0, 4), date, more));
        event.put("type", "vn.binhchon.round.opened.v1");
        assertThat(post("/v1/rounds", Json.MAPPER.writeValueAsBytes(event), STRUCTURED)
                        .statusCode())
                .isEqualTo(202);
    }

    private static String council() {
        StringBuilder members = new StringBuilder("""
                { "id": "hd-1", "name": "Chủ tịch", "role": "chair", "office": "committee_leader" },
                { "id": "hd-2", "name": "Phó Chủ tịch", "role": "standing_vice_chair",
                  "office": "industry_department_leader" }""");
        for (int i = 3; i <= 7; i++) {
            members.append(", { \"id\": \"hd-%d\", \"name\": \"Ủy viên %d\", \"role\": \"member\" }".formatted(i, i));
        }
        return "{ \"by\": \"to-giup-viec\", \"council\": { \"members\": [" + members + "] } }";
    }

    private static String sheet(int juror, int product) {
        int total = MARKS[juror][product];
        return """
               { "by": "%s", "nomination": "%s", "marks": { "I": %d, "II": %d, "III": 8, "IV": 8 } }
               """.formatted(JURORS.get(juror), PRODUCTS.get(product), total / 2 - 8, total - 16 - (total / 2 - 8));
    }

    private JsonNode product(String id) {
        return json("/v1/rounds/" + ROUND + "/book")
                .path("products")
                .valueStream()
                .filter(each -> each.path("nomination").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void a_round_is_opened_and_a_council_against_the_law_is_refused_with_its_clause() {
        open("ht-r1", ROUND, "province", "Lạng Sơn", "2025-11-01", "");
        open("ht-r2", UPPER, "region", "Phía Bắc", "2026-06-01", "");
        for (int i = 0; i < PRODUCTS.size(); i++) {
            String data = Upstream.product("{ \"society\": { \"workers\": %d } }".formatted(20 + i))
                    .replace("{ \"entry\"", "{ \"round\": \"" + ROUND + "\", \"x\"")
                    .replace("Bún ngô thử", "Bún ngô thử " + PRODUCTS.get(i));
            byte[] body = Json.MAPPER.writeValueAsBytes(Upstream.event("ht-n" + i, PRODUCTS.get(i), data));
            assertThat(post("/v1/nominations", body, STRUCTURED).statusCode()).isEqualTo(202);
        }

        JsonNode fate = refused("ht-1", "council-set", """
                { "by": "to-giup-viec", "council": { "members": [ { "id": "hd-1", "name": "Một mình", "role": "chair" } ] } }
                """);

        assertThat(fate.path("problems").toString()).contains("Điều 9");
        assertThat(json("/v1/rounds/" + ROUND + "/book").path("acts").asInt()).isZero();
        assertThat(get("/v1/refusals").body()).contains("vn.binhchon.act.council-set.v1");
    }

    @Test
    @Order(2)
    void council_jury_plan_and_frame_are_set() {
        HttpResponse<String> posted = postAct(act("ht-2", ROUND, "council-set", council()));
        assertThat(posted.headers().firstValue("location")).hasValue("/v1/acts?source=urn%3Atest%3Aupstream&id=ht-2");
        assertThat(isTaken("ht-2").path("place").asInt()).isEqualTo(1);
        taken("ht-3", "jury-set", """
                { "by": "hd-1", "jury": { "members": [ { "id": "gk-1", "name": "Trưởng ban", "role": "head" },
                  { "id": "gk-2", "name": "Phó ban", "role": "deputy" },
                  { "id": "gk-3", "name": "Giám khảo", "role": "member" } ] } }
                """);
        taken("ht-4", "plan-set", """
                { "by": "hd-1", "plan": { "outliers": "keep_all", "minimumSheets": 2, "shownDecimals": 2, "rounding": "half_up",
                  "selection": "top_number", "number": 2, "wayUp": "all", "quorum": "2/3", "ballot": "named",
                  "majority": ">1/2", "majorityBase": "present", "divergencePoints": 3,
                  "certificateValidity": "issue_year_first" } }
                """);
        taken("ht-5", "frame-proposed", """
                { "by": "gk-1", "maxima": { "I.1.a.1": [3, 3.5, 3, 3.5] } }
                """);
        taken("ht-6", "frame-approved", "{ \"by\": \"hd-1\" }");

        JsonNode book = json("/v1/rounds/" + ROUND + "/book");
        assertThat(book.path("phase").asString()).isEqualTo("open");
        assertThat(book.path("plan").path("number").path("value").asInt()).isEqualTo(2);
        assertThat(book.path("plan").path("number").path("own").asBoolean()).isTrue();
        assertThat(book.path("open").path("recuse").get(0).path("setting").asString())
                .isEqualTo("recusal");
    }

    @Test
    @Order(3)
    void entries_are_closed_and_jurors_mark_without_seeing_each_other() {
        sendAct(act("ht-7", ROUND, "entries-closed", "{ \"by\": \"to-giup-viec\" }"));
        isTaken("ht-7");
        taken("ht-8", "marking-opened", "{ \"by\": \"to-giup-viec\" }");
        for (int juror = 0; juror < 3; juror++) {
            for (int product = 0; product < 4; product++) {
                sendAct(act("ht-s-" + juror + "-" + product, ROUND, "sheet-handed-in", sheet(juror, product)));
            }
        }
        isTaken("ht-s-2-3");
        JsonNode beyond = refused("ht-9", "sheet-handed-in", """
                { "by": "gk-9", "nomination": "ht.a", "marks": { "I": 41, "II": 1, "III": 1, "IV": 1 } }
                """);
        assertThat(beyond.path("problems")).hasSize(2);

        assertThat(product("ht.a").path("sheetsIn").asInt()).isEqualTo(3);
        assertThat(product("ht.a").path("sheetsOf").asInt()).isEqualTo(3);
        assertThat(product("ht.a").has("placing")).isFalse();
        assertThat(get("/v1/rounds/" + ROUND + "/acts").body()).doesNotContain("\"marks\"");
        JsonNode veiled = json("/v1/refusals?limit=1").path("refusals").get(0);
        assertThat(veiled.path("event").path("id").asString()).isEqualTo("ht-9");
        assertThat(veiled.path("problems").toString()).contains("giữ kín").doesNotContain("41");
        assertThat(veiled.has("original")).isFalse();
        HttpResponse<String> early = get("/v1/rounds/" + ROUND + "/statistics");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("marking-open");
    }

    @Test
    @Order(4)
    void an_act_sent_twice_is_a_repeat_and_changes_nothing() {
        int before = json("/v1/rounds/" + ROUND + "/book").path("acts").asInt();

        sendAct(act("ht-s-0-0", ROUND, "sheet-handed-in", sheet(0, 0)));

        JsonNode repeat = upstream.one(
                Topics.REPEATS, each -> each.path("data").path("id").asString().equals("ht-s-0-0"));
        assertThat(repeat.path("data").path("sameContent").asBoolean()).isTrue();
        assertThat(json("/v1/rounds/" + ROUND + "/book").path("acts").asInt()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void marking_is_closed_and_figures_and_places_are_seen() {
        taken("ht-10", "marking-closed", "{ \"by\": \"gk-1\" }");

        assertThat(product("ht.c").path("placing").path("rank").asInt()).isEqualTo(3);
        assertThat(product("ht.a").path("shownMean").decimalValue()).isEqualByComparingTo("85.00");
        assertThat(get("/v1/rounds/" + ROUND + "/acts").body()).contains("\"marks\"");
        JsonNode figures = json("/v1/rounds/" + ROUND + "/statistics");
        JsonNode second = figures.path("divergence").path("products").get(1);
        assertThat(second.path("range").decimalValue()).isEqualByComparingTo("4");
        assertThat(second.path("jurorsApart").asBoolean()).isTrue();
        assertThat(figures.path("agreement").get(0).path("w").decimalValue()).isEqualByComparingTo("1");
        JsonNode first = figures.path("stability").path("products").get(0);
        assertThat(first.path("jurorsLeftOut").path("recognised").asInt()).isEqualTo(3);
        refused("ht-11", "marking-closed", "{ \"by\": \"gk-1\" }");
    }

    @Test
    @Order(6)
    void the_rules_propose_and_the_council_decides_beside_them_with_a_reason() {
        taken("ht-12", "proposal-asked", "{ \"by\": \"to-giup-viec\" }");
        assertThat(json("/v1/rounds/" + ROUND + "/statistics")
                        .path("stability")
                        .path("asProposed")
                        .asBoolean())
                .isTrue();
        refused("ht-13", "meeting-opened", "{ \"by\": \"hd-1\", \"present\": [\"hd-1\", \"hd-2\"] }");
        taken("ht-14", "meeting-opened", """
                { "by": "hd-1", "present": ["hd-1", "hd-2", "hd-3", "hd-4", "hd-5"] }
                """);
        for (int i = 1; i <= 4; i++) {
            sendAct(act("ht-v-" + i, ROUND, "ballot-cast", """
                    { "by": "hd-%d", "motion": "list", "vote": "yes" }
                    """.formatted(i)));
        }
        isTaken("ht-v-4");
        assertThat(refused("ht-15", "decision-taken", rulings("ht.d", ""))
                        .path("problems")
                        .toString())
                .contains("ht.d");
        assertThat(refused("ht-16", "decision-taken", rulings("ht.c", ""))
                        .path("problems")
                        .toString())
                .contains("rulings.ht.c.reason");
        taken("ht-17", "decision-taken", rulings("ht.c", ", \"reason\": \"Nghề truyền thống sắp mất.\""));

        JsonNode book = json("/v1/rounds/" + ROUND + "/book");
        assertThat(book.path("differing").valueStream().map(JsonNode::asString)).containsExactly("ht.c");
        assertThat(book.path("tallies").get(0).path("yes").asInt()).isEqualTo(4);
        assertThat(product("ht.c").path("proposed").path("recognise").asBoolean(true))
                .isFalse();
        assertThat(product("ht.d").path("proposed").path("reasons").toString()).contains("Điều 17(1)");
    }

    /** The two that were proposed, and one more. */
    private static String rulings(String more, String reason) {
        StringBuilder rulings = new StringBuilder();
        for (String each : PRODUCTS) {
            boolean yes = each.equals("ht.a") || each.equals("ht.b") || each.equals(more);
            rulings.append(rulings.isEmpty() ? "" : ", ")
                    .append("{ \"nomination\": \"%s\", \"recognised\": %s, \"sentUp\": %s %s }"
                            .formatted(each, yes, yes && !each.equals(more), each.equals(more) ? reason : ""));
        }
        return "{ \"by\": \"hd-1\", \"rulings\": [" + rulings + "] }";
    }

    @Test
    @Order(7)
    void the_decision_is_signed_announced_and_told() {
        taken("ht-18", "decision-signed", """
                { "by": "to-giup-viec", "number": "1234/QĐ-UBND", "on": "2025-12-01", "authority": "UBND tỉnh Lạng Sơn" }
                """);
        assertThat(get("/v1/certificates/" + ROUND + "/ht.a").statusCode())
                .as("before it is announced")
                .isEqualTo(404);
        taken("ht-19", "results-published", "{ \"by\": \"to-giup-viec\", \"on\": \"2025-12-02\" }");

        JsonNode certificate = json("/v1/certificates/" + ROUND + "/ht.a");
        assertThat(certificate.path("decision").asString()).isEqualTo("1234/QĐ-UBND");
        assertThat(json("/v1/certificates/" + ROUND.toUpperCase(Locale.ROOT) + "/HT.A%C2%A0"))
                .isEqualTo(certificate);
        assertThat(get("/results/certificate?number=S%E1%BB%91:+HANH%E2%80%93TRINH-2025/ht.a%0A")
                        .body())
                .contains("1234/QĐ-UBND");
        assertThat(get("/v1/certificates/" + ROUND + "/ht.d").statusCode()).isEqualTo(404);
        JsonNode whole = upstream.one(
                Topics.DECISIONS,
                each -> each.path("type").asString().equals("vn.binhchon.round.decided.v1")
                        && each.path("subject").asString().equals(ROUND));
        String seal = json("/v1/rounds/" + ROUND + "/acts")
                .path("acts")
                .valueStream()
                .filter(each -> each.toString().contains("results-published"))
                .findFirst()
                .orElseThrow()
                .path("seal")
                .asString();
        assertThat(whole.path("data")).isEqualTo(Json.MAPPER.readTree("""
                { "round": "hanh-trinh-2025", "entered": 4, "passing": 3, "recognised": 3, "sentUp": 2, "withdrawn": 0,
                  "groups": [ { "group": 2, "entered": 4, "passing": 3, "recognised": 3, "sentUp": 2 } ],
                  "decision": { "number": "1234/QĐ-UBND", "on": "2025-12-01", "authority": "UBND tỉnh Lạng Sơn" },
                  "seal": "%s", "complaintsUntil": "2025-12-23" }
                """.formatted(seal)));
        JsonNode one = upstream.one(
                Topics.DECISIONS, each -> each.path("subject").asString().equals("ht.c"));
        assertThat(one.path("data").path("reason").asString()).contains("truyền thống");
        upstream.one(
                Topics.CERTIFICATES, each -> each.path("subject").asString().equals(ROUND + "/ht.b"));
        JsonNode book = json("/v1/rounds/" + ROUND + "/book");
        assertThat(book.path("phase").asString()).isEqualTo("published");
        assertThat(book.path("complaintsUntil").asString()).isEqualTo("2025-12-23");
    }

    @Test
    @Order(99)
    void the_signed_round_leaves_as_one_file_that_holds_against_its_own_rules(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("goi.zip");
        HttpResponse<byte[]> sent = download("/v1/rounds/" + ROUND + "/bundle");
        assertThat(sent.headers().firstValue("content-disposition").orElse("")).contains(ROUND);
        Files.write(file, sent.body());
        Path known = Files.writeString(
                folder.resolve("known.pub"), json("/v1/signing-key").path("pem").asString());

        assertThat(VerifyBundle.run("rounds", "verify", file.toString(), "--key=" + known))
                .isZero();
        assertThat(VerifyBundle.run("rounds", "verify", file.toString()))
                .as("without a key nothing is proven about who signed")
                .isEqualTo(3);
        sent.body()[sent.body().length / 2] ^= 1;
        Files.write(file, sent.body());
        assertThat(VerifyBundle.run("rounds", "verify", file.toString())).isEqualTo(1);

        assertThat(getAs("quan-sat", "/v1/rounds/" + ROUND + "/bundle").statusCode())
                .isEqualTo(403);
        assertThat(get("/v1/rounds/lang-son-2026-mau/bundle").statusCode()).isIn(404, 409);
    }

    @Test
    @Order(101)
    void a_row_changed_in_the_database_with_all_seals_made_anew_is_found_and_named(@TempDir Path folder)
            throws IOException {
        Path known = Files.writeString(
                folder.resolve("known.pub"), json("/v1/signing-key").path("pem").asString());
        assertThat(replayed().path("deviations")).isEmpty();
        List<Map<String, Object>> rows = sql.queryForList(
                "select place, body::text as body, seal from act where round = ? order by place", ROUND);
        try {
            int place = resealed(rows, "sheet-handed-in", body -> {
                ObjectNode marks = (ObjectNode) body.path("act").path("marks");
                String line = marks.propertyNames().iterator().next();
                marks.put(line, marks.path(line).decimalValue().subtract(BigDecimal.ONE));
            });
            JsonNode report = replayed();
            assertThat(report.path("deviations")).anySatisfy(each -> {
                assertThat(each.path("place").asInt()).isEqualTo(place);
                assertThat(each.path("field").asString()).startsWith("act.marks");
                assertThat(each.path("of").asString()).contains(" · ht.");
            });
            assertThat(report.path("deviations")).anySatisfy(each -> {
                assertThat(each.path("field").asString()).isEqualTo("placings.sum");
                assertThat(each.path("of").asString()).startsWith("ht.");
                assertThat(new BigDecimal(each.path("expected").asString()).add(BigDecimal.ONE))
                        .isEqualByComparingTo(each.path("found").asString());
            });
            assertThat(json("/v1/replays").toString())
                    .as("figures are not for everybody")
                    .contains("placings.sum")
                    .doesNotContain("\"found\":\""
                            + report.path("deviations").get(0).path("found").asString());
            Path file = Files.write(
                    folder.resolve("doi.zip"),
                    download("/v1/rounds/" + ROUND + "/bundle").body());
            assertThat(VerifyBundle.run("rounds", "verify", file.toString(), "--key=" + known))
                    .isEqualTo(1);
        } finally {
            rows.forEach(each -> sql.update(
                    "update act set body = ?::json, seal = ? where round = ? and place = ?",
                    each.get("body"),
                    each.get("seal"),
                    ROUND,
                    each.get("place")));
        }
        sql.update("update certificate set prize = 'X' where id = ?", ROUND + "/ht.a");
        assertThat(replayed().path("deviations"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("of").asString()).isEqualTo(ROUND + "/ht.a"));
        sql.update("update certificate set prize = null where id = ?", ROUND + "/ht.a");
        sql.update("update act set happened = happened + interval '1 day' where round = ? and place = 3", ROUND);
        assertThat(replayed().path("deviations"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("field").asString()).isEqualTo("happened"));
        sql.update("update act set happened = happened - interval '1 day' where round = ? and place = 3", ROUND);
        assertThat(replayed().path("deviations")).isEmpty();
    }

    private JsonNode replayed() {
        return Json.MAPPER.readTree(
                post("/v1/rounds/" + ROUND + "/replay", new byte[0], Map.of()).body());
    }

    /** As somebody with the database would: one act changed, every seal from there on made anew. */
    private int resealed(List<Map<String, Object>> rows, String type, Consumer<ObjectNode> change) {
        String before = "";
        int changed = 0;
        for (Map<String, Object> each : rows) {
            ObjectNode body = (ObjectNode) Json.MAPPER.readTree(String.valueOf(each.get("body")));
            if (changed == 0 && body.path("event").path("type").asString().contains(type)) {
                change.accept(body);
                changed = (Integer) each.get("place");
            }
            body.put("previous", before);
            String text = Json.MAPPER.writeValueAsString(body);
            before = SealChain.seal(before, text);
            sql.update(
                    "update act set body = ?::json, seal = ? where round = ? and place = ?",
                    text,
                    before,
                    ROUND,
                    each.get("place"));
        }
        return changed;
    }

    @Test
    @Order(100)
    void who_looked_at_marks_and_who_took_papers_is_sealed_and_leaves_with_the_bundle(@TempDir Path folder)
            throws IOException {
        assertThat(getAs("chu-tich", "/rounds/" + ROUND + "/papers/khong-co.pdf")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(getAs("quan-sat", "/v1/rounds/" + ROUND + "/statistics").statusCode())
                .isEqualTo(200);
        Path file = Files.write(
                folder.resolve("goi.zip"),
                download("/v1/rounds/" + ROUND + "/bundle").body());

        BundleReport report = BundleCheck.of(file, null);
        assertThat(report.sound()).isTrue();
        List<Viewing> seen = viewings.of(ROUND);
        assertThat(report.seen()).as("this bundle's own taking is in it").isEqualTo(seen.size());
        assertThat(Viewings.broken(seen)).isEmpty();
        assertThat(seen.subList(seen.size() - 2, seen.size()))
                .extracting(each -> each.person() + " " + each.what())
                .containsExactly("quan-sat statistics", SYSTEM + " bundle");
    }

    @Test
    @Order(8)
    void the_recognised_go_up_with_their_lineage_and_certificate() {
        refused("ht-20", "sent-up", "{ \"by\": \"to-giup-viec\", \"round\": \"" + ROUND + "\" }");
        taken("ht-21", "sent-up", "{ \"by\": \"to-giup-viec\", \"round\": \"" + UPPER + "\" }");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> json("/v1/rounds/" + UPPER + "/nominations")
                                .path("nominations")
                                .size()
                        == 2);
        JsonNode entry = upper("ht.a");
        assertThat(entry.path("barred").asBoolean()).isFalse();
        JsonNode life = json("/v1/nominations/" + entry.path("id").asString() + "/life");
        assertThat(life.path("stages")).hasSize(2);
        assertThat(life.path("stages").get(0).path("nomination").asString()).isEqualTo("ht.a");
        assertThat(life.path("stages").get(0).path("certificates")).hasSize(1);
        assertThat(life.path("stages").get(1).path("cameFrom").asString()).isEqualTo("ht.a");
        assertThat(json("/v1/nominations/ht.a/life").path("stages")).isEqualTo(life.path("stages"));
    }

    private JsonNode upper(String of) {
        return json("/v1/rounds/" + UPPER + "/nominations")
                .path("nominations")
                .valueStream()
                .filter(each -> each.path("id").asString().startsWith(of))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(9)
    void a_revoked_certificate_bars_the_entry_above() {
        taken("ht-22", "certificate-revoked", """
                { "by": "to-giup-viec", "certificate": "%s/ht.a", "on": "2026-02-01", "decision": "99/QĐ-UBND",
                  "ground": "Gian dối trong hồ sơ." }
                """.formatted(ROUND));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> upper("ht.a").path("barred").asBoolean());
        assertThat(upper("ht.b").path("barred").asBoolean()).isFalse();
        assertThat(json("/v1/certificates/" + ROUND + "/ht.a").path("revokedOn").asString())
                .isEqualTo("2026-02-01");
    }

    @Test
    @Order(10)
    void a_complaint_is_taken_within_its_window_and_answered() {
        refused("ht-23", "complaint-filed", complaint("kn-1", "2025-12-24"));
        taken("ht-24", "complaint-filed", complaint("kn-1", "2025-12-10"));
        taken("ht-25", "complaint-answered", """
                { "by": "hd-1", "complaint": "kn-1", "on": "2025-12-20", "upheld": true, "text": "Giữ nguyên." }
                """);

        JsonNode complaint =
                json("/v1/rounds/" + ROUND + "/book").path("complaints").get(0);
        assertThat(complaint.path("answerBy").asString()).isEqualTo("2025-12-24");
        assertThat(complaint.path("upheld").asBoolean()).isTrue();
    }

    private static String complaint(String id, String on) {
        return """
               { "by": "to-giup-viec", "complaint": "%s", "nomination": "ht.d", "criterion": "I", "on": "%s", "text": "Xin xem lại." }
               """.formatted(id, on);
    }

    @Test
    @Order(11)
    void a_complaint_that_ends_in_a_new_mean_changes_the_result_and_everybody_is_told() {
        taken("ht-30", "complaint-filed", complaint("kn-2", "2025-12-11"));
        taken("ht-31", "complaint-answered", """
                { "by": "hd-1", "complaint": "kn-2", "on": "2025-12-22", "upheld": false, "rescored": 86, "text": "Chấm lại." }
                """);
        assertThat(product("ht.d").path("ruling").path("recognised").asBoolean(true))
                .isFalse();
        taken("ht-32", "meeting-opened", """
                { "by": "hd-1", "present": ["hd-1", "hd-2", "hd-3", "hd-4", "hd-5"] }
                """);
        for (int i = 1; i <= 3; i++) {
            taken("ht-33-" + i, "ballot-cast", """
                    { "by": "hd-%d", "motion": "product:ht.d", "vote": "yes" }
                    """.formatted(i));
        }
        String amended = """
                { "by": "hd-1", "complaint": "kn-2", "reason": "Chấm lại theo Điều 20(2).", "number": "77/QĐ-UBND",
                  "on": "2025-12-25", "authority": "UBND tỉnh Lạng Sơn",
                  "rulings": [ { "nomination": "ht.d", "recognised": true, "sentUp": true } %s ] }
                """;
        assertThat(refused("ht-34", "decision-amended", amended.formatted(""))
                        .path("problems")
                        .toString())
                .contains("kể cả khi giữ nguyên");
        taken("ht-35", "decision-amended", amended.formatted("""
                , { "nomination": "ht.b", "recognised": true, "sentUp": true, "reason": "Đã cấp, giữ nguyên." }"""));

        JsonNode book = json("/v1/rounds/" + ROUND + "/book");
        assertThat(book.path("amendments")).hasSize(2);
        assertThat(book.path("amendments")
                        .get(0)
                        .path("before")
                        .path("recognised")
                        .asBoolean(true))
                .isFalse();
        assertThat(book.path("complaints").get(1).path("before").path("mean").decimalValue())
                .isEqualByComparingTo("60");
        assertThat(json("/v1/certificates/" + ROUND + "/ht.d").path("decision").asString())
                .isEqualTo("77/QĐ-UBND");
        upstream.one(
                Topics.DECISIONS,
                each -> each.path("subject").asString().equals("ht.d")
                        && each.path("data")
                                .path("amended")
                                .path("complaint")
                                .asString("")
                                .equals("kn-2"));
        upstream.one(
                Topics.CERTIFICATES, each -> each.path("subject").asString().equals(ROUND + "/ht.d"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/v1/rounds/" + UPPER + "/nominations").body().contains("ht.d_"));
        JsonNode life = json("/v1/nominations/ht.d/life").path("stages");
        assertThat(life).hasSize(2);
        assertThat(life.get(0).path("amendments")).hasSize(1);
        assertThat(life.get(0).toString()).contains("77/QĐ-UBND");
    }

    @Test
    @Order(12)
    void an_act_on_a_round_that_was_never_opened_is_refused_and_one_that_never_came_is_a_problem() {
        postAct(act("ht-26", "khong-co-ky-nay", "entries-closed", "{ \"by\": \"ai-do\" }"));

        assertThat(fate("ht-26").path("reasonCode").asString()).isEqualTo("unknown_round");
        await().until(() -> get("/v1/acts?source=urn:x&id=khong-co").statusCode() == 404);
        assertThat(get("/v1/rounds/khong-co/book").statusCode()).isEqualTo(404);
        assertThat(get("/v1/nominations/khong-co/life").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(13)
    void what_was_said_and_answered_matches_the_contracts() {
        List<JsonNode> books = upstream.until(Topics.BOOKS, each -> true);
        ContractTest.assertMatches(books, ContractTest.type(EventTypes.ACT_TAKEN), "actTakenEvent", 30);
        List<JsonNode> decisions = upstream.until(Topics.DECISIONS, each -> true);
        ContractTest.assertMatches(decisions, ContractTest.type(EventTypes.PRODUCT_DECIDED), "productDecidedEvent", 6);
        ContractTest.assertMatches(decisions, ContractTest.type(EventTypes.DECIDED), "roundDecidedEvent", 2);
        List<JsonNode> certificates = upstream.until(Topics.CERTIFICATES, each -> true);
        ContractTest.assertMatches(certificates, ContractTest.type(EventTypes.CERTIFIED), "certifiedEvent", 5);
        ContractTest.assertAnswer(get("/v1/rounds/" + ROUND + "/book").body(), "Book");
        ContractTest.assertAnswer(get("/v1/rounds/" + ROUND + "/acts").body(), "RoundActs");
        ContractTest.assertAnswer(get("/v1/rounds/" + ROUND + "/statistics").body(), "Statistics");
        ContractTest.assertAnswer(get("/v1/nominations/ht.a/life").body(), "Life");
        for (String id : List.of("ht-1", "ht-2")) {
            ContractTest.assertAnswer(fate(id).toString(), "Fate");
        }
    }
}
