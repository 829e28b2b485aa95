package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.binhchon.Fuzz;
import vn.binhchon.access.LocalPeople;
import vn.binhchon.intake.Json;

/**
 * The doors themselves, by HTTP, on the running program with its broker and database: events, uploads and queries spoilt at random are
 * taken or refused with what is wrong; none is answered with a fault of the program or not at all.
 */
class DoorFuzzTest extends Journey {

    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");
    private static final String ROUND = "lang-son-2026-mau";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "\"",
        ",",
        "null",
        "-1",
        "1e999999999",
        "\\u0000",
        "\\ud800",
        "<script>",
        "=1+1",
        "../../..",
        "%00",
        "%0d%0a",
        "';--",
        "9".repeat(400),
        "[".repeat(3_000),
        "ế",
        "\uFEFF",
        "\u202e",
        "NaN",
        "${jndi:ldap://x}",
        "*",
        " ",
        "𐐷"
    };

    private static final String[] READ = {
        "/v1/nominations/@",
        "/v1/nominations/@/evaluation",
        "/v1/nominations/@/life",
        "/v1/rounds/@",
        "/v1/rounds/@/acts",
        "/v1/rounds/@/nominations",
        "/v1/rounds/lang-son-2019/nominations?sort=@",
        "/v1/rounds/lang-son-2019/nominations?limit=@&after=@",
        "/v1/rounds/@/statistics",
        "/v1/acts?source=@&id=@",
        "/v1/certificates/@/@",
        "/v1/refusals?limit=@&reason=@",
        "/v1/releases/@",
        "/v1/releases/compared?from=@&to=@",
        "/v1/working-days?from=@&days=@",
        "/v1/programmes/@/order",
        "/v1/places?on=@",
        "/v1/contracts/@",
        "/v1/rounds/@/bundle",
        "/check/@",
        "/results?year=@&q=@",
        "/results/certificate?round=@&nomination=@",
        "/places?on=@",
        "/rules?lang=@"
    };

    @Test
    void an_event_spoilt_at_random_is_taken_or_refused_with_what_is_wrong() throws IOException {
        Map<String, List<byte[]>> seeds = Map.of(
                "/v1/nominations", samples("nominations", "profiles", "synthetic", "bad"),
                "/v1/rounds", samples("rounds"),
                "/v1/acts", samples("acts"),
                "/v1/promotion", samples("promotion"));
        List<String> doors = seeds.keySet().stream().sorted().toList();
        Fuzz fuzz = Fuzz.of("events at the doors of REST", 6, 80);
        fuzz.run(number -> {
            String door = fuzz.once(3) ? doors.get(fuzz.random().nextInt(doors.size())) : "/v1/nominations";
            List<byte[]> of = seeds.get(door);
            byte[] event = spoilt(of.get(fuzz.random().nextInt(of.size())), fuzz);
            String person = door.equals("/v1/promotion") ? "to-giup-viec" : SYSTEM;
            HttpResponse<String> answer = postAs(person, door, event, STRUCTURED);
            assertThat(answer.statusCode()).as(answer.body()).isIn(202, 400, 403, 409, 413, 422);
            JsonNode told = Json.MAPPER.readTree(answer.body());
            if (answer.statusCode() == 202) {
                JsonNode sent = Json.MAPPER.readTree(withoutMark(new String(event, StandardCharsets.UTF_8)));
                assertThat(told.path("event").asString())
                        .isEqualTo(sent.path("id").stringValue());
                assertThat(told.path("id").asString())
                        .isEqualTo(sent.path("subject").stringValue());
                return true;
            }
            assertThat(told.path("title").asString("")).as(answer.body()).isNotBlank();
            assertThat(answer.statusCode() == 403 || !told.path("problems").isEmpty())
                    .as(answer.body())
                    .isTrue();
            return false;
        });
        fuzz.wentBothWays(20);
    }

    @Test
    void a_question_spoilt_at_random_is_answered_and_never_by_a_fault() {
        Fuzz fuzz = Fuzz.of("questions at the doors", 2, 80);
        fuzz.run(number -> {
            String path = fuzz.any(READ);
            while (path.contains("@")) {
                String piece = fuzz.once(4) ? "lang-son-2019" : fuzz.once(4) ? "2019-02-29" : fuzz.any(PIECES);
                path = path.replaceFirst("@", Matcher.quoteReplacement(coded(piece)));
            }
            HttpResponse<String> answer = getAs(fuzz.once(2) ? SYSTEM : "to-giup-viec", path);
            assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isLessThan(500);
            return answer.statusCode() == 200;
        });
        fuzz.wentBothWays(20);
    }

    @Test
    void an_upload_spoilt_at_random_is_shown_row_by_row_or_refused_in_words() throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String first = token(browser, "/signin");
        send(
                browser,
                HttpRequest.newBuilder(URI.create(address("/signin")))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "person=to-giup-viec&password=" + LocalPeople.PASSWORD + "&_csrf=" + coded(first))));
        String intake = "/rounds/" + ROUND + "/intake";
        String token = token(browser, intake);
        byte[] workbook = browser.send(
                        HttpRequest.newBuilder(URI.create(address(intake + "/template.xlsx")))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        byte[] csv = browser.send(
                        HttpRequest.newBuilder(URI.create(address(intake + "/template.csv")))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        Fuzz fuzz = Fuzz.of("uploads at the door", 2, 40);
        fuzz.run(number -> {
            byte[] upload = spoilt(fuzz.once(2) ? workbook : csv, fuzz);
            HttpResponse<String> answer = send(
                    browser,
                    HttpRequest.newBuilder(URI.create(address(intake)))
                            .header("content-type", "multipart/form-data; boundary=thu")
                            .header("X-CSRF-TOKEN", token)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(form(upload))));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
            return !answer.body().contains("role=\"alert\"");
        });
    }

    private String token(HttpClient browser, String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(
                send(browser, HttpRequest.newBuilder(URI.create(address(path)))).body());
        assertThat(token.find()).as("a form at " + path).isTrue();
        return token.group(1);
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] form(byte[] upload) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(String.join(
                        "\r\n",
                        "--thu",
                        "Content-Disposition: form-data; name=\"sheet\"; filename=\"../../x\"",
                        "Content-Type: application/octet-stream",
                        "",
                        "")
                .getBytes(StandardCharsets.UTF_8));
        form.write(upload);
        form.write("\r\n--thu--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** The samples under a sender and ids of their own: what stands of the sample season is not to be replaced. */
    private static List<byte[]> samples(String... folders) throws IOException {
        List<byte[]> all = new java.util.ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/samples/lang-son", folder))) {
                for (Path each : files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    all.add(Files.readString(each)
                            .replace("https://samples.example/", "https://fuzz.example/")
                            .replaceAll("\"(subject|round)\" *: *\"", "\"$1\": \"thu.")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(all).as(String.join(", ", folders)).isNotEmpty();
        return all;
    }

    private static byte[] spoilt(byte[] seed, Fuzz fuzz) {
        byte[] text = seed;
        for (int i = fuzz.random().nextInt(3); i >= 0; i--) {
            int at = fuzz.random().nextInt(text.length + 1);
            int to = Math.min(text.length, at + fuzz.random().nextInt(8));
            byte[] piece = fuzz.once(2)
                    ? new byte[] {(byte) ('0' + fuzz.random().nextInt(10))}
                    : fuzz.any(PIECES).getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            next.write(text, 0, at);
            next.writeBytes(piece);
            next.write(text, to, text.length - to);
            text = next.toByteArray();
        }
        return text;
    }

    /** What a reader passes over at the beginning, and only there. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text.length() > 2_000 ? text.substring(0, 2_000) : text, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
