package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Topics;

/** What belongs to somebody is nobody else's: the program's sources, event ids, products, marks that are still hidden. */
class OthersJourneyTest extends Journey {

    private static final String SAMPLE = "lang-son-2026-mau";
    private static final String DESK = "https://binhchon.vn/desk";
    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");
    private static final String WITHDRAWN = "vn.binhchon.nomination.withdrawn.v1";

    @Test
    void nobody_sends_under_a_source_of_the_program() {
        marking();
        ObjectNode act = act("uy-vien-1/vote-1/uy-vien-1", "recusal-declared", """
                { "by": "uy-vien-1", "person": "uy-vien-1", "nomination": "lang-son-2026-mau.thach-den", "reason": "Thử" }
                """);
        for (String source : List.of(
                DESK,
                "HTTPS://BINHCHON.VN:443/anything",
                "https://api.binhchon.vn/x/..",
                "urn:BinhChon:anything",
                "urn:binhchon:intake:" + SAMPLE)) {
            act.put("source", source);
            for (String person : List.of("uy-vien-1", SYSTEM)) {
                HttpResponse<String> refused = postAs(person, "/v1/acts", bytes(act), STRUCTURED);
                assertThat(refused.statusCode()).as(source + " " + person).isEqualTo(403);
                assertThat(refused.body()).contains("not-your-source");
            }
        }
        act.put("source", "http://%62inhchon.vn:8080/meeting/");
        upstream.send(new ProducerRecord<>(Topics.ACTS, SAMPLE.getBytes(StandardCharsets.UTF_8), bytes(act)));
        JsonNode letter =
                upstream.one(Topics.DEAD_LETTERS, each -> eventId(each).equals("uy-vien-1/vote-1/uy-vien-1"));
        assertThat(letter.path("data").path("reasonCode").asString()).isEqualTo("not_yours");
        assertThat(get("/v1/rounds/" + SAMPLE + "/acts").body()).doesNotContain("uy-vien-1/vote-1");

        ObjectNode sheet = Upstream.event("row-1", "others.row", Upstream.product("{}"));
        sheet.put("source", "urn:binhchon:intake:" + SAMPLE);
        assertThat(nominate(sheet).statusCode()).isEqualTo(403);
        upstream.send(sheet);
        upstream.one(Topics.DEAD_LETTERS, each -> eventId(each).equals("row-1"));
        ObjectNode round = roundOpened("row-2", "others-desk", "Lạng Sơn", "2025-11-01");
        round.put("source", DESK);
        assertThat(post("/v1/rounds", bytes(round), STRUCTURED).body()).contains("not-your-source");
    }

    @Test
    void an_id_that_another_act_bears_is_told_and_neither_act_is_lost() {
        marking();
        String declared = """
                { "by": "%s", "person": "%s", "nomination": "lang-son-2026-mau.mien-dong", "reason": "Thử hai người" }
                """;
        assertThat(postAs(
                                "uy-vien-1",
                                "/v1/acts",
                                bytes(act("same-id", "recusal-declared", declared.formatted("uy-vien-1", "uy-vien-1"))),
                                STRUCTURED)
                        .statusCode())
                .isEqualTo(202);
        assertThat(fate("uy-vien-1", "same-id").path("state").asString()).isEqualTo("taken");

        assertThat(postAs(
                                "uy-vien-3",
                                "/v1/acts",
                                bytes(act("same-id", "recusal-declared", declared.formatted("uy-vien-3", "uy-vien-3"))),
                                STRUCTURED)
                        .statusCode())
                .isEqualTo(409);
        JsonNode told = fate("uy-vien-3", "same-id");
        assertThat(told.path("state").asString()).isEqualTo("refused");
        assertThat(told.path("problems").get(0).path("path").asString()).isEqualTo("id");
        assertThat(fate("uy-vien-1", "same-id").path("state").asString()).isEqualTo("taken");
        assertThat(getAs("uy-vien-4", fatePath("same-id")).statusCode()).isIn(404);
        assertThat(getAs("he-thong-lang-son", fatePath("same-id")).statusCode()).isEqualTo(200);
    }

