package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.SignedPapers;

/** A complaint is taken in, answered with a new mean, heard and voted on by the council, and what was decided is amended. */
class HearingJourneyTest extends MarkedRound {

    private static final String ROUND = "khieu-nai-thu";
    private static final String COMPLAINTS = "/rounds/" + ROUND + "/complaints";

    @Autowired
    private SignedPapers papers;

    HearingJourneyTest() {
        super(ROUND, "kn", "\"selection\": \"all_passing\", \"ballot\": \"named\"");
    }

    @Test
    void a_complaint_goes_from_the_helper_team_to_an_amended_decision_on_pages_alone() throws IOException {
        marked();
        late();
        announced();
        Page helper = at("to-giup-viec", "/");
        helper.locator("a[href='" + COMPLAINTS + "']").first().click();
        List<byte[]> signed = signed(helper);
        filed(helper);
        Page chair = at("chu-tich", COMPLAINTS);
        answered(chair);

        Page member = at("uy-vien-1", "/");
        assertThat(member.locator("main")).containsText("chờ Hội đồng biểu quyết");
        heard();
        amended(chair);

        helper.navigate(address("/rounds/" + ROUND + "/book"));
        assertThat(helper.locator("main")).containsText("Quyết định sửa đổi sau khiếu nại");
        assertThat(helper.locator("main")).containsText("Quyết định 34/QĐ-MẪU");
        assertThat(helper.locator("main")).containsText("Hồ sơ đến sau khi chốt danh sách");
        assertThat(helper.locator("main")).containsText("kn.muon");
        accessible(helper);
        fitsAPhone(helper);
        assertThat(signed(helper))
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(signed);
        assertThat(paper(helper, "amended-decision")).contains("Số: 34/QĐ-MẪU", "Căn cứ Quyết định số 12/QĐ-MẪU");
        helper.navigate(address("/rounds/" + ROUND + "/papers"));
        assertThat(helper.locator("main")).containsText("Theo Quyết định số 34/QĐ-MẪU, 08/12/2025");
        accessible(helper);
        fitsAPhone(helper);
        helper.navigate(address("/rounds/" + ROUND + "/book"));
        assertThat(paper(helper, "hearing-minutes"))
                .contains("điểm bình quân trước khi chấm lại 46,00, sau khi chấm lại 71,50")
                .contains("Công nhận “Bún ngô thử kn.c”: 4 đồng ý, 1 không đồng ý")
                .contains("Phiếu công nhận “Bún ngô thử kn.c”", "uy-vien-2 không đồng ý")
                .contains("Quyết định sửa đổi số 34/QĐ-MẪU");
        takenIsShown(helper);
    }

    /** A product that comes once the list is closed, and is not admitted. */
    private void late() {
        String data = Upstream.product("{ \"society\": { \"workers\": 20 } }")
                .replace("{ \"entry\"", "{ \"round\": \"" + ROUND + "\", \"x\"")
                .replace("Bún ngô thử", "Bún ngô thử kn.muon");
        post(
                "/v1/nominations",
                Json.MAPPER.writeValueAsBytes(Upstream.event("kn-muon", "kn.muon", data)),
                java.util.Map.of("content-type", "application/cloudevents+json"));
        Awaitility.await().until(() -> get("/v1/nominations/kn.muon").statusCode() == 200);
    }

    private void announced() {
        act("meeting-opened", "{ \"by\": \"chu-tich\", \"present\": [\"" + String.join("\", \"", PRESENT) + "\"] }");
        for (String each : PRESENT) {
            act("ballot-cast", "{ \"by\": \"" + each + "\", \"motion\": \"list\", \"vote\": \"yes\" }");
        }
        act("decision-taken", """
                { "by": "chu-tich", "rulings": [ { "nomination": "kn.a", "recognised": true, "sentUp": true },
                  { "nomination": "kn.b", "recognised": true, "sentUp": true },
                  { "nomination": "kn.c", "recognised": false, "sentUp": false } ] }
                """);
        act("decision-signed", """
                { "by": "to-giup-viec", "number": "12/QĐ-MẪU", "on": "2025-12-01", "authority": "Chủ tịch UBND tỉnh (mẫu)" }
                """);
        act("results-published", "{ \"by\": \"to-giup-viec\", \"on\": \"2025-12-02\" }");
    }

    private static void filed(Page helper) {
        assertThat(helper.locator("main")).containsText("Nhận khiếu nại đến hết ngày");
        helper.locator("#nomination").selectOption("kn.c");
        helper.locator("#criterion").selectOption("II");
        helper.locator("#filed").fill("2025-11-30");
        helper.locator("#text").fill("Chưa tính điểm lao động (thử)");
        button(helper, "Ghi khiếu nại");
        assertThat(helper.locator("[role=alert]")).containsText("trước ngày công bố kết quả");
        assertThat(helper.locator("#text")).hasValue("Chưa tính điểm lao động (thử)");
        accessible(helper);
        helper.locator("#filed").fill("2025-12-03");
        button(helper, "Ghi khiếu nại");
        assertThat(helper.locator("article")).containsText("Đang chờ Hội đồng trả lời");
    }

