package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page that the doors of {@code docs/roles.md} lead to, in both languages, on a desk and on a phone. What was found is written
 * into {@code docs/pages.md} with {@code -Dbinhchon.pages.write=true}.
 */
class EveryPageJourneyTest extends BrowserJourney {

    private static final Path DOORS = Path.of("docs/roles.md");
    private static final Path FOUND = Path.of("docs/pages.md");
    private static final Pattern DOOR = Pattern.compile("^\\| `GET ([^`]+)`", Pattern.MULTILINE);

    /** Doors that lead to files, streams and parts of pages, to nothing at all, or to the REST contract. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/v1/.*|/actuator/.*|.*\\.(csv|xlsx|docx|pdf|patch|css|js)|.*/(live|now|stamp|words)|/khong-co|/v1.*");

    /** Pages that the sample season holds nothing to show on. */
    private static final List<String> NOT_IN_THE_SAMPLE = List.of("/bench/backtests/{hash}", "/form", "/resume");

    /** A page of each door: who goes there, the door, the page. */
    private static final String WALK = """
        to-giup-viec | /                                  | /
        chu-tich     | /                                  | /
        phan-tich    | /bench                             | /bench
        phan-tich    | /bench/compare                     | /bench/compare
        phan-tich    | /bench/edit                        | /bench/edit?file=circular_26_2014/every_level/society/wage.bands.csv
        phan-tich    | /bench/lab                         | /bench/lab
        phan-tich    | /bench/tables                      | /bench/tables?file=circular_26_2014/every_level/society/wage.bands.csv
        to-giup-viec | /check                             | /check
        to-giup-viec | /check/{code}                      | /check/BGK-00000000-00000000
        to-giup-viec | /nominations/{id}                  | /nominations/bao-chi.hao-dat-2019
        to-giup-viec | /nominations/{id}                  | /nominations/lang-son-2019-mau.tuong-go-doc-ban
        van-hanh     | /nominations/{id}/contact          | /nominations/lang-son-2019-mau.tuong-go-doc-ban/contact
        to-giup-viec | /nominations/{id}/life             | /nominations/lang-son-2019-mau.tuong-go-doc-ban/life
        to-giup-viec | /nominations/{id}/reach            | /nominations/lang-son-2019-mau.khay-may-tre/reach
        to-giup-viec | /places                            | /places
        to-giup-viec | /promotion                         | /promotion
        to-giup-viec | /promotion/intake/schemes          | /promotion/intake/schemes
        to-giup-viec | /promotion/new                     | /promotion/new
        to-giup-viec | /promotion/{id}                    | /promotion/di-dao-2021
        to-giup-viec | /promotion/{programme}/intake      | /promotion/di-dao-2021/intake
        van-hanh     | /refused                           | /refused
        van-hanh     | /refused/{topic}/{partition}/{place} | first link of /refused
        to-giup-viec | /results                           | /results
        to-giup-viec | /results/certificate               | /results/certificate?number=x
        to-giup-viec | /results/provisional               | /results/provisional?round=lang-son-2026-mau
        to-giup-viec | /rounds/new                        | /rounds/new
        to-giup-viec | /rounds/{id}                       | /rounds/lang-son-2019-mau
        to-giup-viec | /rounds/{id}/book                  | /rounds/lang-son-2026-mau/book
        to-giup-viec | /rounds/{id}/closing               | /rounds/lang-son-2026-mau/closing
        to-giup-viec | /rounds/{id}/complaints            | /rounds/lang-son-2026-mau/complaints
        to-giup-viec | /rounds/{id}/council               | /rounds/lang-son-2019-mau/council
        truong-ban   | /rounds/{id}/frame                 | /rounds/lang-son-2026-mau/frame
        to-giup-viec | /rounds/{id}/intake                | /rounds/lang-son-2019-mau/intake
        chu-tich     | /rounds/{id}/jury                  | /rounds/lang-son-2026-mau/jury
        giam-khao-3  | /rounds/{id}/marking               | /rounds/lang-son-2026-mau/marking
        giam-khao-3  | /rounds/{id}/marking/{nomination}  | /rounds/lang-son-2026-mau/marking/lang-son-2026-mau.may-tach-hat-hoi
        chu-tich     | /rounds/{id}/meeting               | /rounds/lang-son-2026-mau/meeting
        to-giup-viec | /rounds/{id}/overview              | /rounds/lang-son-2019-mau/overview
        to-giup-viec | /rounds/{id}/papers                | /rounds/lang-son-2026-mau/papers
        to-giup-viec | /rounds/{id}/plan                  | /rounds/lang-son-2019-mau/plan
        to-giup-viec | /rounds/{id}/posting               | /rounds/lang-son-2026-mau/posting
            to-giup-viec | /rounds/{id}/progress              | /rounds/lang-son-2026-mau/progress
        to-giup-viec | /rounds/{id}/ranking               | /rounds/lang-son-2019-mau/ranking
        to-giup-viec | /rounds/{id}/setup                 | /rounds/lang-son-2019-mau/setup
            truong-ban   | /rounds/{id}/step                  | /rounds/lang-son-2026-mau/step?act=marking-closed
        to-giup-viec | /rules                             | /rules
        to-giup-viec | /rules/coverage                    | /rules/coverage
        to-giup-viec | /season                            | /season?place=L%E1%BA%A1ng+S%C6%A1n&from=2019&until=2026&samples=true
        chu-tich     | /sessions                          | /sessions
        to-giup-viec | /signin                            | /signin
        """;

