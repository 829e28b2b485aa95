package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Forms sent twice, from an old page, or after their session ended, in a round whose jurors mark. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormsJourneyTest extends MarkedRound {

    private static final String ROUND = "lang-son-bieu-mau-2026";
    private static final String AT = "/rounds/" + ROUND;

    /** Sends the form of the page so many times, 40 ms apart, and says where each ended and whether it was told as done. */
    private static final String SEND = """
        async ([selector, times]) => {
          const form = document.querySelector(selector), sent = [];
          for (let i = 0; i < times; i++) {
            sent.push(fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
              .then(async (answer) => [answer.status, new URL(answer.url).pathname, await answer.text()]));
            await new Promise((then) => setTimeout(then, 40));
          }
          return (await Promise.all(sent)).map(([status, path, text]) => status + ' ' + path + (text.includes('Chưa làm được') || text.includes('Chưa ghi được') ? ' refused' : ''));
        }
        """;

    private static boolean begun;

    FormsJourneyTest() {
        super(ROUND, "bm", "\"selection\": \"all_passing\"");
    }

    @BeforeEach
    void begin() {
        if (!begun) {
            marking();
            begun = true;
        }
    }

    @Test
    void a_double_click_and_a_resend_are_one_act_and_one_answer() {
        Page chair = at("chu-tich", AT + "/plan");
        int before = acts("plan-set");
        chair.locator("[name=meetingOn]").fill("2026-12-20");

        Object twice = chair.evaluate(SEND, List.of("form[action$='/plan']", 2));

        assertThat(twice).isEqualTo(List.of("200 " + AT + "/setup", "200 " + AT + "/setup"));
        assertThat(acts("plan-set")).isEqualTo(before + 1);
        assertThat(chair.evaluate(SEND, List.of("form[action$='/plan']", 1)))
                .as("from the same page, later")
                .isEqualTo(List.of("200 " + AT + "/setup"));
        assertThat(acts("plan-set")).isEqualTo(before + 1);

        Page juror = at("pho-ban", AT + "/marking/bm.b");
        juror.getByText("Tôi có liên quan").click();
        juror.locator("#recuse-reason").fill("Em trai là chủ cơ sở (thử)");
        juror.evaluate("document.querySelector('button[value=recuse]').form.append(Object.assign("
                + "document.createElement('input'), { type: 'hidden', name: 'step', value: 'recuse' }))");
        juror.evaluate(SEND, List.of("form:has(#recuse-reason)", 3));
        assertThat(acts("recusal-declared")).isEqualTo(1);
    }

    @Test
    void a_session_that_ended_is_asked_for_again_and_what_was_typed_is_still_there() {
        Page helper = at("to-giup-viec", AT + "/council");
        helper.locator("[name='m.6.position']").fill("Chuyên gia (thử) ★");
        helper.context().clearCookies();
        helper.locator("form[action$='/council'] button[type=submit]").first().click();
        assertThat(helper).hasURL(Pattern.compile("/signin\\?again$"));
        assertThat(helper.locator("main")).containsText("Phiên đăng nhập đã hết");
        assertThat(helper.url()).doesNotContain("Chuy");

        signInHere(helper, "to-giup-viec");

        assertThat(helper).hasURL(address(AT + "/council"));
        assertThat(helper.locator("[name='m.6.position']")).hasValue("Chuyên gia (thử) ★");
        assertThat(helper.locator("#kept-form")).containsText("chưa được ghi");
        int before = acts("council-set");
        helper.locator("form[action$='/council'] button[type=submit]").first().click();
        assertThat(helper).hasURL(address(AT + "/setup"));
        assertThat(acts("council-set")).isEqualTo(before + 1);
        helper.navigate(address(AT + "/council"));
        assertThat(helper.locator("#kept-form")).hasCount(0);
    }

    @Test
    void a_sheet_whose_session_ended_leads_to_signing_in_and_back_with_what_was_typed() {
        Page juror = at("giam-khao-1", AT + "/marking/bm.c?by=head");
        juror.context().clearCookies();
        juror.locator("#m-II").fill("6,5");
        assertThat(juror.locator(".save")).containsText("Phiên làm việc đã hết");
        juror.locator(".save a").click();
        assertThat(juror).hasURL(Pattern.compile("/signin"));
        signInHere(juror, "giam-khao-1");
        assertThat(juror).hasURL(Pattern.compile("/marking/bm.c\\?by=head"));
        assertThat(juror.locator("#m-II")).hasValue("6,5");
        assertThat(juror.locator("#refilled")).containsText("Đã điền lại những gì bạn gõ");
        assertThat(juror.locator(".save")).containsText("Đã lưu lúc");
        assertThat(marks("bm.c")).isEqualTo("{II=6.5}");
        accessible(juror);

        juror.context().clearCookies();
        juror.locator("#hand-in").click();
        assertThat(juror.locator(".save a")).isVisible();
        Page grid = at("giam-khao-1", AT + "/marking");
        grid.context().clearCookies();
        grid.locator("input.mark").first().fill("1");
        assertThat(grid.locator(".save a")).containsText("Đăng nhập lại");
    }

    @Test
    void a_refused_form_stands_at_an_address_of_its_own_so_that_back_and_reload_send_nothing() {
        Page chair = at("chu-tich", AT + "/plan");
        chair.locator("[name=quorum]").fill("hai phần ba");
        chair.locator("form[action$='/plan'] > p button[type=submit]").click();
        assertThat(chair).hasURL(Pattern.compile("/plan\\?answer="));
        assertThat(chair.locator("[name=quorum]")).hasValue("hai phần ba");
        chair.reload();
        assertThat(chair.locator("[name=quorum]")).hasValue("hai phần ba");
        chair.navigate(address("/"));
        chair.goBack();
        assertThat(chair.locator("[name=quorum]")).hasValue("hai phần ba");
        accessible(chair);
        Page helper = at("to-giup-viec", AT + "/council");
        helper.locator("button[name=more]").click();
        assertThat(helper).hasURL(Pattern.compile("/council\\?answer="));
        helper.locator("[name='m.5.position']").fill("Phó phòng (thử)");
        helper.locator("form[action$='/council'] > p button[type=submit]")
                .first()
                .click();
        assertThat(helper).hasURL(address(AT + "/setup"));
        helper.goBack();
        assertThat(helper.locator("h1")).not().hasText("");
        assertThat(helper).hasURL(Pattern.compile("/council\\?answer="));
    }

    @Test
    void what_was_typed_is_for_nobody_else_and_a_token_of_before_is_no_matter_of_roles() {
        Page chair = at("chu-tich", AT + "/plan");
        chair.locator("[name=resultsOn]").fill("2026-12-28");
        Page other = chair.context().newPage();
        other.navigate(address("/"));
        other.locator("form.me button").click();
        SignIn.as(other, address("/signin"), "chu-tich");
        chair.locator("form[action$='/plan'] > p button[type=submit]").click();
        assertThat(chair).hasURL(address(AT + "/plan"));
        assertThat(chair.locator("[name=resultsOn]")).hasValue("2026-12-28");
        assertThat(chair.locator("#kept-form")).isVisible();

        chair.context().clearCookies();
        chair.locator("form[action$='/plan'] > p button[type=submit]").click();
        assertThat(chair).hasURL(Pattern.compile("/signin\\?again$"));
        signInHere(chair, "giam-khao-1");
        assertThat(chair.locator("body")).not().containsText("2026-12-28");
        assertThat(chair.locator("#kept-form")).hasCount(0);
        chair.navigate(address("/resume"));
        assertThat(chair).hasURL(address("/"));
    }

    @Test
    void a_sheet_marked_on_a_phone_is_not_replaced_by_the_laptop_that_was_open() {
        String sheet = AT + "/marking/bm.a?by=head";
        Page laptop = at("giam-khao-1", sheet);
        Page phone = at("giam-khao-1", sheet);
        for (String head : List.of("I", "II", "III", "IV")) {
            phone.locator("#m-" + head).fill("7");
        }
        assertThat(phone.locator(".save")).containsText("Đã lưu lúc");

        laptop.locator("#m-I").fill("30");
        assertThat(laptop.locator(".save")).containsText("đã lưu trên thiết bị khác lúc");
        assertThat(marks("bm.a")).isEqualTo("{I=7, II=7, III=7, IV=7}");
        laptop.locator("#m-II").fill("8");
        laptop.waitForTimeout(1_500);
        assertThat(marks("bm.a")).as("it no longer saves by itself").isEqualTo("{I=7, II=7, III=7, IV=7}");

        laptop.locator(".save button").click();
        assertThat(laptop.locator(".conflict")).containsText("đã lưu trên thiết bị khác lúc");
        assertThat(laptop.locator("#m-I")).hasValue("30");
        assertThat(laptop.locator("output.total")).hasText("38");
        assertThat(laptop.locator(".conflict tbody tr")).hasCount(4);
        assertThat(laptop.locator("[name='take.mark.III'][value=theirs]")).isChecked();
        assertThat(laptop.locator("button:has-text('Nộp phiếu'), button:has-text('Lưu nháp')"))
                .hasCount(0);
        accessible(laptop);
        laptop.locator("[name='take.mark.I'][value=mine]").check();
        laptop.locator("[name='take.mark.II'][value=theirs]").check();
        button(laptop, "Ghi theo lựa chọn");
        assertThat(laptop).hasURL(address(AT + "/marking"));
        assertThat(marks("bm.a")).isEqualTo("{I=30, II=7, III=7, IV=7}");

        phone.locator("#m-IV").fill("9");
        assertThat(phone.locator(".save")).containsText("thiết bị khác");
        assertThat(marks("bm.a")).contains("IV=7");

        Page refused = at("giam-khao-1", sheet);
        refused.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        refused.locator("#recuse-reason").fill(" ");
        button(refused, "Xin không chấm sản phẩm này");
        assertThat(refused.locator("#m-I")).hasValue("30");
        assertThat(refused.locator("#m-IV")).hasValue("7");
    }

    @Test
    void a_setting_that_another_saved_is_not_put_back() {
        Page chair = at("chu-tich", AT + "/plan");
        Page helper = at("to-giup-viec", AT + "/plan");
        helper.locator("[name=minimumSheets]").fill("3");
        helper.locator("form[action$='/plan'] > p button[type=submit]").click();
        assertThat(helper).hasURL(address(AT + "/setup"));
        chair.locator("[name=divergencePoints]").fill("25");
        chair.locator("form[action$='/plan'] > p button[type=submit]").click();

        assertThat(chair.locator(".conflict")).containsText("đã lưu lúc");
        assertThat(chair.locator("[name='take.minimumSheets'][value=theirs]")).isChecked();
        assertThat(chair.locator("[name='take.divergencePoints'][value=mine]")).isChecked();
        assertThat(chair.locator("[name=divergencePoints]")).hasValue("25");
        accessible(chair);
        button(chair, "Ghi theo lựa chọn");
        assertThat(chair).hasURL(address(AT + "/setup"));
        var plan = books.book(ROUND).orElseThrow().plan();
        assertThat(plan.minimumSheets()).isEqualTo(3);
        assertThat(plan.divergencePoints()).isEqualByComparingTo("25");

        Page one = at("to-giup-viec", AT + "/council");
        Page other = at("to-giup-viec", AT + "/council");
        one.locator("[name='m.5.position']").fill("Phó Giám đốc (thử)");
        one.locator("form[action$='/council'] > p button[type=submit]").first().click();
        other.locator("[name='m.4.position']").fill("Chuyên viên (thử)");
        other.locator("form[action$='/council'] > p button[type=submit]")
                .first()
                .click();
        assertThat(other.locator(".conflict tbody tr")).hasCount(2);
        assertThat(other.locator("main form[action$='/council'] button[type=submit]"))
                .hasCount(2);
        button(other, "Ghi theo lựa chọn");
        assertThat(other).hasURL(address(AT + "/setup"));
        assertThat(books.book(ROUND).orElseThrow().council().members())
                .extracting(each -> each.position())
                .contains("Phó Giám đốc (thử)", "Chuyên viên (thử)");
    }

    @Test
    void what_is_sent_as_it_stands_is_no_act() {
        act("sheet-kept", """
            { "by": "giam-khao-1", "nomination": "bm.b", "marks": { "I": 7.5 } }
            """);
        for (List<String> form : List.of(
                List.of("chu-tich", "/plan", "plan-set"),
                List.of("to-giup-viec", "/council", "council-set"),
                List.of("giam-khao-1", "/marking/bm.b?by=head", "sheet-kept"))) {
            Page page = at(form.get(0), AT + form.get(1));
            int before = acts(form.get(2));
            String action = form.get(1).replaceFirst("[?].*", "");
            page.evaluate("document.querySelector(\"form[action$='" + action + "']\").submit()");
            page.waitForURL(Pattern.compile(AT + "/(setup|marking)$"));
            assertThat(acts(form.get(2))).as(form.get(2)).isEqualTo(before);
            if (page.url().endsWith("setup")) {
                assertThat(page.locator("[role=status]")).containsText("không ghi thêm gì vào sổ");
            }
        }
    }

    @Test
    void no_role_is_shown_a_link_that_does_not_open() {
        for (String person : List.of("chu-tich", "uy-vien-3", "giam-khao-1", "to-giup-viec")) {
            Page page = as(person);
            for (String path : List.of("/", AT + "/book", AT)) {
                page.navigate(address(path));
                for (Object href : (List<?>) page.evaluate(
                        "[...document.querySelectorAll('a[href^=\"/\"]')].map((each) => each.getAttribute('href'))")) {
                    if (!href.toString().startsWith("/v1/")) {
                        assertThat(page.request().get(address(href.toString())).status())
                                .as(person + " at " + path + " → " + href)
                                .isLessThan(400);
                    }
                }
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void closing_marking_names_what_would_be_lost_and_a_late_juror_is_told_why() {
        Page helper = at("to-giup-viec", AT + "/progress");
        assertThat(helper.locator("main")).containsText("0 trong 3 phiếu");
        assertThat(helper.locator("main")).not().containsText("Hạng");
        Page head = at("truong-ban", AT + "/step?act=marking-closed");
        assertThat(head.locator("main")).containsText("Một: còn 3 trong 3 phiếu chưa nộp");
        assertThat(head.locator("main")).containsText("Ba: còn 3 trong 3 phiếu chưa nộp");
        assertThat(head.locator("main")).containsText(Pattern.compile("Mỗi sản phẩm cần ít nhất [23] phiếu"));
        assertThat(head.locator("main")).containsText("0 trong 3 sản phẩm đã đủ");
        assertThat(head.locator("main")).containsText("Bún ngô thử bm.a: mới có 0 phiếu đã nộp");
        accessible(head);
        act("plan-set", "{ \"by\": \"chu-tich\", \"plan\": { \"minimumSheets\": 1 } }");
        for (String product : List.of("bm.a", "bm.b", "bm.c")) {
            act("sheet-handed-in", """
                { "by": "truong-ban", "nomination": "%s", "marks": { "I": 30, "II": 30, "III": 8, "IV": 8 } }
                """.formatted(product));
        }
        button(head, "Khóa chấm điểm");
        assertThat(head.locator("main")).containsText("Tình hình đã khác");
        assertThat(head.locator("main")).not().containsText("Một: còn");
        assertThat(head.locator("main")).containsText("Ba: còn 3 trong 3 phiếu chưa nộp");
        assertThat(acts("marking-closed")).isZero();
        button(head, "Khóa chấm điểm");
        assertThat(head.locator("main")).containsText("Đã ghi vào sổ của kỳ");
        assertThat(acts("marking-closed")).isEqualTo(1);

        Page late = at("giam-khao-1", AT + "/marking");
        assertThat(late.locator("main")).containsText("Một đã khóa chấm điểm lúc");
        assertThat(late.locator("main")).containsText("3 phiếu bạn chưa nộp không được tính");
    }

    private String marks(String product) {
        var sheet = books.book(ROUND).orElseThrow().sheet("giam-khao-1", product);
        return sheet == null ? "" : sheet.marks().toString();
    }

    private static void signInHere(Page page, String person) {
        page.locator("button.person")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(page.locator("code", new Page.LocatorOptions().setHasText(person))))
                .first()
                .click();
    }
}
