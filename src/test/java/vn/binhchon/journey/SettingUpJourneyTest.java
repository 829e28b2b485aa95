package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A round is carried from nothing to marking with the browser alone, by those whose work each step is. */
class SettingUpJourneyTest extends MarkedRound {

    private static final String ROUND = "lang-son-tu-trang-2026";
    private static final String SETUP = "/rounds/" + ROUND + "/setup";
    private static final String SHEET = """
        Tên sản phẩm,Nhóm,Tên cơ sở,Loại hình cơ sở,"Tỉnh, thành phố"
        Chè dây thử,1,HTX Chè dây thử,hợp tác xã,Lạng Sơn
        Ghế mây thử,4,Hộ Ghế mây thử,hộ kinh doanh,Lạng Sơn
        """;

    SettingUpJourneyTest() {
        super(ROUND, "tt", "\"selection\": \"all_passing\"");
    }

    @Test
    void a_round_goes_from_nothing_to_marking_with_the_browser_alone() {
        Page helper = at("to-giup-viec", "/rounds/new");
        opened(helper);
        council(helper);
        plan(helper);
        Page chair = at("chu-tich", "/rounds/" + ROUND + "/jury");
        jury(chair);
        Page head = at("truong-ban", "/");
        frame(head);
        chair.navigate(address("/"));
        chair.locator("a[href='/rounds/" + ROUND + "/frame']").click();
        button(chair, "Duyệt khung điểm");
        assertThat(chair.locator("main")).containsText("Khung điểm đã được duyệt");

        helper.navigate(address("/rounds/" + ROUND + "/intake"));
        helper.setInputFiles("#sheet", new FilePayload("to.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
        button(helper, "Xem trước");
        helper.locator("form[action$='/intake/send'] button").click();
        assertThat(helper.locator("main")).containsText("Đã gửi 2 hồ sơ");
        helper.navigate(address(SETUP));
        button(helper, "Chốt danh sách sản phẩm");
        assertThat(helper.locator("main")).containsText("Đang có 2 hồ sơ");
        accessible(helper);
        button(helper, "Chốt danh sách sản phẩm");
        assertThat(helper.locator("main")).containsText("2 hồ sơ");
        button(helper, "Mở chấm điểm");
        button(helper, "Mở chấm điểm");
        accessible(helper);
        phone(helper, SETUP);

        Page juror = at("giam-khao-1", "/rounds/" + ROUND + "/marking");
        assertThat(juror.locator("main")).containsText("Chè dây thử");
        assertThat(json("/v1/rounds/" + ROUND + "/book").path("phase").asString())
                .isEqualTo("marking");
    }

    private static void opened(Page helper) {
        accessible(helper);
        helper.locator("#title").fill("Kỳ tự mở tỉnh Lạng Sơn năm 2026 (thử)");
        helper.locator("#id").fill("lang-son-2019");
        helper.locator("#level").selectOption("province");
        helper.locator("#jurisdiction").fill("Lạng Sơn");
        helper.locator("#date").fill("2026-10-05");
        helper.locator("input[name=synthetic]").check();
        button(helper, "Mở kỳ");
        assertThat(helper.locator("main")).containsText("Đã có kỳ mang mã lang-son-2019");
        helper.locator("#id").fill(ROUND);
        button(helper, "Mở kỳ");
        assertThat(helper.locator("h1")).containsText("Thiết lập kỳ");
    }

    private void council(Page helper) {
        helper.getByText("Thành lập Hội đồng").click();
        for (int i = 0; i < COUNCIL.size(); i++) {
            helper.locator("#id" + i).fill(COUNCIL.get(i));
            helper.locator("#name" + i).fill("Người " + i);
        }
        helper.locator("#id6").fill("khong-ai");
        button(helper, "Ghi thành phần Hội đồng");
        assertThat(helper.locator("[role=alert]")).containsText("Điều 9");
        assertThat(helper.locator("main")).containsText("Chưa có tài khoản đăng nhập: Người 6.");
        helper.locator("#id6").fill("");
        helper.locator("#name6").fill("Nguyễn Quốc Bảo");
        helper.locator("#role0").selectOption("chair");
        helper.locator("#office0").selectOption("committee_leader");
        helper.locator("#role1").selectOption("standing_vice_chair");
        helper.locator("#office1").selectOption("industry_department_leader");
        checked(helper);
        button(helper, "Ghi thành phần Hội đồng");
        assertThat(helper.locator("main")).containsText("7 người");
        assertThat(helper.locator("main")).not().containsText("Chưa có tài khoản");
        assertThat(json("/v1/rounds/" + ROUND + "/book").path("council").toString())
                .as("the id that belongs to the name")
                .contains("uy-vien-4");
    }

    private void plan(Page helper) {
        helper.getByText("Kế hoạch của kỳ").click();
        assertThat(helper.locator("main")).containsText("Hội đồng biểu quyết công khai hay bỏ phiếu kín?");
        helper.locator("#nominationsUntil").fill("2026-12-10");
        helper.locator("#markingUntil").fill("2026-12-01");
        helper.locator("#quorum").fill("9");
        button(helper, "Ghi kế hoạch");
        assertThat(helper.locator("#fault-quorum")).containsText("Hội đồng chỉ có 7");
        assertThat(helper.locator("#fault-markingUntil")).containsText("trước hạn nhận hồ sơ");
        accessible(helper);
        helper.locator("#markingUntil").fill("2026-12-20");
        helper.locator("#quorum").fill("2/3");
        helper.locator("#ballot").selectOption("secret");
        helper.locator("#outliers").selectOption("keep_all");
        helper.locator("#minimumSheets").fill("2");
        helper.locator("input[name='numberPerGroup.0']").fill("1");
        for (int group = 1; group < 4; group++) {
            helper.locator("input[name='numberPerGroup." + group + "']").fill("1");
        }
        helper.locator("input[name='prizes.0.code']").fill("A");
        helper.locator("input[name='prizes.0.vi']").fill("Giải A");
        helper.locator("input[name='prizes.0.count']").fill("1");
        helper.locator("select[name='tieOrder.0']").selectOption("head_i");
        button(helper, "Ghi kế hoạch");
        assertThat(helper.locator("main")).containsText("Nộp phiếu chấm đến hết 20/12/2026");
        phone(helper, "/rounds/" + ROUND + "/plan");
        assertThat(helper.locator("#quorum")).hasValue("2/3");
        takenOutAndSaidAgain(helper);
        assertThat(helper.locator("input[name='prizes.0.vi']")).hasValue("Giải A");
        helper.navigate(address("/rounds/" + ROUND + "/book"));
        assertThat(helper.locator("main")).containsText("Nhận hồ sơ đến hết 10/12/2026");
    }

    private void takenOutAndSaidAgain(Page helper) {
        helper.locator("#quorum").fill("");
        helper.locator("#ballot").selectOption("");
        button(helper, "Ghi kế hoạch");
        helper.navigate(address("/rounds/" + ROUND + "/plan"));
        for (String each : List.of("quorum", "ballot")) {
            assertThat(helper.locator(".setting", new Page.LocatorOptions().setHas(helper.locator("#" + each))))
                    .containsText("chưa nêu: sẽ hỏi");
        }
        helper.locator("#quorum").fill("2/3");
        helper.locator("#ballot").selectOption("secret");
        button(helper, "Ghi kế hoạch");
        helper.navigate(address("/rounds/" + ROUND + "/plan"));
    }

    private void jury(Page chair) {
        List<String> jury = List.of("truong-ban", "pho-ban", "giam-khao-1");
        for (int i = 0; i < 2; i++) {
            chair.locator("#id" + i).fill(jury.get(i));
            chair.locator("#name" + i).fill("Giám khảo " + i);
        }
        chair.locator("#role0").selectOption("head");
        chair.locator("#role1").selectOption("deputy");
        button(chair, "Ghi thành phần Ban Giám khảo");
        assertThat(chair.locator("[role=alert]")).containsText("phải là số lẻ");
        chair.locator("#id2").fill(jury.get(2));
        chair.locator("#name2").fill("Giám khảo 2");
        chair.locator("input[name='m.2.group1']").check();
        checked(chair);
        button(chair, "Ghi thành phần Ban Giám khảo");
        assertThat(chair.locator("main")).containsText("3 người");
        phone(chair, "/rounds/" + ROUND + "/jury");
        assertThat(chair.locator("input[name='m.2.group1']")).isChecked();
    }

    private void frame(Page head) {
        head.locator("a[href='/rounds/" + ROUND + "/frame']").click();
        Locator sum = head.locator("output[data-sum='I.1']");
        assertThat(sum).hasText("40");
        head.locator("input[name='max.I.1.a.1.1']").fill("3,5");
        assertThat(sum).hasText("40,5");
        button(head, "Đề xuất khung điểm này");
        assertThat(head.locator("[role=alert]")).containsText("phải là 40");
        head.locator("input[name='max.I.1.a.2.1']").fill("1");
        assertThat(sum).hasText("40");
        checked(head);
        button(head, "Đề xuất khung điểm này");
        assertThat(head.locator("main")).containsText("chờ Chủ tịch duyệt");
        phone(head, "/rounds/" + ROUND + "/frame");
    }

    /** As it is filled in, before it is sent. */
    private static void checked(Page page) {
        accessible(page);
    }

    private void phone(Page page, String path) {
        page.setViewportSize(360, 740);
        page.navigate(address(path) + "?lang=en");
        accessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        page.setViewportSize(1280, 900);
        page.navigate(address(path) + "?lang=vi");
    }
}
