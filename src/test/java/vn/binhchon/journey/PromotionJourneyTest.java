package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;

/** After recognition: requests for support, their order, sheets of schemes, and the season's report, as an office meets them. */
class PromotionJourneyTest extends BrowserJourney {

    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");
    private static final String SEASON = "?place=B%E1%BA%AFc+Giang&from=2021&until=2021&samples=true";
    private static final String SHEET = """
            Mã đề án,Tên đề án,"Tỉnh, thành phố",Nguồn khuyến công,Năm,Tình trạng,Kinh phí thực hiện (đồng)
            thu.da.1,Máy sấy (mẫu),Bắc Giang,địa phương,2021,đã xong,150.000.000
            thu.da.3,Lò nung (mẫu),Bắc Giang,địa phương,2021,đã xong,"150,000"
            thu.da.2,Hỏng (mẫu),Bắc Giang,tỉnh,hai nghìn,xong,-1
            """;

    @Test
    void from_requests_in_any_order_to_the_list_the_sheet_and_the_report() {
        tell("requested", "support.requested", "thu.sau", """
                { "programme": "thu-2021", "day": "2021-06-01", "synthetic": true,
                  "establishment": { "name": "HTX sau (mẫu)", "type": "cooperative" },
                  "request": { "item": "machinery", "askedVnd": 90000000, "ownCapital": true, "otherStateMoney": false } }""");
        tell("programme", "programme.set", "thu-2021", """
                { "title": { "vi": "Khuyến công thử", "en": "A trial" }, "level": "province", "jurisdiction": "Bắc Giang",
                  "year": 2021, "budgetVnd": 100000000, "synthetic": true,
                  "limits": [{ "item": "machinery", "mostVnd": 100000000, "basis": "quy định mẫu" }] }""");
        tell("requested", "support.requested", "thu.truoc", """
                { "programme": "thu-2021", "day": "2021-06-01", "synthetic": true,
                  "establishment": { "name": "HTX trước (mẫu)", "type": "cooperative" },
                  "request": { "item": "machinery", "askedVnd": 80000000, "ownCapital": true, "otherStateMoney": false },
                  "grounds": { "workers": 55 }, "area": { "remote": true } }""");
        Awaitility.await().until(() -> order().path("lines").size() == 2);

        JsonNode order = order();
        ContractTest.assertAnswer(order.toString(), "SupportList");
        assertThat(order.path("lines")
                        .valueStream()
                        .map(each -> each.path("application").path("id").asString()))
                .containsExactly("thu.truoc", "thu.sau");
        assertThat(order.path("lines").path(1).path("outcome").asString()).isEqualTo("next");
        assertThat(get("/v1/programmes/thu-2021/order").body())
                .isEqualTo(get("/v1/programmes/thu-2021/order").body());

        HttpResponse<String> refused = send("bad", "support.requested", "thu.hong", """
                { "programme": "thu-2021", "day": "2021-06-01", "establishment": { "name": "x" },
                  "request": { "item": "machinery", "askedVnd": 50, "costVnd": 40 } }""");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("data.request.askedVnd", "Số tiền đề nghị lớn hơn tổng chi phí");
        Awaitility.await().until(() -> get("/v1/refusals").body().contains("thu.hong"));
        HttpResponse<String> other = send("programme/thu-2021", "programme.set", "thu-2021", """
                { "title": { "vi": "Nội dung khác", "en": "Other" }, "level": "province", "jurisdiction": "Bắc Giang",
                  "year": 2021, "budgetVnd": 1, "synthetic": true }""");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Mã sự kiện programme/thu-2021 của nguồn này đã dùng cho nội dung khác");
        assertThat(order().path("programme").path("budgetVnd").asInt()).isEqualTo(100_000_000);

        Page page = as("to-giup-viec");
        page.navigate(address("/promotion/thu-2021"));
        assertThat(page.content())
                .contains("HTX trước (mẫu)", "TT 46/2012/TT-BCT, Điều 6(1)", "luật quốc gia", "còn thiếu 70.000.000");
        page.navigate(address("/promotion/intake/schemes"));
        page.getByLabel("Tệp XLSX")
                .setInputFiles(new FilePayload("de-an.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước"))
                .click();
        assertThat(page.content())
                .contains("Nhận được 1 trong 3 dòng", "“tỉnh” không dùng được", "“hai nghìn” không dùng được");
        assertThat(page.content()).contains("“150,000” có thể là 150.000 hoặc 150", "150.000.000 đồng");
        accessible(page);
        page.getByLabel("Dấu phẩy").selectOption(new SelectOption().setLabel("ngăn cách hàng nghìn"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem lại"))
                .click();
        assertThat(page.content()).contains("Nhận được 2 trong 3 dòng", "150.000 đồng");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi 2 dòng"))
                .click();
        Awaitility.await()
                .until(() -> get("/v1/schemes?from=2021&until=2021").body().contains("thu.da.1"));
        assertThat(get("/v1/schemes").body()).doesNotContain("thu.da.2");
        page.navigate(address("/season" + SEASON));
        assertThat(page.content()).contains("Máy sấy (mẫu)", "150.000.000", "không có dữ liệu");
        for (String path :
                List.of("/promotion", "/promotion/thu-2021", "/promotion/intake/schemes", "/season" + SEASON)) {
            page.navigate(address(path));
            accessible(page);
        }
        var files = page.context().request();
        assertThat(new String(files.get(address("/season.pdf" + SEASON)).body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(files.get(address("/season.xlsx" + SEASON)).status()).isEqualTo(200);
        assertThat(files.get(address("/season.docx" + SEASON)).status()).isEqualTo(200);
        setUpAProgramme(page);
        assertThat(files.get(address("/season?place=x&from=2021&until=2020")).status())
                .isEqualTo(400);
    }

    /** A year's money typed on the page, money as offices write it; what is no number is said at its field, and nothing is lost. */
    private void setUpAProgramme(Page page) {
        page.navigate(address("/promotion"));
        assertThat(page.content()).contains("Khuyến công địa phương Bình Định năm 2017", "2.520.000.000");
        page.navigate(address("/promotion/new"));
        accessible(page);
        page.getByLabel("Tên chương trình").fill("Khuyến công thử 2027");
        page.getByLabel("Mã chương trình").fill("thu-2027");
        page.getByLabel("Tỉnh, thành phố").fill("Lạng Sơn");
        page.getByLabel("Năm", new Page.GetByLabelOptions().setExact(true)).fill("2027");
        page.getByLabel("Kinh phí (đồng)").fill("một tỷ");
        page.locator("[name='most.machinery']").fill("200.000.000");
        page.locator("[name='basis.machinery']").fill("Nghị quyết mẫu");
        page.getByLabel("Xét thứ 1").selectOption("O");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lập chương trình"))
                .click();
        assertThat(page.locator(".notice").innerText()).contains("một tỷ");
        page.getByLabel("Kinh phí (đồng)").fill("1.000.000.000");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lập chương trình"))
                .click();
        page.waitForURL(address("/promotion/thu-2027"));
        JsonNode set = Json.MAPPER
                .readTree(get("/v1/programmes/thu-2027/order").body())
                .path("programme");
        assertThat(set.path("budgetVnd").asLong()).isEqualTo(1_000_000_000L);
        assertThat(set.path("limits").path(0).path("mostVnd").asLong()).isEqualTo(200_000_000L);
        assertThat(set.path("order").path(0).asString()).isEqualTo("O");
        assertThat(set.path("order").size()).isEqualTo(1);
    }

    private JsonNode order() {
        return Json.MAPPER.readTree(get("/v1/programmes/thu-2021/order").body());
    }

    private void tell(String what, String type, String subject, String data) {
        assertThat(send(what + "/" + subject, type, subject, data).statusCode()).isEqualTo(202);
    }

    private HttpResponse<String> send(String id, String type, String subject, String data) {
        String event = """
                { "specversion": "1.0", "id": "%s", "source": "https://thu.example", "type": "vn.binhchon.%s.v1", "subject": "%s",
                  "time": "2026-09-05T08:05:00+07:00", "data": %s }""".formatted(id, type, subject, data);
        return post("/v1/promotion", event.getBytes(StandardCharsets.UTF_8), STRUCTURED);
    }
}
