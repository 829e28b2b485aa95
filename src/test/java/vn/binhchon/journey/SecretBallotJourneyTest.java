package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A council votes in secret, each member in an own browser: what to choose, on the list, and on one product by itself. */
class SecretBallotJourneyTest extends MarkedRound {

    private static final String ROUND = "phieu-kin-thu";

    SecretBallotJourneyTest() {
        super(ROUND, "kinp", "\"selection\": \"ballot\", \"ballot\": \"secret\", \"writtenOpinions\": true");
    }

    @Test
    void a_chair_closes_secret_ballots_and_nobody_learns_who_voted_how() {
        marked();
        Map<String, Page> at = new HashMap<>();
        PRESENT.forEach(each -> at.put(each, at(each)));
        Page chair = at.get("chu-tich");
        Page kept = at.get("uy-vien-2");
        Page helper = at("to-giup-viec");

        PRESENT.forEach(
                each -> chair.locator("input[name=present][value=" + each + "]").check());
        chair.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("ý kiến bằng văn bản"))
                .click();
        chair.locator("input[name=written][value=uy-vien-4]").check();
        button(chair, "Mở phiên họp");
        assertThat(chair.locator("#live")).containsText("đủ túc số (2/3)");

        button(chair, "Chọn sản phẩm công nhận");
        for (Page each : at.values()) {
            assertThat(each.locator("#ballot")).containsText("Bỏ phiếu kín");
        }
        assertThat(kept.locator("#ballot")).not().containsText("kinp.a");
        assertThat(refusedAs("to-giup-viec", "ballots-counted", """
                { "by": "to-giup-viec", "motion": "choice", "chosen": { "kinp.a": 6 } }
                """))
                .as("a count beside the open box")
                .contains("của chính hòm đó");
        assertThat(refusedAs("chu-tich", "meeting-opened", """
                { "by": "chu-tich", "present": ["chu-tich", "pho-thuong-truc", "pho-chu-tich", "uy-vien-1", "uy-vien-2"] }
                """))
                .as("a second opening voids no open box")
                .contains("Đang bỏ phiếu");
        choose(at.get("pho-chu-tich"), "kinp.a");
        attendance(helper, "Ghi đã đến: uy-vien-3");
        assertThat(chair.locator("#live")).containsText("Đã bỏ phiếu: 1 trong 6");
        button(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("main")).containsText("mọi người biết phiếu đó của ai");
        assertThat(at("uy-vien-3").locator("#ballot form")).hasCount(0);
        choose(kept, "kinp.b");
        choose(at.get("pho-thuong-truc"), "kinp.a", "kinp.b");
        choose(at.get("uy-vien-1"), "kinp.a", "kinp.b");
        choose(chair, "kinp.a", "kinp.b");
        accessible(chair);
        accessible(helper);
        choose(helper, "kinp.a", "kinp.b");
        assertThat(chair.locator("#live")).containsText("Đã bỏ phiếu: 6 trong 6");
        assertThat(chair.locator("#live")).not().containsText("Kết quả");
        surely(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("#live")).containsText("Bún ngô thử kinp.a: 5 phiếu · được chọn");
        assertThat(kept.locator("#live")).not().containsText("kinp.a");

        button(chair, "Lập lại đề xuất theo quy tắc");
        button(chair, "Danh sách đề xuất");
        vote(at, helper, "Đồng ý");
        surely(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("#live")).containsText("phải biểu quyết riêng: Bún ngô thử kinp.a");

        button(chair, "Đưa ra bàn: Bún ngô thử kinp.a");
        button(chair, "Đưa ra biểu quyết riêng: Bún ngô thử kinp.a");
        assertThat(kept.locator("#ballot")).containsText("không bỏ phiếu nội dung này");
        assertThat(kept.locator("#ballot form")).hasCount(0);
        assertThat(kept.locator("main")).not().containsText("kinp.a");
        accessible(kept);
        at.remove("uy-vien-2");
        vote(at, helper, "Không đồng ý");
        surely(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("#live")).containsText("đồng ý 0, không đồng ý 5");
        assertThat(chair.locator("#live")).containsText("không được thông qua");
        accessible(chair);
        List<String> acts = json("/v1/rounds/" + ROUND + "/acts")
                .path("acts")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
        assertThat(acts).as("what the book holds").isNotEmpty().noneMatch(each -> each.contains("ballot-cast"));
        assertThat(acts.stream().filter(each -> each.contains("ballots-counted")))
                .hasSize(3);
    }

    /** Everybody says the same, the absent member by writing. */
    private static void vote(Map<String, Page> at, Page helper, String word) {
        at.values().forEach(each -> vote(each, word));
        vote(helper, word);
    }
}
