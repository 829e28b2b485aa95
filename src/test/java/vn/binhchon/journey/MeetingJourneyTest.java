package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A council meets in real browsers, each member at an own one. */
class MeetingJourneyTest extends MarkedRound {

    private static final String ROUND = "hop-thu";

    MeetingJourneyTest() {
        super(ROUND, "hop", "\"selection\": \"all_passing\", \"ballot\": \"named\"");
    }

    @Test
    void a_chair_carries_a_meeting_to_its_decision_while_a_member_who_keeps_out_follows() {
        marked();
        Page member = at("uy-vien-1");
        Page kept = at("uy-vien-2");
        Page chair = at("chu-tich");

        chair.locator("input[name=present][value=chu-tich]").check();
        button(chair, "Mở phiên họp");
        assertThat(chair.locator("main")).containsText("chưa đủ túc số 2/3");
        PRESENT.forEach(
                each -> chair.locator("input[name=present][value=" + each + "]").check());
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

        button(chair, "Ghi quyết định của Hội đồng");
        assertThat(chair.locator("main")).containsText("chưa được Hội đồng biểu quyết thông qua");
        assertThat(member.locator("#ballot form")).hasCount(0);
        button(chair, "Danh sách đề xuất");
        button(member, "Đồng ý");
        assertThat(member.locator("#ballot")).containsText("Bạn đã bỏ phiếu: Đồng ý");
        assertThat(chair.locator("#live")).containsText("Đã bỏ phiếu: 1 trong 5");
        assertThat(chair.locator("#live")).not().containsText("Kết quả");
        assertThat(kept.locator("#ballot")).containsText("Phiếu của bạn không tính cho: Bún ngô thử hop.a");
        button(kept, "Không đồng ý");
        for (String each : List.of("pho-thuong-truc", "pho-chu-tich")) {
            button(at(each), "Đồng ý");
        }
        button(chair, "Đồng ý");
        button(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("#live")).containsText("được thông qua");
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

    @Test
    void a_juror_is_not_let_into_the_meeting() {
        Page juror = at("giam-khao-1", "/rounds/lang-son-2026-mau/meeting");
        assertThat(juror.locator("h1")).containsText("không dành cho vai trò của bạn");
    }
}
