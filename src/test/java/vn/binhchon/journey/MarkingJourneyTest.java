package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.binhchon.ledger.Books;
import vn.binhchon.round.Book;
import vn.binhchon.round.MarkSheet;

/** Jurors mark in a real browser. */
class MarkingJourneyTest extends BrowserJourney {

    private static final String ROUND = "lang-son-2026-mau";
    private static final String MARKING = "/rounds/" + ROUND + "/marking";

    @Autowired
    private Books books;

    @BeforeEach
    void begin() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/v1/rounds/" + ROUND + "/book").body().contains("\"phase\":\"marking\""));
    }

    @Test
    void a_juror_marks_ten_products_by_keyboard_alone() {
        Page page = as("giam-khao-1");
        page.navigate(address(MARKING + "/" + first(page)));
        long begun = System.nanoTime();
        int keys = 0;
        for (int product = 0; product < 10; product++) {
            String here = page.url();
            int fields = page.locator("input.mark").count();
            assertThat(fields).isGreaterThan(30);
            for (int field = 0; field < fields; field++) {
                page.keyboard().type(field % 2 == 0 ? ",5" : "0");
                page.keyboard().press("Enter");
                keys += field % 2 == 0 ? 3 : 2;
            }
            assertThat(page.locator("#hand-in")).isFocused();
            page.keyboard().press("Enter");
            keys++;
            page.waitForURL(url -> !url.equals(here));
        }
        System.out.printf(
                "TEN PRODUCTS BY KEYBOARD: %d keys, %d s of the machine's time%n",
                keys, (System.nanoTime() - begun) / 1_000_000_000);

        assertThat(keys).as("as docs/pages.md says").isEqualTo(1_040);
        assertThat(sheets("giam-khao-1").stream().filter(MarkSheet::handedIn).count())
                .isEqualTo(10);
        page.navigate(address(MARKING));
        assertThat(page.locator("main")).containsText("Đã nộp 10 trong 12 phiếu");
        assertThat(page.locator(".spread")).containsText("Phân bố điểm của tôi");
    }

    @Test
    void a_line_drops_while_marking_and_nothing_is_lost() {
        Page page = as("giam-khao-2");
        String product = "lang-son-2026-mau.mien-dong";
        page.navigate(address(MARKING + "/" + product));
        page.context().setOffline(true);
        page.keyboard().type("2,25");
        page.keyboard().press("Enter");
        page.keyboard().type("1");
        assertThat(page.locator(".save")).containsText("Điểm đang giữ trên máy này");
        assertThat(page.locator("output.total")).hasText("3,25");
        assertThat(sheets("giam-khao-2").stream()
                        .noneMatch(each -> each.nomination().equals(product)))
                .isTrue();

        page.context().setOffline(false);

        assertThat(page.locator(".save"))
                .containsText(
                        "Đã lưu lúc",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(20_000));
        assertThat(sheets("giam-khao-2").stream()
                        .filter(each -> each.nomination().equals(product))
                        .map(each -> each.total().toPlainString()))
                .containsExactly("3.25");
        page.reload();
        assertThat(page.locator("input.mark").first()).hasValue("2,25");
    }

    @Test
    void a_sheet_is_handed_in_from_the_grid_and_a_mark_that_cannot_stand_counts_for_nothing() {
        Page page = as("pho-ban");
        page.navigate(address(MARKING));
        com.microsoft.playwright.Locator row = page.locator("tr[data-sheet='lang-son-2026-mau.mien-dong']");
        row.locator("[name='mark.I']").fill("30");
        row.locator("[name='mark.II']").fill("95");
        assertThat(row.locator("output.total")).hasText("30");
        row.locator("[name='mark.II']").fill("30,5");
        row.locator("[name='mark.III']").fill("8");
        row.locator("[name='mark.IV']").fill("8");
        assertThat(row.locator("output.total")).hasText("76,5");

        row.locator("button.row-in").click();

        assertThat(page.locator("main")).containsText("Đã nộp 1 trong");
        assertThat(sheets("pho-ban").stream().filter(MarkSheet::handedIn).map(each -> each.total()
                        .toPlainString()))
                .containsExactly("76.5");
    }

    @Test
    void who_signs_out_leaves_nothing_of_a_sheet_in_the_browser() {
        Page page = as("giam-khao-3");
        page.navigate(address(MARKING + "/" + first(page)));
        page.evaluate("localStorage.setItem('binhchon.sheet.giam-khao-3.thu', '{}')");
        page.evaluate("localStorage.setItem('khac', 'ở lại')");
        page.locator("form.me button").click();
        page.waitForURL(url -> url.contains("/signin?out"));

        page.waitForFunction("Object.keys(localStorage).every((key) => !key.startsWith('binhchon.sheet.'))");
        assertThat(page.evaluate("localStorage.getItem('khac')")).isEqualTo("ở lại");
    }

    @Test
    void two_jurors_mark_at_once_and_neither_sees_the_other() {
        Page one = as("giam-khao-3");
        Page two = as("pho-ban");
        String product = MARKING + "/lang-son-2026-mau.na-say-deo?by=head";
        one.navigate(address(product));
        two.navigate(address(product));
        one.locator("#m-I").fill("31,5");
        two.locator("#m-I").fill("22");
        assertThat(one.locator(".save")).containsText("Đã lưu lúc");
        assertThat(two.locator(".save")).containsText("Đã lưu lúc");
        one.reload();
        two.reload();
        assertThat(one.locator("#m-I")).hasValue("31,5");
        assertThat(two.locator("#m-I")).hasValue("22");
        assertThat(two.locator("main")).not().containsText("31,5");
    }

    @Test
    void a_mark_beyond_its_maximum_is_told_at_its_field_and_not_saved() {
        Page page = as("truong-ban");
        page.navigate(address(MARKING + "/lang-son-2026-mau.guom-hoi?by=head"));
        page.locator("#m-III").fill("11");
        assertThat(page.locator("#f-III")).hasText("Tối đa 10");
        assertThat(page.locator(".save")).containsText("Chưa lưu");
        page.locator("#m-III").fill("tám");
        assertThat(page.locator("#f-III")).containsText("Ghi số");
        page.locator("#m-III").fill("8.5");
        assertThat(page.locator(".save")).containsText("Đã lưu lúc");
        page.locator("#hand-in").click();
        assertThat(page.locator(".save")).containsText("Phiếu còn thiếu điểm các dòng: I, II, IV");
    }

    @Test
    void a_juror_does_not_see_the_points_of_the_rules_before_the_own_sheet() {
        Page page = as("truong-ban");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Khóa chấm điểm"))
                        .first())
                .isVisible();
        page.navigate(address("/nominations/lang-son-2026-mau.thach-den"));
        assertThat(page).hasURL(address(MARKING + "/lang-son-2026-mau.thach-den"));
        assertThat(page.locator("main")).containsText("Số điểm bán: 984");
        assertThat(page.locator("main")).not().containsText("Tổng điểm tạm tính");
        page.navigate(address("/rounds/" + ROUND));
        assertThat(page).hasURL(address(MARKING));

        page.navigate(address(MARKING + "/lang-son-2026-mau.thach-den?by=head"));
        for (String head : List.of("I", "II", "III", "IV")) {
            page.locator("#m-" + head).fill("7");
        }
        page.locator("#hand-in").click();
        page.waitForURL(Pattern.compile("^(?!.*thach-den).*$"));
        page.navigate(address(MARKING + "/lang-son-2026-mau.thach-den"));
        assertThat(page.locator("main")).containsText("Tổng điểm tạm tính theo quy tắc");
    }

    @Test
    void who_is_not_on_the_jury_gets_no_sheet() {
        Page page = as("chu-tich");
        assertThat(Objects.requireNonNull(page.navigate(address(MARKING))).status())
                .isEqualTo(403);
        assertThat(page.locator("h1")).containsText("không dành cho vai trò của bạn");
    }

    @Test
    void a_juror_asks_not_to_mark_what_concerns_him() {
        Page page = as("pho-ban");
        page.navigate(address(MARKING + "/lang-son-2026-mau.ban-ghe-truc"));
        page.getByText("Tôi có liên quan").click();
        page.locator("#recuse-reason").fill("Em trai là chủ cơ sở (thử)");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xin không chấm sản phẩm này"))
                .click();
        assertThat(page.locator("main")).containsText("không chấm (có liên quan)");
        assertThat(book().recused("pho-ban", "lang-son-2026-mau.ban-ghe-truc")).isTrue();
    }

    private String first(Page page) {
        page.navigate(address(MARKING));
        String href = page.locator("table.grid tbody a").first().getAttribute("href");
        return href.substring(href.lastIndexOf('/') + 1);
    }

    private Book book() {
        return books.book(ROUND).orElseThrow();
    }

    private List<MarkSheet> sheets(String juror) {
        return book().sheets().stream()
                .filter(each -> each.juror().equals(juror))
                .toList();
    }
}
