package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.Topics;

/**
 * A national round with everything that the provincial journey has not: two scorings, a sheet taken back, a recusal, a set, a
 * secret choice, a secret list with one product put by itself, and an entry that comes late.
 */
class SecretRoundJourneyTest extends Journey {

    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");
    private static final String ROUND = "quoc-gia-kin-2025";

    /** a and b are of one establishment and become a set; d passes no scoring. */
    private static final Map<String, Integer> MEANS = Map.of("a", 90, "b", 80, "c", 75, "d", 60);

    private final List<String> sent = new ArrayList<>();

    private void act(String name, String data) {
        ObjectNode event = Upstream.act("kin-" + sent.size(), ROUND, name, data);
        sent.add(name + " " + data);
        upstream.send(new ProducerRecord<>(
                Topics.ACTS, ROUND.getBytes(StandardCharsets.UTF_8), Json.MAPPER.writeValueAsBytes(event)));
    }

    /** Every act sent so far is taken, and nothing was refused. */
    private void allTaken() {
        for (int i = 0; i < sent.size(); i++) {
            String path = "/v1/acts?source=urn:test:upstream&id=kin-" + i;
            await().atMost(Duration.ofSeconds(60)).until(() -> List.of("taken", "refused")
                    .contains(json(path).path("state").asString("")));
            assertThat(json(path).path("state").asString())
                    .as(sent.get(i) + " " + json(path))
                    .isEqualTo("taken");
        }
    }

    private JsonNode json(String path) {
        return Json.MAPPER.readTree(get(path).body());
    }

    private void enter(String id, String maker) {
        String data = Upstream.product("{}")
                .replace("{ \"entry\"", "{ \"round\": \"" + ROUND + "\", \"x\"")
                .replace("Bún ngô thử", "Bún ngô thử " + id);
        ObjectNode event = Upstream.event("kin-n-" + id, "kin." + id, data);
        ((ObjectNode) event.path("data").path("establishment")).put("name", maker);
        assertThat(post("/v1/nominations", Json.MAPPER.writeValueAsBytes(event), STRUCTURED)
                        .statusCode())
                .isEqualTo(202);
    }

    private void sheets(String product, int mean) {
        for (int juror = 1; juror <= 3; juror++) {
            act("sheet-handed-in", """
                    { "by": "g%d", "nomination": "kin.%s", "marks": { "I": %s, "II": %s, "III": %s, "IV": %s } }
                    """.formatted(juror, product, mean * 0.4, mean * 0.4, mean * 0.1, mean * 0.1));
        }
    }

    private static String council() {
        StringBuilder members = new StringBuilder("""
                { "id": "h1", "name": "Chủ tịch", "role": "chair", "office": "ministry_leader" },
                { "id": "h2", "name": "Phó thường trực", "role": "standing_vice_chair", "office": "agency_leader" },
                { "id": "h3", "name": "Phó Chủ tịch", "role": "vice_chair", "office": "industry_department_leader" }""");
        for (int i = 4; i <= 11; i++) {
            members.append(", { \"id\": \"h%d\", \"name\": \"Ủy viên %d\", \"role\": \"member\" }".formatted(i, i));
        }
        return "{ \"by\": \"to-giup-viec\", \"council\": { \"members\": [" + members + "] } }";
    }

