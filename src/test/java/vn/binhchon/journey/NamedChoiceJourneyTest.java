package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A council chooses by named ballots; its chair keeps out of one product, on which the helper team leads the vote. */
class NamedChoiceJourneyTest extends MarkedRound {

    private static final String ROUND = "chon-cong-khai-thu";

    NamedChoiceJourneyTest() {
        super(ROUND, "chon", "\"selection\": \"ballot\", \"ballot\": \"named\"");
    }

    @Test
    void members_choose_under_their_names_and_a_chair_who_keeps_out_of_a_product_neither_sees_nor_leads_its_vote() {
        marked();
        act("recusal-declared", """
                { "by": "chu-tich", "person": "chu-tich", "nomination": "chon.b", "reason": "Em gái là chủ cơ sở (thử)" }
                """);
        Map<String, Page> at = new HashMap<>();
        PRESENT.forEach(each -> at.put(each, at(each)));
        Page chair = at.get("chu-tich");
        Page helper = at("to-giup-viec");

        PRESENT.forEach(
                each -> chair.locator("input[name=present][value=" + each + "]").check());
        button(chair, "Mở phiên họp");
        button(chair, "Chọn sản phẩm công nhận");
        assertThat(chair.locator("#ballot")).containsText("Biểu quyết công khai");
        assertThat(chair.locator("#ballot")).not().containsText("chon.b");
        accessible(chair);
        choose(chair, "chon.a");
        choose(at.get("uy-vien-2"), "chon.b");
        for (String each : List.of("pho-thuong-truc", "pho-chu-tich", "uy-vien-1")) {
            choose(at.get(each), "chon.a", "chon.b");
        }
        assertThat(at.get("uy-vien-1").locator("#ballot"))
                .containsText("Bạn đã bỏ phiếu: Bún ngô thử chon.a, Bún ngô thử chon.b");
        surely(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("#live")).containsText("Bún ngô thử chon.a: 4 phiếu · được chọn");
        assertThat(chair.locator("#live")).not().containsText("chon.b");
        assertThat(helper.locator("#live")).containsText("Bún ngô thử chon.b: 4 phiếu · được chọn");

        button(chair, "Lập lại đề xuất theo quy tắc");
        assertThat(chair.locator("table")).containsText("Sản phẩm bạn không tham gia");
        assertThat(chair.locator("button[value='product:chon.b']")).hasCount(0);
        helper.reload();
        helper.locator("button[value='product:chon.b']").click();
        assertThat(chair.locator("#ballot")).containsText("không bỏ phiếu nội dung này");
        assertThat(chair.locator("#ballot form")).hasCount(0);
        for (String each : List.of("pho-thuong-truc", "pho-chu-tich", "uy-vien-1", "uy-vien-2")) {
            vote(at.get(each), "Đồng ý");
        }
        assertThat(helper.locator("#live")).containsText("Đã bỏ phiếu: 4 trong 4");
        surely(helper, "Kết thúc bỏ phiếu");
        assertThat(helper.locator("#live")).containsText("đồng ý 4, không đồng ý 0");
        assertThat(chair.locator("main")).not().containsText("chon.b");

        button(chair, "Danh sách đề xuất");
        PRESENT.forEach(each -> vote(at.get(each), "Đồng ý"));
        surely(chair, "Kết thúc bỏ phiếu");
        surely(chair, "Ghi quyết định của Hội đồng");
        assertThat(chair.locator("main")).containsText("Hội đồng đã quyết định");

        List<JsonNode> ballots = json("/v1/rounds/" + ROUND + "/acts")
                .path("acts")
                .valueStream()
                .filter(each -> each.toString().contains("ballot-cast"))
                .toList();
        assertThat(ballots).as("named ballots stand in the book").hasSize(14);
        helper.navigate(address("/rounds/" + ROUND + "/book"));
        assertThat(helper.locator("table", new Page.LocatorOptions().setHasText("chon.b"))
                        .first())
                .containsText("công nhận");
    }
}
