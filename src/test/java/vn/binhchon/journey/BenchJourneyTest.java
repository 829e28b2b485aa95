package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.binhchon.BinhChonApplication;

/** A changed rule goes the whole way in a real browser, on a program and a folder of its own: typed, written, proposed, approved. */
@BrowserJourney.WithABrowser
class BenchJourneyTest {

    private static final String SOCIETY = "circular_26_2014/every_level/society/";
    private static final String WAGE = SOCIETY + "wage.bands.csv";
    private static final String REPORTED = "circular_26_2014/scenarios/as_reported.scenarios.yaml";
    private static final String BARE = "circular_26_2014/scenarios/bare_dossiers.scenarios.yaml";
    private static final String COMPLETE = "circular_26_2014/scenarios/complete_dossiers.scenarios.yaml";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(300_000);

    private static Browser.@Nullable Started browser;

    @TempDir
    private Path folder = Path.of("");

    private String address = "";

    @BeforeAll
    static void launch() {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_draft_is_written_to_disk_proposed_back_tested_approved_put_in_force_and_taken_back() throws Exception {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        try (var program = new SpringApplicationBuilder(BinhChonApplication.class)
                .run(
                        "--server.port=0",
                        "--binhchon.rules=" + rules,
                        "--binhchon.standalone.data=" + folder.resolve("data"))) {
            address = "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port");
            Page analyst = as("phan-tich");
            typeTheDraft(analyst);
            write(analyst, rules);
            propose(analyst);
            backtest(analyst);
            holdTheWorkbookAgainstThePage(analyst);
            Page approver = as("phe-duyet");
            approveAndActivate(approver);
            rollBack(approver);
            stopAndResume(analyst, program);
        }
    }

    /** More points for one band of wages, and the proofs that say so, file by file in the editor. */
    private void typeTheDraft(Page page) {
        type(page, WAGE, "6000000,8000000,0.8,", "6000000,8000000,0.9,");
        type(page, SOCIETY + "society.scenarios.yaml", "II.3.b: 2.4", "II.3.b: 2.7");
        type(page, REPORTED, "total: 8.2\n    heads: { I: 0, II: 8.2,", "total: 8.5\n    heads: { I: 0, II: 8.5,");
        type(page, BARE, "62.7", "63", "30.9", "31.2");
        type(page, COMPLETE, "62.7", "63", "30.9", "31.2", "36.3", "36.6", "22.6", "22.9");
        page.locator("#check").click();
        assertThat(page.locator("#verdict")).containsText("Không có lỗi", PATIENTLY);
    }

    private void type(Page page, String file, String... wasAndIs) {
        page.navigate(address + "/bench/edit?file=" + file);
        page.evaluate("""
                changes => {
                  const e = ace.edit(document.querySelector('.ace-frame'));
                  let text = e.getValue();
                  for (let i = 0; i < changes.length; i += 2) text = text.replaceAll(changes[i], changes[i + 1]);
                  e.setValue(text, -1);
                }""", List.of(wasAndIs));
        assertThat(page.locator("#save")).containsText("Đã giữ nháp", PATIENTLY);
        assertThat(page.locator("#own")).containsText(file, PATIENTLY);
    }

    private void write(Page page, Path rules) throws IOException {
        assertThat(Files.readString(rules.resolve(WAGE))).contains("6000000,8000000,0.8,");
        open(page, "Ghi nháp vào thư mục");
        page.locator("form[action$='/write'] input[name=reason]").fill("Nâng một bậc lương.");
        page.locator("form[action$='/write'] button").click();
        page.waitForURL(address + "/bench");
        assertThat(Files.readString(rules.resolve(WAGE))).contains("6000000,8000000,0.9,");
        assertThat(page.locator(".trail")).containsText("Ghi nháp vào thư mục");
    }

    private void propose(Page page) {
        assertThat(page.locator("#live")).containsText("Không có lỗi. Khác bản đang áp dụng.", PATIENTLY);
        page.navigate(address + "/bench");
        page.locator("#propose-reason").fill("Nâng một bậc lương.");
        button(page, "Đề xuất bản này").click();
        assertThat(page.locator("article.release").first()).containsText("chờ duyệt");
        assertThat(page.locator("article.release").first()).containsText("Hà Thị Vân");
    }

