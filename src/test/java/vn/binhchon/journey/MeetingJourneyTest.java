package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A council meets in real browsers, each member at an own one; one comes late, one leaves early. */
class MeetingJourneyTest extends MarkedRound {

    private static final String ROUND = "hop-thu";

    MeetingJourneyTest() {
        super(ROUND, "hop", "\"selection\": \"all_passing\", \"ballot\": \"named\"");
    }

    @Test
    void a_chair_carries_a_meeting_to_its_decision_while_members_come_and_go() throws IOException {
        marked();
        Page member = at("uy-vien-1");
        Page kept = at("uy-vien-2");
        Page chair = at("chu-tich");
        Page helper = at("to-giup-viec");

        proposedOnce();
        opened(chair, helper);
        proposedAnew(chair);
        shown(chair, member, kept);
        notPutYet(chair, member);
        votedOnTheList(chair, member, kept);
        votedOnOneProduct(chair, helper);
        decided(chair);
        signed(helper);
        assertThat(minutes(helper))
                .contains("có mặt 5 khi khai mạc", "đến lúc", "ra về lúc")
                .contains("Khi biểu quyết danh sách đề xuất: có mặt 5 trong 7 thành viên; vắng: uy-vien-3, uy-vien-4.")
                .contains(
                        "Khi biểu quyết công nhận “Bún ngô thử hop.b”: có mặt 5 trong 7 thành viên; vắng: uy-vien-1, uy-vien-4.")
                .contains("Công nhận “Bún ngô thử hop.b”: 1 đồng ý, 3 không đồng ý, 1 ý kiến khác")
                .contains("Phiếu công nhận “Bún ngô thử hop.b”:", "uy-vien-3 ý kiến khác: “Xem lại nhãn (thử)”");
    }

    /** A proposal that says the same is not made again, from whichever page, and its reader is told. */
    private void proposedOnce() {
        Page early = at("to-giup-viec", "/");
        Page late = at("chu-tich", "/");
        for (Page each : List.of(early, late)) {
            proposes(each);
            assertThat(each.locator("[role=alert]")).containsText("giống hệt đề xuất đang có, nên không lập lại");
        }
        assertThat(acts("proposal-asked")).isEqualTo(1);
    }

    private static void proposes(Page page) {
        page.locator("article:has(a[href^='/rounds/" + ROUND + "/']) button[value=proposal-asked]")
                .click();
    }

    private void opened(Page chair, Page helper) {
        Page old = at("to-giup-viec");
        chair.locator("input[name=present][value=chu-tich]").check();
        button(chair, "Mở phiên họp");
        assertThat(chair.locator("main")).containsText("chưa đủ túc số 2/3");
        assertThat(chair.locator("input[name=present][value=chu-tich]")).isChecked();
        accessible(chair);
        PRESENT.forEach(each ->
                helper.locator("input[name=present][value=" + each + "]").check());
        button(helper, "Mở phiên họp");
        PRESENT.forEach(
                each -> old.locator("input[name=present][value=" + each + "]").check());
        old.locator("input[name=present][value=pho-thuong-truc]").uncheck();
        old.locator("input[name=present][value=uy-vien-4]").check();
        button(old, "Mở phiên họp");
        assertThat(old.locator("[role=alert]")).containsText("việc này đã làm rồi sau khi bạn mở trang");
        assertThat(acts("meeting-opened")).isEqualTo(1);
        chair.reload();
        assertThat(chair.locator("main")).containsText("Có mặt 5 trong 7 thành viên");
        accessible(chair);
    }

    private static void shown(Page chair, Page member, Page kept) {
        chair.locator("input[name='reason.hop.b']").fill("Trùng sản phẩm năm trước (thử)");
        button(chair, "Đưa ra bàn: Bún ngô thử hop.a");
        assertThat(chair.locator("input[name='reason.hop.b']")).hasValue("Trùng sản phẩm năm trước (thử)");
        assertThat(member.locator("#live")).containsText("Đang bàn: Bún ngô thử hop.a");
        assertThat(kept.locator("#live")).containsText("Đang bàn một sản phẩm bạn không tham gia");
        assertThat(kept.locator("#up-now")).hasCount(0);
        assertThat(kept.locator("table")).not().containsText("hop.a");
        accessible(kept);
        button(chair, "Đưa ra bàn: Bún ngô thử hop.b");
        assertThat(kept.locator("#live")).containsText("Đang bàn: Bún ngô thử hop.b");
    }

