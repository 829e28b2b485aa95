package vn.binhchon.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.ledger.Books;
import vn.binhchon.round.Entrant;

/** The pictures of {@code docs/images}, taken from today's program as it carries the sample round of 2026 to its meeting. */
public final class Pictures {

    private static final Path FOLDER = Path.of("docs/images");
    private static final String ROUND = "lang-son-2026-mau";
    private static final String AT = "/rounds/" + ROUND;
    private static final List<String> JURY =
            List.of("truong-ban", "pho-ban", "giam-khao-1", "giam-khao-2", "giam-khao-3");
    private static final List<String> PRESENT =
            List.of("chu-tich", "pho-thuong-truc", "pho-chu-tich", "uy-vien-1", "uy-vien-2", "uy-vien-3");
    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    /** A trial in the lab answers its form only when it is done; half a minute, as it is otherwise, is too short on a busy machine. */
    private static final int PATIENCE_MILLIS = 180_000;

    private final ConfigurableApplicationContext program;
    private final com.microsoft.playwright.Browser browser;
    private final HttpClient http = HttpClient.newHttpClient();
    private int acts;

    private Pictures(ConfigurableApplicationContext program, com.microsoft.playwright.Browser browser) {
        this.program = program;
        this.browser = browser;
    }

    /** Takes them all. */
    public static void take() throws Exception {
        Path data = Files.createTempDirectory("binhchon-pictures");
        try (Browser.Started browser = Browser.start();
                ConfigurableApplicationContext program = new SpringApplicationBuilder(BinhChonApplication.class)
                        .run(
                                "--server.port=0",
                                "--binhchon.standalone.kafka-port=0",
                                "--binhchon.standalone.data=" + data)) {
            Pictures pictures = new Pictures(program, browser.browser());
            pictures.readers();
            pictures.organisers();
            pictures.juror();
            pictures.marked();
            pictures.council();
            pictures.analyst();
        }
    }

    private void analyst() throws IOException {
        // The lab first: it tries figures over one's own draft, and the draft of the editor's picture is wrong on
        // purpose.
        Page page = at("phan-tich", "/bench/lab");
        page.getByLabel("Ngưỡng công nhận, điểm").first().fill("60");
        button(page, "Thử phương án");
        page.getByText("70 điểm → 60 điểm").first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
        page.getByText("70 điểm → 60 điểm").first().evaluate("e => e.closest('section')?.scrollIntoView()");
        keep(page, "lab");
        page.navigate(address("/bench/edit?file=circular_26_2014/every_level/society/wage.bands.csv"));
        page.evaluate("() => { const e = ace.edit(document.querySelector('.ace-frame')); e.find('3000000,4500000,0.4');"
                + " e.replace('3000000,4500000,1.4'); }");
        page.locator("#problems li").first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
        keep(page, "editor");
    }

    private void readers() throws IOException {
        Page page = at("to-giup-viec", "/rounds/lang-son-2019-mau");
        keep(page, "round");
        page.navigate(address("/nominations/bao-chi.hao-dat-2019"));
        keep(page, "nomination");
        page.navigate(address("/nominations/lang-son-2019-mau.khay-may-tre/reach"));
        keep(page, "reach");
    }

    private void organisers() throws IOException {
        Page page = at("to-giup-viec", "/rounds/new");
        page.locator("#title").fill("Kỳ bình chọn tỉnh Lạng Sơn năm 2027");
        page.locator("#id").fill("lang-son-2027");
        page.locator("#jurisdiction").fill("Lạng Sơn");
        page.locator("#year").fill("2027");
        page.locator("#date").fill("2027-03-01");
        keep(page, "newround");
        page.navigate(address("/rounds/lang-son-2019-mau/plan"));
        page.locator("#section6").scrollIntoViewIfNeeded();
        page.locator("#section6").evaluate("e => e.scrollIntoView()");
        keep(page, "plan");
    }

