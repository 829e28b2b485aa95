package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;

/** A council meets in real browsers, each member at an own one. Skipped, loudly, where there is none; CI installs one. */
@EnabledIf(value = "aBrowserIsInstalled", disabledReason = "NO BROWSER: install chromium to test the pages")
class MeetingJourneyTest extends Journey {

    private static final String ROUND = "hop-thu";
    private static final String MEETING = "/rounds/" + ROUND + "/meeting";
    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");
    private static final List<String> COUNCIL =
            List.of("chu-tich", "pho-thuong-truc", "pho-chu-tich", "uy-vien-1", "uy-vien-2", "uy-vien-3", "uy-vien-4");
    private static final List<String> PRESENT =
            List.of("chu-tich", "pho-thuong-truc", "pho-chu-tich", "uy-vien-1", "uy-vien-2");

    static boolean aBrowserIsInstalled() {
        return Browser.installed().isPresent();
    }

    @Test
    void a_chair_carries_a_meeting_to_its_decision_while_a_member_who_keeps_out_follows() {
        marked();
        try (Playwright playwright = Browser.playwright();
                com.microsoft.playwright.Browser browser =
                        Browser.launch(playwright, Browser.installed().orElse(Path.of("")))) {
            Page member = at(browser, "uy-vien-1");
            Page kept = at(browser, "uy-vien-2");
            Page chair = at(browser, "chu-tich");

            chair.locator("input[value=chu-tich]").check();
            button(chair, "Mở phiên họp");
            assertThat(chair.locator("main")).containsText("chưa đủ túc số 2/3");
            PRESENT.forEach(each -> chair.locator("input[value=" + each + "]").check());
            button(chair, "Mở phiên họp");
            assertThat(chair.locator("main")).containsText("Có mặt 5 trong 7 thành viên");
            accessible(chair);

            button(chair, "Đưa ra bàn: Bún ngô thử hop.a");
            assertThat(member.locator("#live")).containsText("Đang bàn: Bún ngô thử hop.a");
            assertThat(kept.locator("#live")).containsText("Đang bàn một sản phẩm bạn không tham gia");
            assertThat(kept.locator("#up-now")).hasCount(0);
            assertThat(kept.locator("table")).not().containsText("hop.a");
            accessible(kept);
            button(chair, "Đưa ra bàn: Bún ngô thử hop.b");
            assertThat(kept.locator("#live")).containsText("Đang bàn: Bún ngô thử hop.b");
            assertThat(kept.locator("#live")).containsText("Phiếu của bạn không tính cho: Bún ngô thử hop.a");

            button(chair, "Ghi quyết định của Hội đồng");
            assertThat(chair.locator("main")).containsText("chưa được Hội đồng biểu quyết thông qua");
            button(member, "Đồng ý");
            assertThat(member.locator("#live")).containsText("Bạn đã bỏ phiếu: Đồng ý");
            assertThat(chair.locator("#live")).containsText("Đã bỏ phiếu: 1 trong 5");
            assertThat(chair.locator("#live")).not().containsText("Kết quả");
            button(kept, "Không đồng ý");
            for (String each : List.of("pho-thuong-truc", "pho-chu-tich")) {
                button(at(browser, each), "Đồng ý");
            }
            button(chair, "Đồng ý");
            assertThat(chair.locator("#live")).containsText("Kết quả: đồng ý 4, không đồng ý 1");

            chair.locator("input[name='recognised.hop.b']").uncheck();
            chair.locator("input[name='up.hop.b']").uncheck();
            button(chair, "Ghi quyết định của Hội đồng");
            assertThat(chair.locator("main")).containsText("khác đề xuất: cần nêu lý do");
            chair.locator("input[name='recognised.hop.b']").uncheck();
            chair.locator("input[name='up.hop.b']").uncheck();
            chair.locator("input[name='reason.hop.b']").fill("Trùng sản phẩm năm trước (thử)");
            button(chair, "Ghi quyết định của Hội đồng");
            assertThat(chair.locator("main")).containsText("Hội đồng đã quyết định");
            assertThat(chair.locator("main")).containsText("Trùng sản phẩm năm trước (thử)");
            assertThat(json("/v1/rounds/" + ROUND + "/book").path("phase").asString())
                    .isEqualTo("decided");
        }
    }