    /** Prizes change what is proposed; a page from before puts nothing to the vote. */
    private void proposedAnew(Page chair) {
        Page old = as("chu-tich");
        old.route("**/meeting/now", com.microsoft.playwright.Route::abort);
        old.navigate(address("/rounds/" + ROUND + "/meeting"));
        act("plan-set", """
                { "by": "to-giup-viec",
                  "plan": { "prizes": [ { "code": "A", "vi": "Giải A", "en": "Prize A", "count": 2 } ] } }""");
        button(chair, "Lập lại đề xuất theo quy tắc");
        assertThat(chair.locator("main")).containsText("Đã ghi vào sổ");
        old.locator("button[name=motion][value=list]").click();
        assertThat(old.locator("[role=alert]")).containsText("trang bạn gửi cho thấy tình hình cũ");
        assertThat(acts("motion-put")).isZero();
    }

    /** What was not put is not voted on, and nobody can vote ahead of it. */
    private void notPutYet(Page chair, Page member) {
        chair.locator("input[name='recognised.hop.b']").uncheck();
        surely(chair, "Ghi quyết định của Hội đồng");
        assertThat(chair.locator("main")).containsText("chưa được Hội đồng biểu quyết thông qua");
        assertThat(chair.locator("input[name='recognised.hop.b']")).not().isChecked();
        chair.locator("input[name='recognised.hop.b']").check();
        assertThat(member.locator("#ballot form")).hasCount(0);
        assertThat(refusedAs("uy-vien-1", "ballot-cast", """
                { "by": "uy-vien-1", "motion": "product:hop.b", "vote": "no" }
                """))
                .contains("Bún ngô thử hop.b", "chưa được đưa ra biểu quyết");
    }

    private void votedOnTheList(Page chair, Page member, Page kept) {
        button(chair, "Danh sách đề xuất");
        vote(member, "Đồng ý");
        assertThat(member.locator("main")).containsText("Phiếu của bạn đã vào sổ của kỳ. Danh sách đề xuất: Đồng ý.");
        assertThat(member.locator("#ballot")).containsText("Bạn đã bỏ phiếu: Đồng ý");
        assertThat(chair.locator("#live")).containsText("Đã bỏ phiếu: 1 trong 5");
        assertThat(chair.locator("#live")).not().containsText("Kết quả");
        assertThat(kept.locator("#ballot")).containsText("Phiếu của bạn không tính cho: Bún ngô thử hop.a");
        vote(kept, "Không đồng ý");
        for (String each : java.util.List.of("pho-thuong-truc", "pho-chu-tich")) {
            vote(at(each), "Đồng ý");
        }
        vote(chair, "Đồng ý");
        assertThat(refusedAs("uy-vien-3", "ballot-cast", """
                { "by": "uy-vien-3", "motion": "product:hop.c", "vote": "yes" }
                """))
                .as("a vote on what is not put")
                .contains("chưa được đưa ra biểu quyết");
        surely(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("#live")).containsText("được thông qua");
        assertThat(chair.locator("#live")).containsText("Kết quả: đồng ý 4, không đồng ý 1");
    }