    @Test
    void a_national_round_by_secret_ballot_in_two_scorings() {
        ObjectNode opened = Upstream.event("kin-r", ROUND, """
                { "title": { "vi": "Kỳ kín", "en": "Secret" }, "level": "nation", "jurisdiction": "Việt Nam", "year": 2025,
                  "date": "2025-11-01", "synthetic": true }
                """);
        opened.put("type", "vn.binhchon.round.opened.v1");
        assertThat(post("/v1/rounds", Json.MAPPER.writeValueAsBytes(opened), STRUCTURED)
                        .statusCode())
                .isEqualTo(202);
        enter("a", "HTX Chung");
        enter("b", "HTX Chung");
        enter("c", "HTX Khác");
        act("council-set", council());
        act("jury-set", """
                { "by": "h1", "jury": { "members": [ { "id": "g1", "name": "Một", "role": "head" },
                  { "id": "g2", "name": "Hai", "role": "deputy" }, { "id": "g3", "name": "Ba", "role": "member" } ] } }
                """);
        act("plan-set", """
                { "by": "h1", "plan": { "outliers": "keep_all", "minimumSheets": 2, "selection": "ballot", "merge": true,
                  "secondScoring": true, "quorum": "2/3", "ballot": "secret", "majority": ">1/2", "majorityBase": "present",
                  "recusal": "on_confirmation", "recusedInBase": false, "certificateValidity": "issue_year_first" } }
                """);
        act("entries-closed", "{ \"by\": \"to-giup-viec\" }");
        allTaken();

        enter("d", "HTX Muộn");
        await().until(() ->
                json("/v1/rounds/" + ROUND + "/book").path("late").toString().contains("kin.d"));
        act("entry-admitted", "{ \"by\": \"h1\", \"nomination\": \"kin.d\", \"reason\": \"Bưu điện chậm.\" }");
        act("marking-opened", "{ \"by\": \"h1\" }");
        MEANS.forEach(this::sheets);
        act("sheet-taken-back", "{ \"by\": \"g3\", \"nomination\": \"kin.a\", \"reason\": \"Cộng nhầm.\" }");
        act("sheet-handed-in", """
                { "by": "g3", "nomination": "kin.a", "marks": { "I": 36, "II": 36, "III": 9, "IV": 9 } }
                """);
        act("recusal-declared", """
                { "by": "h2", "person": "h2", "nomination": "kin.c", "reason": "Chị ruột chủ HTX." }
                """);
        act("recusal-confirmed", "{ \"by\": \"h1\", \"person\": \"h2\", \"nomination\": \"kin.c\" }");
        act("marking-closed", "{ \"by\": \"g1\" }");
        act("proposal-asked", "{ \"by\": \"to-giup-viec\" }");
        act("marking-opened", "{ \"by\": \"h1\" }");
        allTaken();
        assertThat(json("/v1/rounds/" + ROUND + "/book").path("late")).isEmpty();

        for (String each : List.of("a", "b", "c")) {
            sheets(each, MEANS.getOrDefault(each, 0) + 1);
        }
        act("marking-closed", "{ \"by\": \"g1\" }");
        act("set-merged", """
                { "by": "h1", "set": "kin.a", "parts": ["kin.b"], "reason": "Cùng công dụng (Điều 3(2))." }
                """);
        act("proposal-asked", "{ \"by\": \"to-giup-viec\" }");
        act("meeting-opened", """
                { "by": "h1", "present": ["h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8"] }
                """);
        act(
                "ballots-counted",
                "{ \"by\": \"h1\", \"motion\": \"choice\", \"chosen\": { \"kin.a\": 8, \"kin.c\": 5 } }");
        act("proposal-asked", "{ \"by\": \"to-giup-viec\" }");
        act("ballots-counted", "{ \"by\": \"h1\", \"motion\": \"list\", \"yes\": 7, \"no\": 1, \"abstain\": 0 }");
        act("ballots-counted", "{ \"by\": \"h1\", \"motion\": \"product:kin.c\", \"yes\": 5, \"no\": 2 }");
        act("decision-taken", """
                { "by": "h1", "rulings": [ { "nomination": "kin.a", "recognised": true, "sentUp": false },
                  { "nomination": "kin.b", "recognised": false, "sentUp": false },
                  { "nomination": "kin.c", "recognised": true, "sentUp": false },
                  { "nomination": "kin.d", "recognised": false, "sentUp": false } ] }
                """);
        act("decision-signed", """
                { "by": "to-giup-viec", "number": "9/QĐ-BCT", "on": "2025-12-01", "authority": "Bộ Công Thương" }
                """);
        allTaken();

        JsonNode book = json("/v1/rounds/" + ROUND + "/book");
        assertThat(book.path("certificates").valueStream().map(each -> each.path("nomination")
                        .asString()))
                .containsExactly("kin.a", "kin.c");
        assertThat(book.path("tallies")
                        .valueStream()
                        .map(each -> each.path("motion").asString() + " "
                                + each.path("base").asInt()))
                .containsExactly("list 8", "choice 8", "product:kin.c 7");
        ContractTest.assertAnswer(book.toString(), "Book");
    }
}
