package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Books;

/** A made-up round of three products whose marking is closed, and people who come to its meeting in browsers of their own. */
abstract class MarkedRound extends BrowserJourney {

    static final List<String> COUNCIL =
            List.of("chu-tich", "pho-thuong-truc", "pho-chu-tich", "uy-vien-1", "uy-vien-2", "uy-vien-3", "uy-vien-4");
    static final List<String> PRESENT =
            List.of("chu-tich", "pho-thuong-truc", "pho-chu-tich", "uy-vien-1", "uy-vien-2");
    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    @Autowired
    Books books;

    private final String round;
    private final String brief;
    private final String plan;

    /**
     * @param brief the beginning of the products' ids
     * @param plan what the plan says besides what every round of these says
     */
    MarkedRound(String round, String brief, String plan) {
        this.round = round;
        this.brief = brief;
        this.plan = plan;
    }

    /** Somebody at the meeting. */
    Page at(String person) {
        return at(person, "/rounds/" + round + "/meeting");
    }

    /** Votes on what is put, and says that it is meant. */
    static void vote(Page page, String word) {
        String value = Map.of("Đồng ý", "yes", "Không đồng ý", "no", "Ý kiến khác", "abstain")
                .get(word);
        page.locator("#ballot button[value=" + value + "]").first().click();
        sure(page);
    }

    /** Chooses products where a choice is put, and says that it is meant. */
    static void choose(Page page, String... products) {
        for (String each : products) {
            page.locator("#ballot input[value='" + each + "']").check();
        }
        page.locator("#ballot input[name=chosen] >> xpath=ancestor::form//button[@type='submit']")
                .first()
                .click();
        sure(page);
    }

    private static void sure(Page page) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("h1"))
                .containsText("Bạn chắc chứ?");
        page.locator("main button[type=submit]").first().click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("h1"))
                .containsText("Phiên họp");
    }

    /** Carries the round to where its council meets, with a proposal. */
    void marked() {
        marking();
        act("recusal-declared", """
            { "by": "uy-vien-2", "person": "uy-vien-2", "nomination": "%s.a", "reason": "Góp vốn (thử)" }
            """.formatted(brief));
        for (String juror : List.of("truong-ban", "pho-ban", "giam-khao-1")) {
            for (String each : List.of(brief + ".a", brief + ".b", brief + ".c")) {
                int half = each.endsWith(".c") ? 15 : 35;
                act("sheet-handed-in", """
                    { "by": "%s", "nomination": "%s", "marks": { "I": %d, "II": %d, "III": 8, "IV": 8 } }
                    """.formatted(juror, each, half, half));
            }
        }
        act("marking-closed", "{ \"by\": \"truong-ban\" }");
        act("proposal-asked", "{ \"by\": \"to-giup-viec\" }");
    }

    /** Carries the round to where its jurors mark. */
    void marking() {
        send("/v1/rounds", event(brief + "-r", "vn.binhchon.round.opened.v1", """
            { "title": { "vi": "Kỳ họp thử", "en": "Meeting, tried" }, "level": "province", "jurisdiction": "Lạng Sơn",
              "year": 2025, "date": "2025-11-01", "synthetic": true }
            """));
        for (String each : List.of(brief + ".a", brief + ".b", brief + ".c")) {
            String data = Upstream.product("{ \"society\": { \"workers\": 20 } }")
                    .replace("{ \"entry\"", "{ \"round\": \"" + round + "\", \"x\"")
                    .replace("Bún ngô thử", "Bún ngô thử " + each);
            send("/v1/nominations", Upstream.event(brief + "-n-" + each, each, data));
        }
        StringBuilder members = new StringBuilder();
        for (String each : COUNCIL) {
            String role = each.equals("chu-tich")
                    ? "\"chair\", \"office\": \"committee_leader\""
                    : each.equals("pho-thuong-truc")
                            ? "\"standing_vice_chair\", \"office\": \"industry_department_leader\""
                            : "\"member\"";
            members.append(members.isEmpty() ? "" : ", ")
                    .append("{ \"id\": \"" + each + "\", \"name\": \"" + each + "\", \"role\": " + role + " }");
        }
        act("council-set", "{ \"by\": \"to-giup-viec\", \"council\": { \"members\": [" + members + "] } }");
        act("jury-set", """
            { "by": "chu-tich", "jury": { "members": [ { "id": "truong-ban", "name": "Một", "role": "head" },
              { "id": "pho-ban", "name": "Hai", "role": "deputy" }, { "id": "giam-khao-1", "name": "Ba", "role": "member" } ] } }
            """);
        act("plan-set", """
            { "by": "chu-tich", "plan": { "outliers": "keep_all", "minimumSheets": 2, "shownDecimals": 2, "rounding": "half_up",
              "wayUp": "all", "quorum": "2/3", "majority": ">1/2", "majorityBase": "present",
              "recusal": "on_declaration", "recusedInBase": false, "certificateValidity": "issue_year_first", %s } }
            """.formatted(plan));
        act("entries-closed", "{ \"by\": \"to-giup-viec\" }");
        act("marking-opened", "{ \"by\": \"to-giup-viec\" }");
    }

    /** Of all tests of a round: an event keeps its id. */
    private static final AtomicInteger ACTS = new AtomicInteger();

    void act(String name, String data) {
        String id = brief + "-" + ACTS.incrementAndGet();
        send("/v1/acts", Upstream.act(id, round, name, data));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode fate = json("/v1/acts?source=urn:test:upstream&id=" + id);
            assertThat(fate.path("state").asString())
                    .as(name + " " + fate.path("problems"))
                    .isEqualTo("taken");
        });
    }

    /** Sends an act by REST under a person's own account: what stands against it; empty when it was taken. */
    String refusedAs(String person, String name, String data) {
        String id = brief + "-" + person + "-" + ACTS.incrementAndGet();
        ObjectNode sent = Upstream.act(id, round, name, data);
        var answer = postAs(person, "/v1/acts", Json.MAPPER.writeValueAsBytes(sent), STRUCTURED);
        if (answer.statusCode() != 202) {
            return answer.body();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> List.of("taken", "refused")
                .contains(json("/v1/acts?source=urn:test:upstream&id=" + id)
                        .path("state")
                        .asString("")));
        JsonNode fate = json("/v1/acts?source=urn:test:upstream&id=" + id);
        return fate.path("problems").toString();
    }

    /** Enters that a member came or went. */
    static void attendance(Page page, String button) {
        if (page.locator("#attendance[open]").count() == 0) {
            page.locator("#attendance summary").click();
        }
        button(page, button);
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText("Đã ghi");
    }

    /** How many acts of a kind the book of the round holds. */
    int acts(String act) {
        return (int) books.acts(round).stream()
                .filter(each -> each.type().equals("vn.binhchon.act." + act + ".v1"))
                .count();
    }

    private ObjectNode event(String id, String type, String data) {
        ObjectNode event = Upstream.event(id, round, data);
        event.put("type", type);
        return event;
    }

    private void send(String path, ObjectNode event) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post(path, Json.MAPPER.writeValueAsBytes(event), STRUCTURED)
                                .statusCode())
                        .isEqualTo(202));
    }

    JsonNode json(String path) {
        return Json.MAPPER.readTree(get(path).body());
    }
}