    /** One has come, one has gone: they vote on one product, on a phone, and the list's vote stands. */
    private void votedOnOneProduct(Page chair, Page helper) {
        helper.reload();
        attendance(helper, "Ghi đã đến: uy-vien-3");
        attendance(helper, "Ghi ra về: uy-vien-1");
        assertThat(helper.locator("#live")).containsText("Có mặt 5 trong 7 thành viên");
        assertThat(helper.locator("#live")).containsText("Kết quả: đồng ý 4, không đồng ý 1");
        accessible(helper);
        assertThat(refusedAs("chu-tich", "meeting-opened", """
                { "by": "chu-tich", "present": ["chu-tich", "pho-thuong-truc", "pho-chu-tich", "uy-vien-2", "uy-vien-3"] }
                """)).contains("Phiên họp đã mở và đã có phiếu");

        chair.reload();
        assertThat(chair.locator("input[name='reason.hop.b']")).hasValue("Trùng sản phẩm năm trước (thử)");
        chair.locator("input[name='reason.hop.b']").fill("");
        button(chair, "Đưa ra bàn: Bún ngô thử hop.a");
        button(chair, "Đưa ra biểu quyết riêng: Bún ngô thử hop.b");
        Page late = at("uy-vien-3");
        late.setViewportSize(390, 844);
        assertThat(late.locator("#ballot")).containsText("Đồng ý Công nhận Bún ngô thử hop.b");
        assertThat(late.locator("main")).not().containsText("Đang bàn");
        BoundingBox button = late.locator("#ballot button[value=yes]").boundingBox();
        assertThat(button.y + button.height)
                .as("the vote stands on the first screen of a phone")
                .isLessThan(844);
        accessible(late);
        fitsAPhone(late);
        late.locator("#ballot button[value=abstain]").click();
        assertThat(late.locator("main")).containsText("Bạn chắc chứ?");
        assertThat(late.locator("main")).containsText("Công nhận Bún ngô thử hop.b");
        accessible(late);
        fitsAPhone(late);
        late.locator("#opinion").fill("Xem lại nhãn (thử)");
        button(late, "Đúng, bỏ phiếu: Ý kiến khác");
        assertThat(late.locator("main")).containsText("Phiếu của bạn đã vào sổ của kỳ");
        vote(chair, "Đồng ý");
        for (String each : java.util.List.of("pho-thuong-truc", "pho-chu-tich", "uy-vien-2")) {
            vote(at(each), "Không đồng ý");
        }
        button(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("main")).containsText("Không mở lại lượt bỏ phiếu này được");
        assertThat(chair.locator("main")).containsText("Công nhận Bún ngô thử hop.b");
        assertThat(chair.locator("main")).containsText("Đã bỏ phiếu: 5 trong 5");
        accessible(chair);
        chair.locator("a:has-text('Chưa, quay lại')").click();
        assertThat(chair.locator("#ballot")).containsText("Đang biểu quyết");
        surely(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("#live")).containsText("không được thông qua");
        assertThat(chair.locator("#live")).containsText("vắng: uy-vien-1, uy-vien-4");
    }

    /** The row of the product that was voted on by itself says what the vote said, with that as the reason. */
    private void decided(Page chair) {
        assertThat(chair.locator("input[name='recognised.hop.b']")).not().isChecked();
        assertThat(chair.locator("input[name='reason.hop.b']"))
                .hasValue("Hội đồng biểu quyết riêng: 1 đồng ý, 3 không đồng ý, 1 ý kiến khác.");
        chair.locator("input[name='recognised.hop.c']").check();
        surely(chair, "Ghi quyết định của Hội đồng");
        assertThat(chair.locator("[role=alert]")).containsText("“Bún ngô thử hop.c”");
        assertThat(chair.locator("[role=alert]")).not().containsText("hop.c không");
        assertThat(chair.locator("input[name='recognised.hop.c']")).isChecked();
        chair.locator("input[name='recognised.hop.c']").uncheck();
        surely(chair, "Ghi quyết định của Hội đồng");
        assertThat(chair.locator("main")).containsText("Hội đồng đã quyết định");
        assertThat(chair.locator("main")).containsText("Hội đồng biểu quyết riêng");
        assertThat(json("/v1/rounds/" + ROUND + "/book").path("phase").asString())
                .isEqualTo("decided");
    }

    /** What a signed decision asks is refused by name, and confirmed before it goes into the book. */
    private void signed(Page helper) {
        helper.navigate(address("/rounds/" + ROUND + "/closing"));
        accessible(helper);
        helper.getByLabel("Số quyết định").fill("12/QĐ-UBND (thử)");
        helper.getByLabel("Người ký").fill("Sở Công Thương");
        surely(helper, "Ghi quyết định đã ký");
        assertThat(helper.locator("[role=alert]")).containsText("không phải cơ quan ký");
        helper.getByLabel("Người ký").fill("Chủ tịch UBND tỉnh (thử)");
        surely(helper, "Ghi quyết định đã ký");
        assertThat(helper.locator("main")).containsText("Quyết định đã ký; kết quả chưa công bố.");
        surely(helper, "Ghi ngày công bố kết quả");
        assertThat(helper.locator("main")).containsText("Kết quả đã công bố.");
    }

    private String minutes(Page helper) throws IOException {
        byte[] pdf = helper.request()
                .get(address("/rounds/" + ROUND + "/papers/council-minutes.pdf"))
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .replace("- ", "-");
        }
    }

    @Test
    void a_juror_is_not_let_into_the_meeting() {
        Page juror = at("giam-khao-1", "/rounds/lang-son-2026-mau/meeting");
        assertThat(juror.locator("h1")).containsText("không dành cho vai trò của bạn");
    }
}