    private static final String PROGRAMME = """
        { "specversion": "1.0", "id": "di-dao/1", "source": "https://thu.example", "subject": "di-dao-2021",
          "type": "vn.binhchon.programme.set.v1", "time": "2026-09-05T08:05:00+07:00",
          "data": { "title": { "vi": "Khuyến công thử", "en": "A trial" }, "level": "province", "jurisdiction": "Lạng Sơn",
            "year": 2021, "budgetVnd": 100000000, "synthetic": true,
            "limits": [{ "item": "machinery", "mostVnd": 100000000, "basis": "quy định mẫu" }] } }
        """;

    private static final Map<String, Page> STAYING = new TreeMap<>();
    private static final Map<String, String> FINDINGS = new TreeMap<>();

    static List<String[]> walk() {
        return WALK.lines()
                .map(each -> each.split("\\s*\\|\\s*"))
                .map(each -> new String[] {each[0].strip(), each[1], each[2].strip()})
                .toList();
    }

    @BeforeEach
    void aProgramme() {
        post(
                "/v1/promotion",
                PROGRAMME.getBytes(StandardCharsets.UTF_8),
                Map.of("content-type", "application/cloudevents+json"));
        Awaitility.await().until(() -> get("/v1/programmes/di-dao-2021/order").statusCode() == 200);
    }