    @Test
    void a_juror_is_not_let_into_the_meeting() {
        try (Playwright playwright = Browser.playwright();
                com.microsoft.playwright.Browser browser =
                        Browser.launch(playwright, Browser.installed().orElse(Path.of("")))) {
            Page juror = browser.newContext().newPage();
            SignIn.as(juror, address("/signin"), "giam-khao-1");
            juror.navigate(address("/rounds/lang-son-2026-mau/meeting"));
            assertThat(juror.locator("h1")).containsText("không dành cho vai trò của bạn");
        }
    }

    private Page at(com.microsoft.playwright.Browser browser, String person) {
        Page page = browser.newContext().newPage();
        SignIn.as(page, address("/signin"), person);
        page.navigate(address(MEETING));
        return page;
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream().map(each -> each.getId() + " " + each.getNodes()))
                .isEmpty();
    }

    /** A made-up round of three products whose marking is closed, with a proposal. */
    private void marked() {
        send("/v1/rounds", event("hop-r", "vn.binhchon.round.opened.v1", """
                { "title": { "vi": "Kỳ họp thử", "en": "Meeting, tried" }, "level": "province", "jurisdiction": "Lạng Sơn",
                  "year": 2025, "date": "2025-11-01", "synthetic": true }
                """));
        for (String each : List.of("hop.a", "hop.b", "hop.c")) {
            String data = Upstream.product("{ \"society\": { \"workers\": 20 } }")
                    .replace("{ \"entry\"", "{ \"round\": \"" + ROUND + "\", \"x\"")
                    .replace("Bún ngô thử", "Bún ngô thử " + each);
            send("/v1/nominations", Upstream.event("hop-n-" + each, each, data));
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
                  "selection": "all_passing", "wayUp": "all", "quorum": "2/3", "ballot": "named", "majority": ">1/2",
                  "majorityBase": "present", "recusal": "on_declaration", "recusedInBase": false } }
                """);
        act("entries-closed", "{ \"by\": \"to-giup-viec\" }");
        act("marking-opened", "{ \"by\": \"to-giup-viec\" }");
        act("recusal-declared", """
                { "by": "uy-vien-2", "person": "uy-vien-2", "nomination": "hop.a", "reason": "Góp vốn (thử)" }
                """);
        for (String juror : List.of("truong-ban", "pho-ban", "giam-khao-1")) {
            for (String each : List.of("hop.a", "hop.b", "hop.c")) {
                int half = each.equals("hop.c") ? 15 : 35;
                act("sheet-handed-in", """
                        { "by": "%s", "nomination": "%s", "marks": { "I": %d, "II": %d, "III": 8, "IV": 8 } }
                        """.formatted(juror, each, half, half));
            }
        }
        act("marking-closed", "{ \"by\": \"truong-ban\" }");
        act("proposal-asked", "{ \"by\": \"to-giup-viec\" }");
    }

    private int acts;

    private void act(String name, String data) {
        String id = "hop-" + acts++;
        send("/v1/acts", event(id, "vn.binhchon.act." + name + ".v1", data));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode fate = json("/v1/acts?source=urn:test:upstream&id=" + id);
            assertThat(fate.path("state").asString())
                    .as(name + " " + fate.path("problems"))
                    .isEqualTo("taken");
        });
    }

    private static ObjectNode event(String id, String type, String data) {
        ObjectNode event = Upstream.event(id, ROUND, data);
        event.put("type", type);
        return event;
    }

    private void send(String path, ObjectNode event) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post(path, Json.MAPPER.writeValueAsBytes(event), STRUCTURED)
                                .statusCode())
                        .isEqualTo(202));
    }

    private JsonNode json(String path) {
        return Json.MAPPER.readTree(get(path).body());
    }
}