    private void juror() throws IOException {
        Page page = at("giam-khao-1", AT + "/marking/lang-son-2026-mau.mien-dong");
        Locator fields = page.locator("input.mark");
        for (int i = 0; i < 9; i++) {
            fields.nth(i).fill(i % 3 == 0 ? "2" : i % 3 == 1 ? "1,5" : "1");
        }
        page.locator(".save").getByText("Đã lưu lúc").waitFor();
        page.evaluate("() => scrollTo(0, 0)");
        keep(page, "marking");
    }

    private void marked() {
        Books books = program.getBean(Books.class);
        List<Entrant> products = books.book(ROUND).orElseThrow().entrants();
        for (int j = 0; j < JURY.size(); j++) {
            for (int p = 0; p < products.size(); p++) {
                int half = 36 - p * 2 + (j * 3 + p) % 5;
                act(JURY.get(j), "sheet-handed-in", """
                        "nomination": "%s", "marks": { "I": %d, "II": %d, "III": 8, "IV": 7 }""".formatted(
                                products.get(p).nomination(), Math.min(40, half), Math.min(40, half - 1)));
            }
        }
        act("truong-ban", "marking-closed", null);
        act("to-giup-viec", "plan-set", """
                "plan": { "shownDecimals": 2, "rounding": "half_up", "selection": "all_passing", "wayUp": "all", "quorum": "2/3",
                  "majority": ">1/2", "majorityBase": "present", "ballot": "named", "recusedInBase": false,
                  "certificateValidity": "issue_year_first" }""");
        act("to-giup-viec", "proposal-asked", null);
    }

    private void council() throws IOException {
        Page helper = at("to-giup-viec", AT + "/ranking");
        keep(helper, "ranking");
        act("chu-tich", "meeting-opened", "\"present\": [\"" + String.join("\", \"", PRESENT) + "\"]");
        Page chair = at("chu-tich", AT + "/meeting");
        chair.locator("button[name=nomination]").first().click();
        button(chair, "Danh sách đề xuất");
        Page member = at("uy-vien-1", AT + "/meeting");
        for (String each : PRESENT.subList(1, 4)) {
            act(each, "ballot-cast", "\"motion\": \"list\", \"vote\": \"yes\"");
        }
        chair.reload();
        keep(chair, "meeting");
        member.setViewportSize(390, 844);
        keep(member, "meeting-phone");
        keep(at("to-giup-viec", AT + "/book"), "book");
        try (PDDocument minutes = Loader.loadPDF(
                helper.request().get(address(AT + "/papers/jury-minutes.pdf")).body())) {
            BufferedImage first = new PDFRenderer(minutes).renderImageWithDPI(0, 70);
            ImageIO.write(first, "png", FOLDER.resolve("minutes.png").toFile());
        }
    }

    private void keep(Page page, String name) throws IOException {
        page.waitForTimeout(400);
        Files.write(FOLDER.resolve(name + ".png"), page.screenshot());
    }

    private Page at(String person, String path) {
        Page page = browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(WIDE, HIGH))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        SignIn.as(page, address("/signin"), person);
        page.navigate(address(path));
        return page;
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + path;
    }

    private void act(String person, String name, @Nullable String data) {
        String id = "pictures-" + acts++;
        String event = """
                { "specversion": "1.0", "id": "%s", "source": "urn:pictures", "subject": "%s", "type": "vn.binhchon.act.%s.v1",
                  "time": "%s", "data": { "by": "%s"%s } }
                """.formatted(
                        id,
                        ROUND,
                        name,
                        java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC),
                        person,
                        data == null ? "" : ", " + data);
        send(HttpRequest.newBuilder(URI.create(address("/v1/acts")))
                .header("content-type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event)));
        Books books = program.getBean(Books.class);
        Awaitility.await(name + " by " + person)
                .atMost(Duration.ofSeconds(60))
                .until(() -> books.act("urn:pictures", id).isPresent());
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    request.header("Authorization", Journey.basic(Journey.SYSTEM))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.uri() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
