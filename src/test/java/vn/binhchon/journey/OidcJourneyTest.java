package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.binhchon.intake.Json;

/** An installation: people sign in at a real OpenID Connect provider, systems bring its tokens. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "BINHCHON_OIDC_CLIENT_ID=" + OidcProvider.CLIENT,
            "BINHCHON_OIDC_CLIENT_SECRET=" + OidcProvider.SECRET,
            "binhchon.access.roles-claim=realm_access.roles",
            "binhchon.access.roles.phan-tich=analyst",
            "binhchon.access.acr=" + OidcProvider.TWO_FACTORS,
            // The test's browser comes without TLS.
            "server.servlet.session.cookie.secure=false",
            "server.servlet.session.cookie.name=JSESSIONID"
        })
@ActiveProfiles("oidc")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcJourneyTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private Optional<Browser.Started> browser = Optional.empty();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("BINHCHON_OIDC_ISSUER", OidcProvider::issuer);
    }

    @BeforeEach
    void comeIn() {
        OidcProvider.sendBackTo(address("/login/oauth2/code/sso"), address("/signin?out"));
    }

    @AfterEach
    void leave() {
        browser.ifPresent(Browser.Started::close);
    }

    @Test
    void an_analyst_signs_in_at_the_offices_own_provider() {
        Page page = browser();
        page.navigate(address("/bench"));
        page.locator("a.button").click();
        assertThat(page.url()).as("the provider's own page").startsWith(OidcProvider.issuer() + "/login");
        signIn(page, "pham-thi-lan");

        assertThat(page.url()).as("where the person wanted to go").startsWith(address("/bench"));
        assertThat(page.content()).contains("Người pham-thi-lan").doesNotContain(OidcProvider.SECRET);
        assertThat(page.request().get(address("/refused")).status())
                .as("an analyst's role opens no operator's door")
                .isEqualTo(403);
    }

    @Test
    void somebody_without_a_role_here_sees_no_more_than_any_reader() {
        Page page = browser();
        page.navigate(address("/signin"));
        assertThat(page.content())
                .as("no ready-made people")
                .doesNotContain("binhchon:")
                .doesNotContain("giam-khao-1");
        page.locator("a.button").click();
        signIn(page, "le-van-cho");

        assertThat(page.request().get(address("/bench")).status()).isEqualTo(403);
        assertThat(page.request().get(address("/places")).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_never_leaves_the_provider() {
        Page page = browser();
        page.navigate(address("/bench"));
        page.locator("a.button").click();
        page.locator("input[name=username]").fill("pham-thi-lan");
        page.locator("input[name=password]").fill("binhchon");
        page.locator("button[type=submit]").click();

        assertThat(page.url()).startsWith(OidcProvider.issuer());
    }

    @Test
    void who_signs_out_here_is_signed_out_at_the_provider_too() {
        Page page = browser();
        page.navigate(address("/bench"));
        page.locator("a.button").click();
        signIn(page, "pham-thi-lan");
        page.locator("form.me button").click();
        page.waitForURL(address("/signin?out"));

        assertThat(page.content()).contains("Đã đăng xuất");
        page.locator("a.button").click();
        assertThat(page.url()).as("asked for a password again").startsWith(OidcProvider.issuer() + "/login");
    }

    @Test
    void a_sign_in_begun_in_two_tabs_ends_signed_in_in_both() {
        Page one = browser();
        one.navigate(address("/bench"));
        Page two = one.context().newPage();
        two.navigate(address("/sessions"));
        one.locator("a.button").click();
        String begun = two.waitForRequest(url -> url.url().contains("/oauth2/authorize?"), () -> two.locator("a.button")
                        .click())
                .url();
        List<String> cameBack = new ArrayList<>();
        one.onRequest(each -> {
            if (each.url().contains("/login/oauth2/code/")) {
                cameBack.add(each.url());
            }
        });

        signIn(one, "pham-thi-lan");
        assertThat(one.url()).as("begun first, finished after the other began").doesNotContain("wrong");
        assertThat(one.content()).contains("Người pham-thi-lan");
        two.navigate(begun);
        assertThat(two.url()).doesNotContain("/signin");
        assertThat(two.content()).contains("Người pham-thi-lan");
        assertThat(one.navigate(address("/sessions")).status()).isEqualTo(200);

        one.navigate(cameBack.get(0));
        assertThat(one.url()).as("back to a sign-in that is over").isEqualTo(address("/"));
    }

    @Test
    void who_left_a_machine_signed_in_ends_that_session_from_another() {
        Page office = browser();
        office.navigate(address("/bench"));
        office.locator("a.button").click();
        signIn(office, "pham-thi-lan");
        Page home =
                Objects.requireNonNull(office.context().browser()).newContext().newPage();
        home.navigate(address("/sessions"));
        home.locator("a.button").click();
        signIn(home, "pham-thi-lan");

        assertThat(home.locator("main li").count()).isGreaterThanOrEqualTo(2);
        assertThat(home.locator("main li").allTextContents())
                .filteredOn(each -> each.contains("phiên này"))
                .hasSize(1);
        home.locator("main button").click();

        assertThat(home.locator("main").textContent()).containsPattern("Đã kết thúc \\d+ phiên khác");
        assertThat(home.locator("main li").count()).isEqualTo(1);
        office.waitForURL(address("/signin?ended"));
        assertThat(office.content()).as("without a click").contains("kết thúc từ một nơi khác");
        office.navigate(address("/bench"));
        assertThat(office.url()).as("it stays ended").isEqualTo(address("/signin"));
        home.navigate(address("/bench"));
        assertThat(home.url()).as("who ended it goes on").isEqualTo(address("/bench"));
    }

    @Test
    void who_signed_in_by_less_than_the_setting_asks_does_not_come_in() {
        Page page = browser();
        page.navigate(address("/bench"));
        page.locator("a.button").click();
        signIn(page, OidcProvider.ONE_FACTOR);

        assertThat(page.url()).isEqualTo(address("/signin?wrong"));
        assertThat(page.request().get(address("/places")).status()).isEqualTo(200);
        assertThat(page.content()).doesNotContain("Người " + OidcProvider.ONE_FACTOR);
    }

    @ParameterizedTest
    @CsvSource({
        "he-thong-so, 200",
        // A token of the same provider that was meant for another service.
        "he-thong-khac, 401"
    })
    void a_system_comes_with_a_token_that_was_meant_for_this_program(String system, int status) {
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(address("/v1/rounds")))
                .header("Authorization", "Bearer " + token(system))
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Lạng Sơn, 202", "Hà Nội, 403"})
    void a_token_says_for_which_place_a_system_may_nominate(String place, int status) {
        String event = Json.MAPPER.writeValueAsString(Upstream.event(
                "oidc-" + status, "oidc." + status, Upstream.product("{}").replace("Lạng Sơn", place)));
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(address("/v1/nominations")))
                .header("Authorization", "Bearer " + token(OidcProvider.PROVINCE))
                .header("content-type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void neither_a_local_account_nor_a_forged_token_opens_a_door() {
        String local = Base64.getEncoder().encodeToString("he-thong:binhchon".getBytes(StandardCharsets.UTF_8));
        String real = token(OidcProvider.PROVINCE);
        String forged = real.substring(0, real.lastIndexOf('.') + 1) + "c2FpIGNo4buvIGvDvQ";
        for (String sent : new String[] {"Basic " + local, "Bearer " + forged, "Bearer "}) {
            HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(address("/v1/refusals")))
                    .header("Authorization", sent)
                    .build());
            assertThat(answer.statusCode()).as(sent).isEqualTo(401);
            assertThat(answer.headers().firstValue("www-authenticate").orElse(""))
                    .startsWith("Bearer");
        }
    }

    private static void signIn(Page page, String person) {
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(OidcProvider.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.startsWith(OidcProvider.issuer()));
    }

    private Page browser() {
        assumeTrue(
                Browser.isInstalled(), "no Chromium on this machine: the browser half of this journey is NOT tested");
        Browser.Started started = Browser.start();
        browser = Optional.of(started);
        return started.browser().newContext().newPage();
    }

    private static String token(String system) {
        String account = Base64.getEncoder()
                .encodeToString((system + ":" + OidcProvider.secret(system)).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                exchange(HttpRequest.newBuilder(URI.create(OidcProvider.issuer() + "/oauth2/token"))
                        .header("Authorization", "Basic " + account)
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
