package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;

/** What README shows is what the program says. */
class ReadmeTest extends Journey {

    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- (\\S+) (findings|silent) (\\S+) -->\\s+```json\\n(.+?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^ +(\\d+) +(\\d+) +(\\d+)   (.+?)(?: \\[synthetic])?$");

    @Test
    void the_walked_through_example_is_a_real_run() throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(readme()).results().toList();

        assertThat(examples).hasSize(2);
        for (MatchResult example : examples) {
            String body =
                    get("/v1/nominations/" + example.group(1) + "/evaluation").body();
            JsonNode real = Json.MAPPER
                    .readTree(body)
                    .path(example.group(2))
                    .valueStream()
                    .filter(each -> each.path("criterion").asString().equals(example.group(3)))
                    .findFirst()
                    .orElseThrow();
            Json.MAPPER.readTree(example.group(4)).properties().forEach(shown -> assertThat(real.path(shown.getKey()))
                    .as(example.group(3) + " " + shown.getKey())
                    .isEqualTo(shown.getValue()));
        }
    }

    @Test
    void the_summary_of_the_first_start_counts_what_is_there() throws IOException {
        List<MatchResult> rows = new ArrayList<>(ROW.matcher(readme()).results().toList());
        JsonNode rounds = Json.MAPPER.readTree(get("/v1/rounds").body()).path("rounds");

        assertThat(rows).hasSize(7);
        for (MatchResult row : rows) {
            String id = rounds.valueStream()
                    .filter(round -> round.path("title").path("vi").asString().equals(row.group(4)))
                    .map(round -> round.path("id").asString())
                    .findFirst()
                    .orElseThrow();
            JsonNode there = Json.MAPPER.readTree(
                    get("/v1/rounds/" + id + "/nominations").body());
            // Other journeys send nominations of their own, made up, into this round of real ones.
            boolean real = id.equals("lang-son-2019");
            List<JsonNode> nominations = there.path("nominations")
                    .valueStream()
                    .filter(each -> !real || !each.path("synthetic").booleanValue())
                    .toList();
            assertThat(nominations).as(id).hasSize(Integer.parseInt(row.group(1)));
            assertThat(nominations.stream().filter(ReadmeTest::reaches).count())
                    .isEqualTo(Long.parseLong(row.group(2)));
            assertThat(nominations.stream()
                            .filter(each -> each.path("barred").booleanValue())
                            .count())
                    .isEqualTo(Long.parseLong(row.group(3)));
        }
    }

    @Test
    void the_pictures_it_shows_are_there() throws IOException {
        Pattern picture = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");
        assertThat(picture.matcher(readme()).results().map(each -> Path.of(each.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    private static boolean reaches(JsonNode nomination) {
        return nomination.path("missing").decimalValue().signum() == 0
                && !nomination.path("barred").booleanValue();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
