package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.paper.PaperKind;

/** A juror whose sheet is not handed in reads what the rules propose at no door of {@code docs/roles.md}, page, file or answer. */
class JurorSightTest extends BrowserJourney {

    private static final String ROUND = "lang-son-2026-mau";
    private static final String PRODUCT = ROUND + ".mien-dong";
    private static final String JUROR = "giam-khao-3";
    private static final Pattern DOOR = Pattern.compile("^\\| `GET ([^`]+)`", Pattern.MULTILINE);

    @Test
    void no_door_shows_a_juror_who_marks_what_the_rules_propose() throws IOException {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/v1/rounds/" + ROUND + "/book").body().contains("\"phase\":\"marking\""));
        Map<String, String> totals = totals();
        assertThat(totals).as("totals that stand for nothing else").hasSizeGreaterThan(3);

        Page juror = at(JUROR, "/");
        List<String> open = new ArrayList<>();
        Map<String, String> leaks = new TreeMap<>();
        for (String path : paths()) {
            APIResponse answer = asked(juror, JUROR, path);
            if (answer.status() == 200) {
                open.add(path);
                String text = text(answer);
                totals.forEach((product, total) -> {
                    if (shows(text, total)) {
                        leaks.put(path + " " + product, total);
                    }
                });
                if (path.startsWith("/v1/")
                        && Pattern.compile("\"(provisional|points|total|contentHash)\":")
                                .matcher(text)
                                .find()) {
                    leaks.put(path, "points");
                }
            }
        }
        assertThat(open).hasSizeGreaterThan(25);
        assertThat(leaks).isEmpty();
        Page helper = at("to-giup-viec", "/");
        assertThat(shows(
                        text(asked(helper, "to-giup-viec", "/rounds/" + ROUND)),
                        totals.values().iterator().next()))
                .as("who may, does")
                .isTrue();
        assertThat(getAs("to-giup-viec", "/v1/rounds/" + ROUND + "/acts").body())
                .contains("\"provisional\":", "contentHash");
    }

    private APIResponse asked(Page page, String person, String path) {
        RequestOptions options = RequestOptions.create();
        return page.request()
                .get(
                        address(path),
                        path.startsWith("/v1/") ? options.setHeader("Authorization", basic(person)) : options);
    }

    /** The proposed totals of the round that have decimals, and so stand for nothing else. */
    private Map<String, String> totals() {
        Map<String, String> totals = new TreeMap<>();
        for (JsonNode each : Json.MAPPER
                .readTree(get("/v1/rounds/" + ROUND + "/nominations").body())
                .path("nominations")) {
            String id = each.path("id").asString("");
            JsonNode total = each.path("total");
            if (total.isNumber()
                    && new BigDecimal(total.asString()).stripTrailingZeros().scale() > 0) {
                totals.put(
                        id,
                        new BigDecimal(total.asString()).stripTrailingZeros().toPlainString());
            }
        }
        return totals;
    }

    private static boolean shows(String text, String total) {
        return Pattern.compile("(?<![\\d.,])" + Pattern.quote(total).replace(".", "\\E[.,]\\Q") + "0?(?![\\d])")
                .matcher(text)
                .find();
    }

    private static List<String> paths() throws IOException {
        List<String> paths = new ArrayList<>();
        DOOR.matcher(Files.readString(Path.of("docs/roles.md"))).results().forEach(each -> {
            String door = each.group(1).replace("{nomination}", PRODUCT).replace("{round}", ROUND);
            for (String id : door.contains("/nominations/") ? List.of(PRODUCT) : List.of(ROUND)) {
                String path = door.replaceAll("\\{file:[^/]*$", "openapi.yaml").replace("{id}", id);
                if (path.contains("{paper}")) {
                    Arrays.stream(PaperKind.values())
                            .forEach(paper -> paths.add(path.replace("{paper}", paper.slug())));
                } else if (!path.contains("/live") && !path.startsWith("/actuator")) {
                    paths.add(path.replaceAll("\\{[^/]*}", "x"));
                }
            }
        });
        for (String sort : List.of("?sort=total", "?sort=rules", "?size=200", "?lang=en")) {
            paths.add("/rounds/" + ROUND + sort);
            paths.add("/v1/rounds/" + ROUND + "/nominations" + sort);
        }
        return paths;
    }

    private static String text(APIResponse answer) throws IOException {
        byte[] body = answer.body();
        String start = new String(body, 0, Math.min(4, body.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            try (PDDocument document = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(document);
            }
        }
        return start.startsWith("PK") ? unzipped(body) : new String(body, StandardCharsets.UTF_8);
    }

    private static String unzipped(byte[] body) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }
}
