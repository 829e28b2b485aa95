package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A council member reads the pages in a real browser. */
class PagesJourneyTest extends BrowserJourney {

    private @Nullable Page page;

    @BeforeEach
    void open() {
        page = as("to-giup-viec");
    }

    @Test
    void the_gist_of_a_clause_stands_beside_its_link_on_hover_and_on_focus_until_escape() {
        page().navigate(address("/nominations/bao-chi.hao-dat-2019"));
        var link = page().locator("a[data-clause]:visible").first();
        var gist = page().locator("#clause-note");

        link.hover();
        assertThat(gist).containsText("TT 26/2014");
        gist.hover();
        assertThat(gist).isVisible();
        page().keyboard().press("Escape");
        assertThat(gist).isHidden();
        page().mouse().move(0, 0);
        link.focus();
        assertThat(gist).isVisible();
    }

    @Test
    void on_a_touch_screen_the_first_tap_shows_the_clause_and_the_second_follows_it() {
        Page phone = as(
                "to-giup-viec",
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setViewportSize(360, 740));
        phone.navigate(address("/nominations/bao-chi.hao-dat-2019"));
        Locator link = phone.locator("a[data-clause]:visible").first();
        Locator gist = phone.locator("#clause-note");

        link.tap();
        assertThat(gist).isVisible();
        assertThat(gist).containsText("TT 26/2014");
        assertThat(phone.url()).doesNotContain("#");
        assertThat((Integer) gist.evaluate("e => Math.ceil(e.getBoundingClientRect().right)"))
                .isLessThanOrEqualTo(360);
        accessible(phone);
        phone.locator("h1").tap();
        assertThat(gist).isHidden();
        link.tap();
        link.tap();
        assertThat(gist).isHidden();
        assertThat(phone.url()).contains("#");
    }

    @Test
    void from_the_rounds_to_one_nomination_by_keyboard_alone() {
        page().navigate(address("/"));
        follow("Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu tỉnh Lạng Sơn năm 2019");
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Lạng Sơn năm 2019");
        follow("Bún ngô");

        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Bún ngô");
        assertThat(page().locator("main")).containsText("Còn thiếu 70 điểm để đạt ngưỡng 70");
        assertThat(page().locator("main")).containsText("chưa có chứng cứ");
        assertThat(page().locator("main")).containsText("TT 26/2014/TT-BCT, Điều 7(1)(a)");
    }

    @Test
    void the_best_nomination_stands_above_the_line_of_the_threshold() {
        page().navigate(address("/rounds/lang-son-2019-mau"));

        List<String> rows = page().locator("tbody tr").allInnerTexts();
        assertThat(rows.get(0)).contains("Chè Shan tuyết");
        assertThat(rows.get(1)).contains("70");
        assertThat(page().locator("main")).containsText("synthetic");
    }

    @Test
    void english_is_a_switch_that_is_remembered() {
        page().navigate(address("/nominations/bao-chi.hao-dat-2019"));
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page().locator("html")).hasAttribute("lang", "en");
        assertThat(page().locator("main")).containsText("Mean wage is 6,000,000 VND");

        page().navigate(address("/"));
        assertThat(page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void a_refused_event_is_read_with_its_reason_and_its_original() {
        page().navigate(address("/refused"));

        assertThat(page().locator("main")).containsText("data.evidence.market.exportSharePercent");
        assertThat(page().locator("main")).containsText("không quá 100");
    }

    @Test
    void a_name_that_is_a_script_is_shown_as_text() {
        String name = "<script>document.title='x'</script><b>Bún</b>";
        String data = Upstream.product("{}").replace("Bún ngô thử", name);
        upstream.send(Upstream.event("xss-1", "journey.xss", data));
        upstream.one("binhchon.evaluations", e -> e.path("subject").asString().equals("journey.xss"));
        org.awaitility.Awaitility.await()
                .until(() -> get("/v1/nominations/journey.xss").statusCode() == 200);

        page().navigate(address("/nominations/journey.xss"));

        assertThat(page().locator("h1")).containsText(name);
        assertThat(page().title()).isNotEqualTo("x");
    }

    @Test
    void what_is_folded_away_on_the_screen_is_there_on_paper() {
        page().navigate(address("/nominations/bao-chi.hao-dat-2019"));
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page().getByText("C26-SOC-II3B-01").first()).isVisible();
    }

    private void follow(String name) {
        Locator link = page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
        for (int i = 0; i < 60 && !isFocused(link); i++) {
            page().keyboard().press("Tab");
        }
        page().keyboard().press("Enter");
        page().waitForLoadState();
    }

    private static boolean isFocused(Locator link) {
        return (Boolean) link.first().evaluate("e => e === document.activeElement");
    }

    private Page page() {
        return Objects.requireNonNull(page);
    }
}
