package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhchon.intake.sheet.Books;

/** An office works with papers, ranking, sheets and results in a real browser. */
class OfficePagesJourneyTest extends BrowserJourney {

    private static final String ROUND = "/rounds/lang-son-2019-mau";

    /** A round of the test's own: what is entered in the samples would change what README counts. */
    private static final String OWN = "van-phong-2019";

    private static final String SHEET = """
            Mã hồ sơ,Tên sản phẩm,Nhóm,Tên cơ sở,Loại hình cơ sở,"Tỉnh, thành phố"
            to-khai.bun,Bún thử từ bảng (mẫu),2,Cơ sở thử (mẫu),Hộ kinh doanh,Lạng Sơn
            to-khai.sai-nhom,Đồ gỗ (mẫu),9,Cơ sở thử (mẫu),Hộ kinh doanh,Lạng Sơn
            to-khai.khong-ten,,2,Cơ sở thử (mẫu),Hộ kinh doanh,Lạng Sơn
            to-khai.sai-loai,Mật ong (mẫu),2,Cơ sở thử (mẫu),Tập đoàn,Lạng Sơn
            """;

    private static final String OPENED = """
            { "specversion": "1.0", "id": "van-phong/1", "source": "https://thu.example", "subject": "van-phong-2019",
              "type": "vn.binhchon.round.opened.v1", "time": "2026-09-05T08:05:00+07:00",
              "data": { "title": { "vi": "Kỳ thử của văn phòng", "en": "A round to try an office" }, "level": "province",
                "jurisdiction": "Lạng Sơn", "year": 2019, "date": "2019-07-05", "synthetic": true } }
            """;

    private @Nullable Page page;

    @BeforeEach
    void open() {
        post(
                "/v1/rounds",
                OPENED.getBytes(StandardCharsets.UTF_8),
                Map.of("content-type", "application/cloudevents+json"));
        Awaitility.await().until(() -> get("/v1/rounds").body().contains(OWN));
        page = as("van-hanh");
    }

    @Test
    void nobody_ends_the_sessions_of_somebody_else() {
        Page chair = as("chu-tich");
        Page elsewhere = as("chu-tich");
        Page observer = at("quan-sat", "/sessions");

        chair.navigate(address("/sessions"));
        button(chair, "Kết thúc các phiên khác");
        assertThat(chair.locator("main")).containsText("Không mở ở nơi nào khác");

        elsewhere.navigate(address("/"));
        assertThat(elsewhere).hasURL(address("/signin?ended"));
        observer.navigate(address("/"));
        assertThat(observer).hasURL(address("/"));
    }

    @Test
    void a_sheet_with_three_bad_rows_is_told_row_by_row_and_the_good_one_is_sent() {
        page().navigate(address("/rounds/" + OWN + "/intake"));
        page().setInputFiles("#sheet", new FilePayload("to.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước"))
                .click();

        assertThat(page().locator("main")).containsText("Nhận được 1 trong 4 dòng");
        List<String> rows = page().locator("tbody tr").allInnerTexts();
        assertThat(rows.get(0)).contains("nhận, hồ sơ mới");
        assertThat(rows.get(1)).contains("Ghi 1, 2, 3 hoặc 4");
        assertThat(rows.get(2)).contains("Ô này chưa ghi");
        assertThat(rows.get(3)).contains("“Tập đoàn” không dùng được");
        assertThat(get("/v1/nominations/to-khai.bun").statusCode()).isEqualTo(404);
        accessible(page());

        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi 1 hồ sơ"))
                .click();
        assertThat(page().locator("main")).containsText("Đã gửi 1 hồ sơ");
        Awaitility.await().until(() -> get("/v1/nominations/to-khai.bun").statusCode() == 200);
        assertThat(get("/v1/nominations/to-khai.sai-nhom").statusCode()).isEqualTo(404);
        severalListsAreShownAndOneIsChosen();
    }

