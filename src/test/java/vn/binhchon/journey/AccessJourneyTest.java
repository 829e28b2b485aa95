package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;

/** Who gets in by which door, asked of the running program. */
class AccessJourneyTest extends Journey {

    private static final String ROUND = "lang-son-2026-mau";
    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rounds/lang-son-2019", "/nominations/bao-chi.hao-dat-2019", "/refused", "/khong-co"})
    void who_is_not_signed_in_is_sent_to_the_sign_in_page(String path) {
        HttpResponse<String> sent = getAsNobody(path);

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("location")).hasValue(address("/signin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signin",
                "/places",
                "/rules",
                "/rules/coverage",
                "/v1/contracts/openapi.yaml",
                "/actuator/health",
                "/desk.css"
            })
    void the_law_and_the_way_in_are_open_to_all(String path) {
        assertThat(getAsNobody(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/refusals, quan-sat, 403",
        "GET, /v1/refusals, giam-khao-1, 403",
        "GET, /v1/refusals, van-hanh, 200",
        "GET, /v1/refusals, to-giup-viec, 200",
        "POST, /v1/rounds, giam-khao-1, 403",
        "POST, /v1/rounds, phan-tich, 403",
        "POST, /v1/rounds, to-giup-viec, 400",
        "GET, /v1/rounds/lang-son-2019/acts, giam-khao-1, 403",
        "GET, /v1/rounds/lang-son-2026-mau/acts, giam-khao-1, 200",
        "GET, /v1/rounds/lang-son-2019/acts, quan-sat, 200",
        "GET, /v1/nominations/bao-chi.hao-dat-2019/evaluation, giam-khao-1, 403"
    })
    void a_role_opens_its_doors_and_no_others(String method, String path, String person, int status) {
        HttpResponse<String> answer =
                method.equals("GET") ? getAs(person, path) : postAs(person, path, new byte[] {'{'}, STRUCTURED);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .startsWith(status == 200 ? "application/json" : "application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rounds", "/v1/refusals", "/v1/rounds/khong-co"})
    void what_a_program_is_given_is_a_file_to_a_browser(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("content-disposition")).hasValue("attachment; filename=\"api.json\"");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=x, 400",
        "multipart/form-data, 400",
        "application/x-www-form-urlencoded, 413"
    })
    void a_body_that_cannot_be_read_is_told_in_words_and_one_line_of_the_log(String type, int status) throws Exception {
        String part = "--x\r\nContent-Disposition: form-data; name=\"sheet\"; filename=\"a.xlsx\"\r\n\r\ncut off";
        String body = type.startsWith("multipart") ? part : "a=" + "b".repeat(3_000_000);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        for (String path : List.of("/rounds/" + ROUND + "/intake", "/signin")) {
            HttpRequest sent = HttpRequest.newBuilder(URI.create(address(path)))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .header("content-type", type)
                    .header("accept", "text/html")
                    .build();
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            log.start();
            root.addAppender(log);
            HttpResponse<String> answer;
            try {
                answer = HttpClient.newHttpClient().send(sent, HttpResponse.BodyHandlers.ofString());
            } finally {
                root.detachAppender(log);
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.body()).contains("Chưa có gì được nhận", "Nothing was taken");
            assertThat(List.copyOf(log.list))
                    .filteredOn(each -> each.getThreadName().contains("exec"))
                    .allMatch(each -> each.getThrowableProxy() == null);
        }
    }

    @Test
    void wrong_passwords_lock_that_account_alone_and_say_so() {
        String path = "/v1/rounds/" + ROUND;
        HttpResponse<String> last = getAs("ke-doan-mo", path);
        for (int i = 0; i < 10; i++) {
            last = getAs("ke-doan-mo", path);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("Nhập sai mật khẩu").doesNotContain("Gửi quá nhanh");
        assertThat(get(path).statusCode())
                .as("somebody else, from the same address")
                .isEqualTo(200);
    }

    @Test
    void who_signs_in_is_told_what_is_kept_of_them() {
        assertThat(getAsNobody("/signin").body()).contains("giữ tên, mã và vai trò");
        assertThat(getAsNobody("/signin?lang=en").body()).contains("keeps the name, id and role");
    }

    @Test
    void a_wrong_password_is_told_so_as_a_problem() {
        HttpResponse<String> nobody = getAsNobody("/v1/refusals");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("www-authenticate").orElse("")).startsWith("Basic");
        assertThat(nobody.body()).contains("problems/sign-in");
        assertThat(nobody.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void nobody_acts_in_the_name_of_another_but_a_system() {
        marking();
        ObjectNode sheet = act("as-1", "sheet-kept", """
                { "by": "giam-khao-2", "nomination": "lang-son-2026-mau.thach-den", "marks": { "I": 30 } }
                """);

        HttpResponse<String> another = send("giam-khao-1", sheet);
        assertThat(another.statusCode()).isEqualTo(403);
        assertThat(another.body()).contains("not-yourself", "giam-khao-2", "giam-khao-1");
        assertThat(send("to-giup-viec", sheet).statusCode()).isEqualTo(403);
        assertThat(send("giam-khao-2", sheet).statusCode()).isEqualTo(202);
        assertThat(send("he-thong", sheet).statusCode()).isEqualTo(202);
    }

    @Test
    void what_the_helper_team_does_no_juror_does_and_an_observer_does_nothing() {
        marking();
        assertThat(send("giam-khao-1", act("as-2", "marking-opened", "{ \"by\": \"giam-khao-1\" }"))
                        .body())
                .contains("not-allowed");
        HttpResponse<String> observer = send("quan-sat", act("as-3", "recusal-declared", """
                { "by": "quan-sat", "person": "giam-khao-1", "nomination": "x", "reason": "Thử" }
                """));
        assertThat(observer.statusCode()).isEqualTo(403);
        assertThat(observer.headers().firstValue("content-type").orElse("")).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "Lạng Sơn, province, '', 202",
        "Hà Nội, province, '', 403",
        // A province's own round is that province's, wherever the establishment is.
        "Hà Nội, province, Lạng Sơn, 403",
        // Above the province each province nominates its own establishments.
        "Khu vực phía Bắc, region, Lạng Sơn, 202",
        "Khu vực phía Bắc, region, Hà Nội, 403"
    })
    void a_provinces_system_nominates_for_its_own_place_only(
            String jurisdiction, String level, String province, int status) {
        ObjectNode data = (ObjectNode) Json.MAPPER.readTree(Upstream.product("{}"));
        ((ObjectNode) data.path("entry")).put("jurisdiction", jurisdiction).put("level", level);
        if (!province.isEmpty()) {
            ((ObjectNode) data.path("establishment")).put("province", province);
        }
        String id = "place-" + Integer.toHexString((jurisdiction + level + province).hashCode());
        HttpResponse<String> answer =
                nominate("he-thong-lang-son", Upstream.event(id, "access." + id, data.toString()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("not-your-jurisdiction", "he-thong-lang-son", "Lạng Sơn");
            assertThat(get("/v1/refusals").body()).as("nothing of it is kept").doesNotContain(id);
        }
    }

    @Test
    void a_provinces_system_neither_takes_away_nor_takes_over_what_another_sent() {
        String other = Upstream.product("{}").replace("Lạng Sơn", "Hà Nội");
        assertThat(nominate(SYSTEM, Upstream.event("over-1", "access.hanoi", other))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/v1/nominations/access.hanoi").statusCode() == 200);

        ObjectNode mine = Upstream.event("over-2", "access.hanoi", Upstream.product("{}"));
        ObjectNode gone = Upstream.event("over-3", "access.hanoi", "{ \"reason\": \"Thử\" }")
                .put("type", "vn.binhchon.nomination.withdrawn.v1");

        assertThat(nominate("he-thong-lang-son", mine.put("type", "vn.binhchon.nomination.amended.v1"))
                        .body())
                .contains("not-your-jurisdiction");
        assertThat(nominate("he-thong-lang-son", gone).body()).contains("not-your-jurisdiction");
        assertThat(getAs("he-thong-lang-son", "/v1/nominations/access.hanoi").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_was_wrong_with_a_sheet_is_told_to_its_juror_and_to_no_other() {
        marking();
        ObjectNode sheet = act("fate-1", "sheet-handed-in", """
                { "by": "giam-khao-3", "nomination": "khong-co-san-pham", "marks": { "I": 31.25 } }
                """);
        assertThat(send("giam-khao-3", sheet).statusCode()).isEqualTo(202);
        String fate = "/v1/acts?source=urn:test:upstream&id=fate-1";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> getAs("giam-khao-3", fate).body().contains("refused"));

        assertThat(getAs("giam-khao-3", fate).body()).contains("khong-co-san-pham");
        assertThat(getAs("giam-khao-1", fate).statusCode()).isEqualTo(404);
        assertThat(getAs("quan-sat", fate).statusCode()).isEqualTo(404);
        assertThat(getAs("van-hanh", fate).body()).contains("refused").doesNotContain("khong-co-san-pham");
    }

    @Test
    void a_page_is_told_to_take_nothing_from_elsewhere() {
        HttpResponse<String> page = getAsNobody("/signin");

        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("x-frame-options")).hasValue("DENY");
        assertThat(page.headers().firstValue("set-cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        HttpResponse<String> posted = postAs("chu-tich", "/signout", new byte[0], Map.of());
        assertThat(posted.statusCode()).isEqualTo(302);
        assertThat(posted.headers().firstValue("location").orElseThrow()).contains("/signin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nominations/lang-son-2026-mau.mien-dong/evaluation",
                "/v1/nominations/lang-son-2026-mau.mien-dong",
                "/v1/rounds/lang-son-2026-mau/nominations"
            })
    void provisional_points_are_kept_from_a_juror_who_marks_and_from_whoever_does_not_say_who_he_is(String path) {
        marking();
        HttpResponse<String> hidden = getAs("giam-khao-3", path);
        assertThat(hidden.statusCode()).as(hidden.body()).isEqualTo(403);
        assertThat(hidden.body()).contains("points-hidden", "jurorsSeeRules");
        assertThat(getAsNobody(path).statusCode()).isEqualTo(401);
        assertThat(getAs("to-giup-viec", path).statusCode()).isEqualTo(200);
        assertThat(getAs("he-thong", path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_life_of_a_product_tells_a_juror_who_marks_no_points() {
        marking();
        String life = "/v1/nominations/lang-son-2026-mau.mien-dong/life";
        assertThat(getAs("to-giup-viec", life).body()).contains("\"points\"");
        assertThat(getAs("giam-khao-3", life).body())
                .contains("lang-son-2026-mau.mien-dong")
                .doesNotContain("\"points\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules/coverage", "/desk.css", "/v1/places?date=2025-06-30"})
    void what_is_long_travels_packed(String path) {
        HttpResponse<byte[]> packed = packed(path);
        assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(packed.body().length).isLessThan(get(path).body().getBytes(StandardCharsets.UTF_8).length / 2);
    }

    private void marking() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/v1/rounds/" + ROUND + "/book").body().contains("\"phase\":\"marking\""));
    }

    private HttpResponse<String> send(String person, ObjectNode event) {
        return postAs(person, "/v1/acts", Json.MAPPER.writeValueAsBytes(event), STRUCTURED);
    }

    private HttpResponse<String> nominate(String person, ObjectNode event) {
        return postAs(person, "/v1/nominations", Json.MAPPER.writeValueAsBytes(event), STRUCTURED);
    }

    private static ObjectNode act(String id, String name, String data) {
        ObjectNode event = Upstream.act(id, ROUND, name, data);
        return event;
    }
}