    @Test
    void no_page_is_passed_by() throws IOException {
        TreeSet<String> pages = DOOR.matcher(Files.readString(DOORS))
                .results()
                .map(each -> each.group(1))
                .filter(each -> !NO_PAGE.matcher(each).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        pages.removeAll(NOT_IN_THE_SAMPLE);

        assertThat(walk().stream().map(each -> each[1]).distinct().toList()).containsExactlyInAnyOrderElementsOf(pages);
    }

    @ParameterizedTest
    @MethodSource("walk")
    void a_page_is_accessible_in_both_languages_and_fits_a_phone(String person, String door, String path) {
        Page page = staying(person);
        String asked =
                path.startsWith("first link of ") ? firstOf(page, path.substring("first link of ".length())) : path;
        StringBuilder row = new StringBuilder("| `" + door + "` | " + person + " |");
        for (String language : List.of("vi", "en")) {
            page.setViewportSize(1280, 900);
            Response answer = Objects.requireNonNull(
                    page.navigate(address(asked + (asked.contains("?") ? "&" : "?") + "lang=" + language)));
            assertThat(answer.status()).as(asked).isEqualTo(200);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            if (language.equals("en")) {
                fitsAPhone(page);
            }
            int rules = accessible(page);
            fitsAPhone(page);
            row.append(" 0 of ").append(rules).append(" |");
            if (language.equals("vi")) {
                row.append(weight(answer.body())).append(" |");
            }
        }
        FINDINGS.put(door + " " + person + " " + path, row.toString());
    }

    @ParameterizedTest
    @CsvSource({"/khong-co, 404", "/nominations/khong.co, 404", "/rounds/khong-co/book, 404"})
    void a_page_that_is_not_there_is_accessible_too(String path, int status) {
        Page page = as("to-giup-viec");
        for (String language : List.of("vi", "en")) {
            assertThat(Objects.requireNonNull(page.navigate(address(path + "?lang=" + language)))
                            .status())
                    .isEqualTo(status);
            accessible(page);
        }
    }

    /** Somebody's window, for all the pages they visit. */
    private Page staying(String person) {
        return STAYING.computeIfAbsent(person, each -> {
            Page page = lasting();
            SignIn.as(page, address("/signin"), each);
            return page;
        });
    }

    private String firstOf(Page page, String list) {
        page.navigate(address(list));
        String href = page.locator("a[href^='/refused/']").first().getAttribute("href");
        return Objects.requireNonNull(href);
    }

    private static String weight(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return " %.1f | %.1f".formatted(packed.size() / 1024.0, plain.length / 1024.0);
    }

    @AfterAll
    static void write() throws IOException {
        if (Boolean.getBoolean("binhchon.pages.write")) {
            Files.writeString(FOUND, """
                # Every page, held by axe

                `EveryPageJourneyTest` walks every page that a door of [`roles.md`](roles.md) leads to, over the sample season, in a real
                Chromium: Vietnamese at 1280 px, English on a phone of 360 px. A violation of an axe rule, or a body wider than 360 px in
                either language, fails the build; with `-Dbinhchon.pages.write=true` it writes this table. “0 of 34” is no violation of 34 rules that had something to
                look at. Weights are of the page itself in Vietnamese, KB, packed as it travels and plain; beside it come one stylesheet, one
                font at most and the page's script, all kept by the browser. Not walked: a report of a back-test, of which the sample holds none.
                Round and meeting with votes, complaints with answers, forms with faults are held by axe in the journeys that fill them.

                Pictures that are not in the README: [what it would take](images/reach.png), [the editor of rules](images/editor.png), [the order of
                support](images/programme.png), [the jury's minutes](images/minutes.png), [a round's book](images/book.png).

                Ten products by keyboard (`MarkingJourneyTest`): 1,040 key presses for ten products of 41 lines each, every line marked by
                itself: its digits and Enter, and one Enter more to hand in. No mouse, no line skipped. Half a point is “,5”: the nought may be left
                out, which spares 210 of the 1,250 presses that “0,5” took. The page does not move on by itself once a line is full: a field that
                leaves while one types is what WCAG 3.2.2 warns of, and it would spare a press only on full marks.

                **An estimate, not a measurement:** 14 to 18 minutes for these ten products, by the keystroke-level model (Card, Moran and Newell, The
                keystroke-level model for user performance time with interactive systems, CACM 23(7), 1980). Its operators: K, a press, 0.28 s for an
                average typist who is no secretary, 0.50 s for signs in no order; M, a moment of thought, 1.35 s; H, a hand to the keys, 0.40 s; R, waiting.
                1,040 K are 291 s (at 0.50: 520 s). One M for each of 410 lines and for each handing in: 420 × 1.35 = 567 s. One H, and ten pages at an
                assumed 0.5 s: 5.4 s. Together 864 s, 14.4 minutes (at 0.50: 1,092 s, 18.2 minutes; the slowest typist of the model, 1.20 s: 30.3
                minutes). The model knows only people who make no mistake and know already what they will type: reading a dossier and thinking it over come on top.

                | page | seen by | violations: Vietnamese | KB packed | KB plain | English |
                | --- | --- | --- | --- | --- | --- |
                """ + String.join("\n", FINDINGS.values()) + "\n");
        }
    }
}
