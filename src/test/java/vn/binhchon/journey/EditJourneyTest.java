package vn.binhchon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.binhchon.ledger.RuleDrafts;

/** An analyst edits rules in a real browser. */
class EditJourneyTest extends BrowserJourney {

    private static final String WAGE = "circular_26_2014/every_level/society/wage.bands.csv";
    private static final String ANALYST = "phan-tich";

    /** A check takes seconds, and longer where others work on the machine too. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(180_000);

    private @Nullable Page page;

    @Autowired
    private RuleDrafts drafts;

    @BeforeEach
    void open() {
        drafts.discard(ANALYST);
        page = as(ANALYST);
    }

    @AfterEach
    void close() {
        drafts.discard(ANALYST);
    }

    @Test
    void a_number_is_edited_checked_at_its_line_mended_and_carried_away_as_a_patch(@TempDir Path copy)
            throws Exception {
        String before = Files.readString(Path.of("rules", WAGE));
        page().navigate(address("/bench/edit?file=" + WAGE));

        replace("3000000,4500000,0.4", "3000000,4500000,1.4");
        assertThat(page().locator("#problems"))
                .containsText("wage.bands.csv:3 share (tỷ lệ của điểm tối đa) là 1.4; phải từ 0 đến 1", PATIENTLY);
        assertThat(page().locator("#problems li")).hasCount(1);
        assertThat(page().locator(
                                ".ace_gutter-cell.ace_error, .ace_gutter-cell .ace_icon_svg.ace_error, .ace_gutter-cell .ace_error")
                        .first())
                .isAttached();

        replace("3000000,4500000,1.4", "3000000,4500000,0.45");
        assertThat(page().locator("#verdict")).containsText("Có ", PATIENTLY);
        assertThat(page().locator("#problems")).containsText("phép thử", PATIENTLY);
        assertThat(page().locator("#proofs summary")).containsText("Phép thử cạnh tệp này", PATIENTLY);

        Download patch = page().waitForDownload(() -> page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Tải bản vá (git apply)"))
                .click());
        Path there = Files.createDirectories(copy.resolve("rules").resolve(WAGE).resolveSibling(""));
        Files.writeString(there.resolve("wage.bands.csv"), before);
        patch.saveAs(copy.resolve("draft.patch"));
        git(copy, "init", "-q");
        git(copy, "apply", "--check", "draft.patch");
        assertThat(Files.readString(copy.resolve("draft.patch"))).contains("+,3000000,4500000,0.45,");

        assertThat(Files.readString(Path.of("rules", WAGE))).isEqualTo(before);
        assertThat(drafts.of("nguoi-khac").files()).isEmpty();
        Page other = as("phe-duyet");
        other.navigate(address("/bench/edit?file=" + WAGE));
        assertThat(other.locator("main")).containsText("chỉ xem");
        assertThat(other.locator("#text")).hasValue(before);
    }

    @Test
    void a_clause_says_what_it_is_and_names_are_offered() {
        page().navigate(address("/bench/edit?file=circular_26_2014/every_level/society/society.drl#L11"));
        assertThat(page().locator("#clauses dt").first())
                .containsText("TT 26/2014/TT-BCT, Phụ lục 3 mục II.3(a)", PATIENTLY);

        page().evaluate("() => { const e = ace.edit(document.querySelector('.ace-frame')); e.setReadOnly(false);"
                + " e.navigateFileEnd(); e.focus(); }");
        page().keyboard().type("wageVnd");
        page().keyboard().press("Control+Space");
        assertThat(page().locator(".ace_autocomplete")).containsText("wageVndPerMonth");
    }

    @Test
    void other_figures_are_tried_in_the_lab_and_nothing_is_kept_until_it_is_made_a_draft() {
        page().navigate(address("/bench/lab"));
        page().getByLabel("Ngưỡng công nhận, điểm").first().fill("5");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thử phương án"))
                .click();
        assertThat(page().locator("main")).containsText("70 điểm → 5 điểm", PATIENTLY);
        assertThat(page().locator("main")).containsText("Theo loại hình cơ sở");
        assertThat(page().locator("main")).containsText("Đạt ngưỡng");
        assertThat(drafts.of(ANALYST).files()).isEmpty();

        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chuyển thành nháp"))
                .click();
        page().waitForURL(url -> url.contains("/bench/edit?file="));
        assertThat(drafts.of(ANALYST).files()).singleElement().satisfies(file -> assertThat(file.text())
                .contains("value: 5,"));

        page().navigate(address("/bench/compare"));
        assertThat(page().locator("main")).containsText("recognition.threshold");
        assertThat(page().locator("main")).containsText("TT 26/2014/TT-BCT, Điều 17(1)");
    }

    @Test
    void a_file_is_renamed_taken_away_and_had_back_in_the_draft_alone() {
        String scenarios = "circular_26_2014/every_level/society/society.scenarios.yaml";
        page().navigate(address("/bench/edit?file=" + scenarios));
        page().getByText("Đổi tên hoặc chuyển tệp").click();
        page().getByLabel("Đường dẫn mới").fill("circular_26_2014/every_level/society/pay.scenarios.yaml");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đổi trong nháp"))
                .click();
        assertThat(page().locator("h2").first()).containsText("pay.scenarios.yaml tệp mới");
        assertThat(page().locator("#own")).containsText("society.scenarios.yaml");
        assertThat(page().locator(".tree")).containsText("xóa");
        page().locator("#check").click();
        assertThat(page().locator("#verdict")).containsText("Không có lỗi", PATIENTLY);

        page().navigate(address("/bench/edit?file=" + scenarios));
        assertThat(page().locator("main")).containsText("Nháp của bạn xóa tệp này.");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Không xóa nữa"))
                .click();
        assertThat(page().locator("#text")).isAttached();

        page().getByText("Xóa tệp", new Page.GetByTextOptions().setExact(true)).click();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xóa trong nháp"))
                .click();
        assertThat(page().locator("h2").first()).containsText("bị xóa trong nháp");
        accessible(page());
        assertThat(Path.of("rules", scenarios)).exists();
        assertThat(drafts.of(ANALYST).files())
                .extracting(each -> each.path() + " " + each.gone())
                .containsExactly("circular_26_2014/every_level/society/pay.scenarios.yaml false", scenarios + " true");
    }

    @Test
    void a_table_goes_out_as_a_workbook_and_comes_back_the_same(@TempDir Path folder) {
        page().navigate(address("/bench/tables?file=" + WAGE));
        Download sheet = page().waitForDownload(() -> page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Tải bảng này (XLSX)"))
                .click());
        sheet.saveAs(folder.resolve("wage.bands.xlsx"));
        page().locator("input[type=file]").setInputFiles(folder.resolve("wage.bands.xlsx"));
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem thay đổi"))
                .click();
        assertThat(page().locator("main")).containsText("Bảng không thay đổi gì.");
    }

    private void replace(String was, String is) {
        page().evaluate(
                        "([was, is]) => { const e = ace.edit(document.querySelector('.ace-frame')); e.find(was); e.replace(is); }",
                        List.of(was, is));
    }

    private Page page() {
        return Objects.requireNonNull(page);
    }

    private static void git(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }
}