    private void severalListsAreShownAndOneIsChosen() {
        byte[] file = Books.xlsx(book -> {
            Object[] head = {
                "Mã hồ sơ", "Tên sản phẩm", "Nhóm", "Tên cơ sở", "Loại hình cơ sở", "Tỉnh, thành phố", "Ghi chú"
            };
            Books.fill(book.createSheet("DanhMuc"), 0, new Object[] {"Hợp tác xã"});
            Books.fill(book.createSheet("Nhóm 1"), 0, head, new Object[] {
                "to-khai.mot", "Tượng gỗ (mẫu)", 1, "Cơ sở một (mẫu)", "Hộ kinh doanh", "Lạng Sơn"
            });
            Books.fill(book.createSheet("Nhóm 2"), 0, head, new Object[] {
                "to-khai.bun", "Miến (mẫu)", 2, "Cơ sở thử (mẫu)", "Hộ kinh doanh", "Lạng Sơn"
            });
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            book.setActiveSheet(1);
        });
        Page page = page();
        page.navigate(address("/rounds/" + OWN + "/intake"));
        page.setInputFiles("#sheet", new FilePayload("to.xlsx", "application/octet-stream", file));
        button(page, "Xem trước");
        assertThat(page.locator("main")).containsText("Nhận được 2 trong 2 dòng");
        assertThat(page.locator("main").innerText())
                .contains("DanhMuc: trang ẩn, không đọc", "Nhóm 2: đã đọc 1 dòng", "G “Ghi chú”", "Nhóm (1–4): 1")
                .contains(
                        "nhận, nhưng hãy xem lại",
                        "Mã này đang là “Bún thử từ bảng (mẫu)”",
                        "“Miến (mẫu)” thay vào đó");
        accessible(page);

        page.getByLabel("Nhóm 2").uncheck();
        button(page, "Xem lại với lựa chọn này");
        assertThat(page.locator("main").innerText())
                .contains("Nhận được 1 trong 1 dòng", "Nhóm 2: danh sách, không được chọn");
        button(page, "Gửi 1 hồ sơ");
        Awaitility.await().until(() -> get("/v1/nominations/to-khai.mot").statusCode() == 200);
        assertThat(get("/v1/nominations/to-khai.bun").body())
                .as("what was not chosen")
                .doesNotContain("/3.2");
    }

    @Test
    void a_ranking_is_searched_without_marks_and_ordered_by_name() {
        page().navigate(address(ROUND + "/ranking?q=che+shan"));
        assertThat(page().locator("tbody th")).hasCount(1);
        assertThat(page().locator("tbody th")).containsText("Chè Shan tuyết");

        page().navigate(address(ROUND + "/ranking?sort=product&q='%22%3Cscript%3E&group=x&page=-1"));
        assertThat(page().locator("main")).containsText("Số sản phẩm: 0");
    }

    @Test
    void a_refused_event_is_mended_beside_what_was_wrong_and_sent_again() {
        page().navigate(address("/refused"));
        page().locator("article", new Page.LocatorOptions().setHasText("exportSharePercent"))
                .first()
                .getByRole(AriaRole.LINK)
                .last()
                .click();
        assertThat(page().locator("main")).containsText("không quá 100");
        accessible(page());
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi lại"))
                .click();
        assertThat(page().locator("main")).containsText("Vẫn chưa gửi được");

        String mended = page().locator("#event")
                .inputValue()
                .replace("140", "40")
                .replace("\"lang-son-2019-mau\"", '"' + OWN + '"')
                .replaceAll("-\\d{6,}", "1000000");
        page().locator("#event").fill(mended);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi lại"))
                .click();
        assertThat(page().locator("main")).containsText("Mã sự kiện mới");
        assertThat(page().locator("main")).containsText(".sua-1");
    }

    @Test
    void a_round_without_acts_has_no_papers_yet_and_says_so() {
        page().navigate(address("/rounds/lang-son-2019/papers"));
        assertThat(page().locator("main")).containsText("Chưa đến bước này.");
        assertThat(page().request()
                        .get(address("/rounds/lang-son-2019/papers/jury-minutes.pdf"))
                        .status())
                .isEqualTo(409);
        assertThat(page().request()
                        .get(address("/rounds/lang-son-2019/papers/khong-co.pdf"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_code_and_a_number_that_nobody_gave_are_told_to_be_unknown() {
        page().navigate(address("/check/BGK-00000000-00000000"));
        assertThat(page().locator("main")).containsText("Không có văn bản nào mang mã");
        page().navigate(address("/results/certificate?number=khong/co"));
        assertThat(page().locator("main")).containsText("Không có giấy chứng nhận số khong/co");
    }

    private Page page() {
        return Objects.requireNonNull(page);
    }
}