    private static void answered(Page chair) {
        Locator form = chair.locator("article form");
        form.locator("input[value=rescored]").check();
        form.locator("input[name=on]").fill("2025-12-05");
        form.locator("textarea").fill("Đã chấm lại tiêu chí II (thử)");
        surely(chair, "Ghi trả lời");
        assertThat(chair.locator("[role=alert]")).containsText("chấm lại thì phải nêu điểm");
        chair.locator("article form input[name=rescored]").fill("71,5");
        surely(chair, "Ghi trả lời");
        assertThat(chair.locator("article")).containsText("Điểm bình quân: 46 thành 71,5");
        assertThat(chair.locator("article")).containsText("chưa biểu quyết");
        accessible(chair);
        fitsAPhone(chair);
        chair.setViewportSize(1280, 900);
    }

    private void heard() {
        Page chair = at("chu-tich");
        assertThat(chair.locator("main")).containsText("Hội đồng họp lại về khiếu nại");
        assertThat(chair.locator("#agenda ~ form tbody tr")).hasCount(1);
        PRESENT.forEach(
                each -> chair.locator("input[name=present][value=" + each + "]").check());
        button(chair, "Mở phiên họp");
        button(chair, "Đưa ra biểu quyết riêng: Bún ngô thử kn.c");
        accessible(chair);
        vote(chair, "Đồng ý");
        for (String each : List.of("pho-thuong-truc", "pho-chu-tich", "uy-vien-1")) {
            vote(at(each), "Đồng ý");
        }
        vote(at("uy-vien-2"), "Không đồng ý");
        surely(chair, "Kết thúc bỏ phiếu");
        assertThat(chair.locator("#live")).containsText("đồng ý 4, không đồng ý 1");
        assertThat(chair.locator("#live")).containsText("được thông qua");
        accessible(chair);
    }

    private void amended(Page chair) {
        chair.navigate(address(COMPLAINTS));
        assertThat(chair.locator("article table")).containsText("được thông qua");
        assertThat(chair.locator("input[name='recognised.kn.c']")).isChecked();
        chair.locator("article input[name=reason]").fill("Chấm lại theo Điều 20(2) (thử)");
        chair.locator("article input[name=number]").fill("34/QĐ-MẪU");
        chair.locator("article input[name='reason.kn.c']").fill("Điểm chấm lại (thử)");
        chair.locator("article input[name='up.kn.c']").uncheck();
        chair.locator("article input[name=on]").fill("2025-12-04");
        chair.locator("article input[name=authority]").fill("Chủ tịch UBND tỉnh (mẫu)");
        surely(chair, "Ghi quyết định sửa đổi");
        assertThat(chair.locator("[role=alert]")).containsText("trước ngày trả lời khiếu nại");
        assertThat(chair.locator("article input[name='reason.kn.c']")).hasValue("Điểm chấm lại (thử)");
        assertThat(chair.locator("article input[name='up.kn.c']")).not().isChecked();
        chair.locator("article input[name=on]").fill("2025-12-08");
        surely(chair, "Ghi quyết định sửa đổi");
        assertThat(chair.locator("article")).containsText("Đã chấm lại và quyết định lại");
        chair.navigate(address(COMPLAINTS + "?lang=en"));
        accessible(chair);
        chair.navigate(address(COMPLAINTS + "?lang=vi"));
    }

    /** Whoever took the minutes away stands in the book from then on. */
    private static void takenIsShown(Page helper) {
        Awaitility.await().untilAsserted(() -> {
            helper.reload();
            assertThat(helper.locator("main").textContent())
                    .contains("Ai đã xem điểm, ai đã lấy tài liệu", "to-giup-viec", "Lấy văn bản");
        });
        helper.locator("summary", new Page.LocatorOptions().setHasText("lượt"))
                .first()
                .click();
        accessible(helper);
    }

    /** The papers of the signed decision, once they are kept. */
    private List<byte[]> signed(Page helper) {
        Awaitility.await().until(() -> papers.of(ROUND).size() >= 6);
        return Stream.of(
                        "draft-decision",
                        "certificates",
                        "council-minutes",
                        "summary-list",
                        "jury-minutes",
                        "mark-sheets")
                .map(each -> pdf(helper, each))
                .toList();
    }

    private byte[] pdf(Page helper, String paper) {
        return helper.request()
                .get(address("/rounds/" + ROUND + "/papers/" + paper + ".pdf"))
                .body();
    }

    private String paper(Page helper, String paper) throws IOException {
        byte[] pdf = pdf(helper, paper);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