    @Test
    void one_places_system_is_told_nothing_of_anothers_acts() {
        open("others-r-hn", "others-ha-noi", "Hà Nội", "2025-11-01");
        ObjectNode act =
                act("hn-1", "entries-closed", "{ \"by\": \"nguoi-la\" }").put("subject", "others-ha-noi");
        assertThat(post("/v1/acts", bytes(act), STRUCTURED).statusCode()).isEqualTo(202);
        assertThat(fate(SYSTEM, "hn-1").path("state").asString()).isEqualTo("refused");
        HttpResponse<String> asked = getAs("he-thong-lang-son", fatePath("hn-1"));
        HttpResponse<String> unknown = getAs("he-thong-lang-son", fatePath("hn-0"));
        assertThat(asked.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(asked.body().replace("hn-1", "hn-0")).isEqualTo(unknown.body());
    }

    @Test
    void the_seal_of_a_hidden_sheet_is_not_made_of_what_can_be_guessed() {
        marking();
        ObjectNode sheet = act("salt-1", "sheet-kept", """
                { "by": "giam-khao-2", "nomination": "lang-son-2026-mau.guom-hoi", "marks": { "I": 30 } }
                """);
        post("/v1/acts", bytes(sheet), STRUCTURED);
        assertThat(fate(SYSTEM, "salt-1").path("state").asString()).isEqualTo("taken");
        JsonNode taken = upstream.one(
                Topics.BOOKS,
                each -> each.path("data").path("event").path("id").asString("").equals("salt-1"));
        ObjectNode body = (ObjectNode) taken.path("data");
        String seal = body.remove("seal").asString();
        assertThat(HexFormat.of().parseHex(body.path("salt").asString())).hasSize(16);
        String before = body.path("previous").asString();
        assertThat(Sha256.hex((before + Json.MAPPER.writeValueAsString(body)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(seal);
        body.remove("salt");
        assertThat(Sha256.hex((before + Json.MAPPER.writeValueAsString(body)).getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(seal);
        String acts = getAs("giam-khao-1", "/v1/rounds/" + SAMPLE + "/acts").body();
        assertThat(acts).contains("salt-1", seal).doesNotContain("\"salt\"", "\"marks\"");
    }

    @Test
    void a_sheet_that_could_not_be_read_shows_no_marks_where_refused_events_are_listed() {
        List<String> sent = List.of(
                "{ \"specversion\": \"1.0\", \"data\": { \"by\": \"giam-khao-1\", \"marks\": { \"I\": 31.4159",
                "{ \"specversion\": \"1.0\", \"id\": \"unread-2\", \"source\": \"urn:test:upstream\", \"subject\": \""
                        + SAMPLE
                        + "\", \"time\": \"2026-10-01T08:00:00+07:00\", \"type\": \"vn.binhchon.act.sheet-handedin.v1\","
                        + " \"data\": { \"by\": \"giam-khao-1\", \"points\": { \"I\": 31.4159 } } }",
                "{ \"specversion\": \"1.0\", \"id\": \"unread-3\", \"source\": \"urn:test:upstream\", \"subject\": \""
                        + SAMPLE
                        + "\", \"time\": \"hôm nay\", \"type\": \"vn.binhchon.act.sheet-handed-in.v1\","
                        + " \"data\": { \"by\": \"giam-khao-1\", \"marks\": { \"I\": 31.4159 } } }",
                "31.4159");
        sent.forEach(each -> post("/v1/acts", each.getBytes(StandardCharsets.UTF_8), STRUCTURED));
        post("/v1/nominations", sent.get(2).getBytes(StandardCharsets.UTF_8), STRUCTURED);
        byte[] wide = sent.get(2).getBytes(StandardCharsets.UTF_16LE);
        post("/v1/acts", wide, STRUCTURED);
        upstream.send(new ProducerRecord<>(Topics.ACTS, SAMPLE.getBytes(StandardCharsets.UTF_8), wide));
        upstream.until(Topics.DEAD_LETTERS, each -> each.toString().contains("unread-3"));
        await().pollDelay(Duration.ofSeconds(2))
                .until(() -> get("/v1/refusals").body().contains("unread-3"));

        for (String person : List.of("to-giup-viec", "van-hanh", SYSTEM)) {
            assertThat(getAs(person, "/v1/refusals").body())
                    .contains("unread-2")
                    .doesNotContain("31.4159");
        }
        for (JsonNode each : Json.MAPPER.readTree(get("/v1/refusals").body()).path("refusals")) {
            if (each.has("originalBase64")) {
                assertThat(each.path("topic").asString()).doesNotContain("acts");
            }
        }
    }

    @Test
    void a_products_id_belongs_to_its_round_and_its_sender() {
        open("others-r-1", "others-1", "Lạng Sơn", "2025-11-01");
        open("others-r-2", "others-2", "Lạng Sơn", "2025-11-01");
        accepted(entry("own-1", "others.sp-1", "others-1"));
        refused(entry("own-2", "others.sp-1", "others-2"), "Mã others.sp-1 thuộc kỳ “Kỳ others-1” của Lạng Sơn");
        refused(entry("own-3", "others.sp-1", "others-1").put("source", "urn:test:another"), "do nơi khác gửi");
        refused(withdrawal("own-4", "others.sp-1").put("source", "urn:test:another"), "do nơi khác gửi");
        ObjectNode outside = Upstream.event("own-5", "others.sp-1", Upstream.product("{}"));
        refused(outside, "một mã chỉ dùng cho một kỳ");

        // By Kafka the door is not asked; the judge is.
        upstream.send(entry("own-6", "others.sp-1", "others-2"));
        upstream.send(withdrawal("own-7", "others.sp-1").put("source", "urn:test:another"));
        upstream.one(Topics.DEAD_LETTERS, each -> eventId(each).equals("own-6"));
        upstream.one(Topics.DEAD_LETTERS, each -> eventId(each).equals("own-7"));
        assertThat(standing("others.sp-1")).contains("others-1", "evaluated");

        // Two systems at once: the first has it, the second is told.
        List<ObjectNode> race = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            race.add(
                    entry("race-" + i, "others.race", "others-" + (1 + i % 2)).put("source", "urn:test:race-" + i % 2));
        }
        race.forEach(upstream::send);
        for (int i = 1; i < 6; i += 2) {
            String id = "race-" + i;
            upstream.one(Topics.DEAD_LETTERS, each -> eventId(each).equals(id));
        }
        assertThat(standing("others.race")).contains("others-1");

        // Its own sender amends it, and once it is withdrawn enters it elsewhere.
        accepted(entry("own-8", "others.sp-1", "others-1").put("type", "vn.binhchon.nomination.amended.v1"));
        accepted(withdrawal("own-9", "others.sp-1").put("time", "2026-10-03T08:00:00+07:00"));
        await().until(() -> standing("others.sp-1").contains("withdrawn"));
        accepted(entry("own-10", "others.sp-1", "others-2").put("time", "2026-10-04T08:00:00+07:00"));
        await().until(() -> standing("others.sp-1").contains("others-2"));
        accepted(entry("own-1", "others.sp-1", "others-1"));
    }

    @Test
    void an_act_of_somebody_who_may_not_do_it_is_refused_whatever_way_it_comes() {
        open("others-r-3", "others-3", "Lạng Sơn", "2025-11-01");
        String council =
                "\"council\": { \"members\": [ { \"id\": \"chu-tich\", \"name\": \"Một\", \"role\": \"chair\" } ] }";
        List<ObjectNode> acts = new ArrayList<>();
        acts.add(act("who-0", "council-set", "{ \"by\": \"nguoi-la\", " + council + " }"));
        acts.add(act("who-1", "plan-set", "{ \"by\": \"nguoi-la\", \"plan\": { \"number\": 3 } }"));
        acts.add(act("who-2", "entries-closed", "{ \"by\": \"nguoi-la\" }"));
        acts.add(
                act(
                        "who-3",
                        "jury-set",
                        "{ \"by\": \"to-giup-viec\", \"jury\": { \"members\": [ { \"id\": \"g1\", \"name\": \"A\", \"role\": \"head\" } ] } }"));
        acts.add(act("who-4", "recusal-declared", """
                { "by": "quan-sat", "person": "quan-sat", "nomination": "x", "reason": "Thử" }
                """));
        for (ObjectNode each : acts) {
            each.put("subject", "others-3");
            assertThat(post("/v1/acts", bytes(each), STRUCTURED).statusCode()).isEqualTo(202);
            String id = each.path("id").asString();
            JsonNode told = fate(SYSTEM, id);
            assertThat(told.path("state").asString()).as(id).isEqualTo("refused");
            assertThat(told.path("problems").get(0).path("path").asString())
                    .as(id)
                    .isEqualTo("data.by");
            each.put("id", id + "-k");
            upstream.send(new ProducerRecord<>(Topics.ACTS, "others-3".getBytes(StandardCharsets.UTF_8), bytes(each)));
            upstream.one(Topics.DEAD_LETTERS, letter -> eventId(letter).equals(id + "-k"));
        }
        assertThat(Json.MAPPER
                        .readTree(get("/v1/rounds/others-3/book").body())
                        .path("acts")
                        .asInt())
                .isZero();
        JsonNode table =
                Json.MAPPER.readTree(getAs("quan-sat", "/v1/acts/table").body());
        assertThat(table.path("acts")).hasSizeGreaterThan(29);
        assertThat(table.path("acts").get(0).path("by").toString()).contains("helper_team", "chair");
    }

    @Test
    void a_round_and_what_is_told_of_promotion_belong_to_who_sent_them_first() {
        open("others-r-4", "others-4", "Lạng Sơn", "2025-11-01");
        ObjectNode again = roundOpened("others-r-5", "others-4", "Lạng Sơn", "2025-11-01")
                .put("source", "urn:test:another")
                .put("time", "2026-10-02T08:00:00+07:00");
        ((ObjectNode) again.path("data").path("title")).put("vi", "Kỳ bị đổi tên");
        HttpResponse<String> refused = post("/v1/rounds", bytes(again), STRUCTURED);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("not-yours", "others-4", "urn:test:another", "nơi khác gửi trước");
        ObjectNode told = roundOpened("others-r-4", "others-4", "Lạng Sơn", "2025-11-01");
        ((ObjectNode) told.path("data").path("title")).put("vi", "Kỳ bị đổi tên");
        upstream.send(new ProducerRecord<>(Topics.ROUNDS, "others-4".getBytes(StandardCharsets.UTF_8), bytes(told)));
        await().until(() -> get("/v1/refusals").body().contains("data.title.vi"));
        again.put("id", "others-r-6");
        upstream.send(new ProducerRecord<>(Topics.ROUNDS, "others-4".getBytes(StandardCharsets.UTF_8), bytes(again)));
        await().until(() -> get("/v1/refusals").body().contains("others-r-6"));
        assertThat(get("/v1/rounds/others-4").body()).contains("Kỳ others-4").doesNotContain("bị đổi tên");

        String year = """
                { "title": { "vi": "Khuyến công thử", "en": "A trial" }, "level": "province", "jurisdiction": "Lạng Sơn",
                  "year": 2026, "budgetVnd": %d, "synthetic": true,
                  "limits": [ { "item": "machinery", "mostVnd": 1000, "basis": "quy định mẫu" } ] }
                """;
        ObjectNode programme = Upstream.event("others-p-1", "others-nam-2026", year.formatted(1_000_000))
                .put("type", "vn.binhchon.programme.set.v1");
        HttpResponse<String> set = post("/v1/promotion", bytes(programme), STRUCTURED);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(202);
        await().until(() -> get("/v1/programmes").body().contains("others-nam-2026"));
        ObjectNode other = Upstream.event("others-p-2", "others-nam-2026", year.formatted(9))
                .put("type", "vn.binhchon.programme.set.v1")
                .put("source", "urn:test:another")
                .put("time", "2026-10-02T08:00:00+07:00");
        HttpResponse<String> barred = post("/v1/promotion", bytes(other), STRUCTURED);
        assertThat(barred.statusCode()).as(barred.body()).isEqualTo(403);
        assertThat(get("/v1/programmes").body()).contains("1000000").doesNotContain("\"budgetVnd\":9");

        ObjectNode mended = roundOpened("others-r-7", "others-4", "Lạng Sơn", "2025-11-01")
                .put("time", "2026-10-03T08:00:00+07:00");
        ((ObjectNode) mended.path("data").path("title")).put("vi", "Kỳ do chính nơi mở sửa");
        assertThat(post("/v1/rounds", bytes(mended), STRUCTURED).statusCode()).isEqualTo(202);
        await().until(() -> get("/v1/rounds/others-4").body().contains("do chính nơi mở sửa"));
    }

    @Test
    void an_act_is_dated_neither_ahead_nor_before_its_round_and_its_step() {
        marking();
        String council = """
                { "by": "giam-khao-3", "nomination": "lang-son-2026-mau.guom-hoi", "marks": { "I": 30 } }
                """;
        Map<String, String> times = Map.of(
                "time-1", "2099-01-01T08:00:00+07:00",
                "time-2", "1999-01-01T08:00:00+07:00",
                "time-3", "2026-10-06T08:00:00+07:00",
                "time-4",
                        java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)
                                .plusMinutes(20)
                                .toString());
        times.forEach((id, time) -> {
            post("/v1/acts", bytes(act(id, "sheet-kept", council).put("time", time)), STRUCTURED);
            JsonNode told = fate(SYSTEM, id);
            assertThat(told.path("state").asString()).as(id + told).isEqualTo("refused");
            assertThat(told.path("problems").get(0).path("path").asString()).isEqualTo("time");
            assertThat(told.path("problems").get(0).path("value").asString()).isEqualTo(time);
            assertThat(told.path("problems").get(0).path("vi").asString()).contains("15 phút");
        });
        assertThat(get("/v1/rounds/" + SAMPLE + "/acts").body()).doesNotContain("time-1", "time-2", "time-3", "time-4");
        JsonNode table =
                Json.MAPPER.readTree(getAs("quan-sat", "/v1/acts/table").body());
        assertThat(table.path("times").toString()).contains("round_opened", "phase_begun", "received", "PT15M");
    }

    @Test
    void an_id_that_came_before_is_told_at_the_door() {
        ObjectNode first = Upstream.event("others-twice-1", "others.twice", Upstream.product("{}"));
        assertThat(nominate(first).body()).doesNotContain("repeat");
        HttpResponse<String> again = nominate(first);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).contains("\"repeat\":true", "đã nhận trước đây");
        Map<String, ObjectNode> others = Map.of(
                "subject", Upstream.event("others-twice-1", "others.twice-2", Upstream.product("{}")),
                "type",
                        Upstream.event("others-twice-1", "others.twice", Upstream.product("{}"))
                                .put("type", "vn.binhchon.nomination.amended.v1"),
                "time",
                        Upstream.event("others-twice-1", "others.twice", Upstream.product("{}"))
                                .put("time", "2026-10-02T08:00:00+07:00"),
                "data.evidence.society.workers",
                        Upstream.event(
                                "others-twice-1",
                                "others.twice",
                                Upstream.product("{ \"society\": { \"workers\": 3 } }")));
        others.forEach((field, event) -> {
            HttpResponse<String> refused = nominate(event);
            assertThat(refused.statusCode()).as(field + refused.body()).isEqualTo(409);
            assertThat(Json.MAPPER
                            .readTree(refused.body())
                            .path("problems")
                            .get(0)
                            .path("path")
                            .asString())
                    .isEqualTo("id");
            assertThat(refused.body()).contains("khác ở: " + field, "others-twice-1");
        });
        taken_once_under_its_id(
                roundOpened("others-r-8", "others-5", "Lạng Sơn", "2025-11-01"), "/v1/rounds", "/title/vi");
        taken_once_under_its_id(
                Upstream.event("others-p-3", "others-nam-2027", """
                                { "title": { "vi": "Khuyến công thử", "en": "A trial" }, "level": "province",
                                  "jurisdiction": "Lạng Sơn", "year": 2027, "budgetVnd": 5, "synthetic": true,
                                  "limits": [ { "item": "machinery", "mostVnd": 1000, "basis": "quy định mẫu" } ] }
                                """).put("type", "vn.binhchon.programme.set.v1"),
                "/v1/promotion",
                "/limits/0/basis");
        assertThat(get("/v1/rounds/others-5").body()).contains("Kỳ others-5").doesNotContain("Nói khác");
        HttpResponse<String> gone = nominate(withdrawal("twice-2", "others.never"));
        assertThat(gone.statusCode()).isEqualTo(202);
        assertThat(gone.body()).contains("Chưa có hồ sơ mang mã others.never");
        assertThat(standing("others.never")).contains("never_entered");
    }

    @Test
    void nothing_is_taken_that_cannot_be_answered_and_every_error_says_what_is_wrong() {
        ObjectNode event = Upstream.event("html-1", "others.html", Upstream.product("{}"));
        for (String accept : List.of("text/html", "application/xml", "application/json;q=0", "no type at all")) {
            HttpResponse<String> refused = post(
                    "/v1/nominations",
                    bytes(event),
                    Map.of("content-type", "application/cloudevents+json", "accept", accept));
            assertThat(refused.statusCode()).as(accept).isEqualTo(406);
            problem(refused, "accept");
        }
        assertThat(nominate(event).body()).doesNotContain("repeat");
        problem(getAs("quan-sat", "/v1/khong-co"), "address");
        problem(get("/v1/rounds/khong-co"), "address");
        problem(getAs("quan-sat", "/v1/refusals"), "authorization");
        problem(post("/v1/rounds/" + SAMPLE, new byte[0], STRUCTURED), "method");
        problem(post("/v1/nominations", bytes(event), Map.of("content-type", "text/plain")), "content-type");

        for (String id : List.of("OTHERS.HTML", "M%C3%A3:%20others.html", "others%E2%80%8B.html%20", "Others.Html")) {
            await().until(() -> get("/v1/nominations/others.html").statusCode() == 200);
            HttpResponse<String> told = get("/v1/nominations/" + id);
            assertThat(told.statusCode()).as(id).isEqualTo(200);
            assertThat(told.body()).contains("\"others.html\"");
        }
        for (String document : List.of(
                "contracts/README.md",
                "contracts/acts.md",
                "decisions/0041-an-act-says-nothing-that-is-not-understood.md")) {
            assertThat(get("/v1/" + document).statusCode()).as(document).isEqualTo(200);
        }
    }

    @Test
    void what_is_wrong_is_named_with_its_value_and_never_a_fault_of_the_program() {
        ObjectNode event = Upstream.event("named-1", "others.named", Upstream.product("{}"));
        assertThat(nominate(event).statusCode()).isEqualTo(202);
        assertThat(nominate(event.deepCopy().put("myext", "2").put("dataschema", "https://a.example/b"))
                        .body())
                .as("extensions are passed over")
                .contains("\"repeat\":true");
        HttpResponse<String> older =
                nominate(withdrawal("named-2", "others.named").put("time", "2026-09-01T08:00:00+07:00"));
        assertThat(older.statusCode()).isEqualTo(202);
        assertThat(older.body()).contains("named-1", "vẫn đứng");
        assertThat(standing("others.named")).contains("\"state\":\"evaluated\"");

        HttpResponse<String> huge = nominate(
                Upstream.event("named-3", "others.huge", Upstream.product("{ \"society\": { \"workers\": 1e30 } }")));
        assertThat(huge.statusCode()).as(huge.body()).isEqualTo(422);
        problem(huge, "data.evidence.society.workers");
        HttpResponse<String> ahead = nominate(Upstream.event("named-4", "others.ahead", Upstream.product("{}"))
                .put(
                        "time",
                        java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)
                                .plusHours(1)
                                .toString()));
        problem(ahead, "time");
        assertThat(ahead.body()).contains("giờ Việt Nam", "15 phút");
        HttpResponse<String> fine = nominate(Upstream.event("named-5", "others.fine", Upstream.product("{}"))
                .put("time", "2026-10-01T08:00:00.123456789012+07:00"));
        assertThat(fine.statusCode()).as(fine.body()).isEqualTo(202);
        HttpResponse<String> twice = post(
                "/v1/nominations", "{ \"id\": \"1\", \"id\": \"2\" }".getBytes(StandardCharsets.UTF_8), STRUCTURED);
        assertThat(twice.body()).contains("trường “id” viết hai lần");

        HttpResponse<String> early = getAs("quan-sat", "/v1/acts/table?date=2013-01-01");
        assertThat(early.statusCode()).isEqualTo(400);
        problem(early, "date");
        HttpResponse<String> none = getAs("van-hanh", "/v1/refusals?limit=0");
        assertThat(none.statusCode()).isEqualTo(400);
        problem(none, "limit");
        open("named-6", "others-6", "Lạng Sơn", "2025-11-01");
        assertThat(getAs("to-giup-viec", "/v1/rounds/others-6/bundle").statusCode())
                .isEqualTo(409);
        assertThat(post("/v1/rounds/others-6", new byte[0], STRUCTURED).body()).contains("Đã gửi POST", "GET");
        assertThat(get("/v1/contracts").body()).contains("nomination.schema.json");
    }

    /** Sent again it is a repeat; with other content, over HTTP or Kafka, it is refused and the field named; dated ahead, too. */
    private void taken_once_under_its_id(ObjectNode event, String address, String field) {
        ObjectNode other = event.deepCopy();
        int last = field.lastIndexOf('/');
        ((ObjectNode) other.path("data").at(field.substring(0, last))).put(field.substring(last + 1), "Nói khác");
        assertThat(post(address, bytes(event), STRUCTURED).statusCode()).isEqualTo(202);
        HttpResponse<String> again = post(address, bytes(event), STRUCTURED);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).contains("\"repeat\":true");
        HttpResponse<String> refused = post(address, bytes(other), STRUCTURED);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        problem(refused, "id");
        assertThat(refused.body())
                .contains(field.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.'));
        ObjectNode later = other.deepCopy().put("time", "2026-10-02T08:00:00+07:00");
        assertThat(post(address, bytes(later), STRUCTURED).body()).contains("time, data.");
        ObjectNode ahead = event.deepCopy().put("id", event.path("id").asString() + "-ahead");
        ahead.put("time", "2099-01-01T08:00:00+07:00");
        HttpResponse<String> early = post(address, bytes(ahead), STRUCTURED);
        assertThat(early.statusCode()).as(early.body()).isEqualTo(422);
        problem(early, "time");
    }

    private static void problem(HttpResponse<String> answer, String path) {
        JsonNode problems = Json.MAPPER.readTree(answer.body()).path("problems");
        assertThat(problems.size()).as(answer.body()).isPositive();
        JsonNode first = problems.get(0);
        assertThat(first.path("path").asString()).as(answer.body()).isEqualTo(path);
        assertThat(List.of(
                        first.path("vi").asString(),
                        first.path("en").asString(),
                        first.path("expected").asString()))
                .doesNotContain("");
    }

    private String standing(String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/v1/nominations/" + id).statusCode() == 200);
        return get("/v1/nominations/" + id).body();
    }

    private void accepted(ObjectNode event) {
        HttpResponse<String> answer = nominate(event);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/v1/nominations/" + event.path("subject").asString())
                        .body()
                        .contains("\"" + event.path("id").asString() + "\""));
    }

    private void refused(ObjectNode event, String saying) {
        HttpResponse<String> answer = nominate(event);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("not-yours", saying);
    }

    private static ObjectNode entry(String id, String nomination, String round) {
        return Upstream.event(
                id, nomination, Upstream.product("{}").replace("{ \"entry\"", "{ \"round\": \"" + round + "\", \"x\""));
    }

    private static ObjectNode withdrawal(String id, String nomination) {
        return Upstream.event(id, nomination, "{ \"reason\": \"Thử\" }").put("type", WITHDRAWN);
    }

    private HttpResponse<String> nominate(ObjectNode event) {
        return post("/v1/nominations", bytes(event), STRUCTURED);
    }

    private static ObjectNode roundOpened(String id, String round, String place, String day) {
        ObjectNode event = Upstream.event(id, round, """
                { "title": { "vi": "Kỳ %s", "en": "Round %s" }, "level": "province", "jurisdiction": "%s", "year": %s,
                  "date": "%s", "synthetic": true }
                """.formatted(round, round, place, day.substring(0, 4), day));
        return event.put("type", "vn.binhchon.round.opened.v1");
    }

    private void open(String id, String round, String place, String day) {
        ObjectNode event = roundOpened(id, round, place, day);
        HttpResponse<String> opened = post("/v1/rounds", bytes(event), STRUCTURED);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(202);
        await().until(() -> get("/v1/rounds/" + round).statusCode() == 200);
    }

    private JsonNode fate(String person, String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("taken", "refused").contains(state(person, id)));
        return Json.MAPPER.readTree(getAs(person, fatePath(id)).body());
    }

    private String state(String person, String id) {
        return Json.MAPPER
                .readTree(getAs(person, fatePath(id)).body())
                .path("state")
                .asString("");
    }

    private static String fatePath(String id) {
        return "/v1/acts?source=" + URLEncoder.encode("urn:test:upstream", StandardCharsets.UTF_8) + "&id=" + id;
    }

    private static String eventId(JsonNode letter) {
        return letter.path("data").path("event").path("id").asString("");
    }

    private void marking() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/v1/rounds/" + SAMPLE + "/book").body().contains("\"phase\":\"marking\""));
    }

    private static ObjectNode act(String id, String name, String data) {
        return Upstream.act(id, SAMPLE, name, data);
    }

    private static byte[] bytes(ObjectNode event) {
        return Json.MAPPER.writeValueAsBytes(event);
    }
}