    private void backtest(Page page) {
        Locator release = page.locator("article.release").first();
        release.locator("summary", new Locator.LocatorOptions().setHasText("Chạy thử"))
                .click();
        release.locator("form[action$='/backtest'] button").click();
        assertThat(page.locator("#live")).containsText("Đã xong", PATIENTLY);
        page.navigate(address + "/bench");
        page.locator("article.release").first().getByText("Kết quả chạy thử").click();
        assertThat(page.locator(".verdict")).containsText("5 hồ sơ có thay đổi, 0 hồ sơ đổi kết quả");
        assertThat(page.locator("main")).containsText("Lựa chọn và giải thay đổi");
        BrowserJourney.accessible(page);
    }

    /** Every place that changes and every part stands in the workbook with the figures of the page. */
    private void holdTheWorkbookAgainstThePage(Page page) throws IOException {
        Download download =
                page.waitForDownload(() -> page.getByText("Tải về (XLSX)").click());
        Path file = folder.resolve("backtest.xlsx");
        download.saveAs(file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<String> names = new ArrayList<>();
            book.forEach(each -> names.add(each.getSheetName()));
            assertThat(names).hasSize(5).contains("Lựa chọn và giải thay đổi", "Thứ hạng thay đổi");
            assertThat(rows(book.getSheet("Thứ hạng thay đổi"))).isEqualTo(cells(page, "ranks"));
            assertThat(rows(book.getSheetAt(3))).isEqualTo(cells(page, "parts"));
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        DataFormatter format = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<List<String>> cells(Page page, String section) {
        List<List<String>> rows = new ArrayList<>();
        for (Locator row : page.locator("section[aria-labelledby=" + section + "] tbody tr")
                .all()) {
            rows.add(row.locator("th, td").allInnerTexts());
        }
        return rows;
    }

    private void approveAndActivate(Page page) {
        page.navigate(address + "/bench");
        step(page, "Duyệt", "approve");
        // Nobody approves without having ticked the list.
        assertThat(page.locator("article.release").first()).containsText("chờ duyệt");
        page.locator("form[action$='/approve'] input[type=checkbox]").check();
        page.locator("form[action$='/approve'] button").click();
        assertThat(page.locator("article.release").first()).containsText("đã duyệt");
        step(page, "Áp dụng", "activate");
        assertThat(page.locator("article.release").first()).containsText("đang áp dụng");
        assertThat(page.locator(".trail tbody tr").first()).containsText("Lương Văn Toàn");
    }

    private void rollBack(Page page) {
        step(page, "Quay lại bản này", "rollback");
        assertThat(page.locator("article.release").first()).containsText("đã thôi áp dụng");
        assertThat(page.locator("article.release").last()).containsText("đang áp dụng");
        assertThat(page.locator(".trail tbody tr").first()).containsText("Quay lại bản cũ");
    }

    /** Over many nominations, stopped on the way by one click and gone on with by another. */
    private void stopAndResume(Page page, ConfigurableApplicationContext program) {
        program.getBean(JdbcClient.class).sql("""
                        insert into nomination select (jsonb_populate_record(n, jsonb_build_object('id', n.id || '.' || copy))).*
                        from nomination n, generate_series(1, 800) copy where n.round = 'bao-chi'""").update();
        page.navigate(address + "/bench");
        step(page, "Chạy thử", "backtest");
        button(page, "Dừng chạy thử").click();
        assertThat(page.locator("#live")).containsText("Đã dừng, chạy tiếp được", PATIENTLY);
        String[] stopped = page.locator("#live b").last().innerText().split("/");
        assertThat(Integer.parseInt(stopped[0])).isLessThan(Integer.parseInt(stopped[1]));

        page.navigate(address + "/bench");
        step(page, "Chạy thử", "backtest");
        assertThat(page.locator("#live")).containsText("Đã xong", PATIENTLY);
        assertThat(page.locator("#live b").last()).hasText(stopped[1] + "/" + stopped[1]);
    }

    /** Opens a step of the newest release that offers it, says why, and does it. */
    private void step(Page page, String name, String path) {
        Locator form = page.locator("form[action$='/" + path + "']").first();
        page.locator("details", new Page.LocatorOptions().setHas(page.locator("form[action$='/" + path + "']")))
                .first()
                .locator("summary")
                .click();
        assertThat(form).isVisible();
        Locator reason = form.locator("input[name=reason]");
        if (reason.count() > 0) {
            reason.fill("Vì " + name);
        }
        form.locator("button").click();
    }

    private static void open(Page page, String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary)).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Page as(String person) {
        Page fresh = Objects.requireNonNull(browser).browser().newContext().newPage();
        SignIn.as(fresh, address + "/signin", person);
        return fresh;
    }
}
