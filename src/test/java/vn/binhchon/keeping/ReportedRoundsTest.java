package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Registered;

/** Every other round of which the number of recognised products is reported (src/test/resources/rounds/reported.csv). */
class ReportedRoundsTest {

    static Stream<String> rounds() throws IOException {
        return rows().stream().map(ReportedRoundsTest::name);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void a_reported_round_comes_out_as_it_was_reported(String round) throws IOException {
        CSVRecord row = rows().stream()
                .filter(each -> name(each).equals(round))
                .findFirst()
                .orElseThrow();
        new Replay(round, reported(row)).marked(Map.of()).decided().equalsWhatIsReported();
    }

    @Test
    void certificates_of_binh_duong_in_2024_run_to_the_end_of_2027() throws IOException {
        CSVRecord row = rows().stream()
                .filter(each -> name(each).equals("Bình Dương 2024"))
                .findFirst()
                .orElseThrow();
        Replay replay = new Replay("binh-duong", reported(row)).marked(Map.of()).decided();
        assertThat(replay.life().book().certificates())
                .extracting(Registered::validUntil)
                .containsOnly(LocalDate.of(2027, 12, 31));
    }

    private static List<CSVRecord> rows() throws IOException {
        try (CSVParser rows = CSVParser.parse(
                Files.readString(Path.of("src/test/resources/rounds/reported.csv"), StandardCharsets.UTF_8),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return rows.getRecords();
        }
    }

    private static String name(CSVRecord row) {
        return row.get("place") + " " + row.get("year");
    }

    private static Reported reported(CSVRecord row) {
        Integer entered = number(row, "entered");
        int recognised = Integer.parseInt(row.get("recognised"));
        List<Integer> recognisedByGroup = groups(row, "recognisedByGroup");
        LocalDate date = LocalDate.parse(row.get("date"));
        String number = row.get("decision").isEmpty() ? "không nêu" : row.get("decision");
        return new Reported(
                row.get("place"),
                Level.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.get("year")),
                date,
                "SEC",
                List.of(row.get("source")),
                new Reported.Counts(
                        entered,
                        enteredByGroup(groups(row, "enteredByGroup"), recognisedByGroup, entered),
                        number(row, "passed"),
                        recognised,
                        recognisedByGroup == null ? null : new ArrayList<@Nullable Integer>(recognisedByGroup),
                        prizes(row),
                        null,
                        number(row, "sentUp")),
                null,
                null,
                null,
                null,
                null,
                null,
                new Reported.Decision(number, date.withMonth(12).withDayOfMonth(31)),
                5,
                council(row.get("level")),
                plan(row, recognised),
                List.of(),
                List.of());
    }

    /** Where groups are reported of the recognised alone, the rest is put in group 2. */
    private static @Nullable List<Integer> enteredByGroup(
            @Nullable List<Integer> entered, @Nullable List<Integer> recognised, @Nullable Integer all) {
        if (entered != null || recognised == null) {
            return entered;
        }
        List<Integer> made = new ArrayList<>(recognised);
        int sum = recognised.stream().mapToInt(each -> each).sum();
        made.set(1, made.get(1) + (all == null ? 0 : all - sum));
        return made;
    }

    private static ObjectNode plan(CSVRecord row, int recognised) {
        ObjectNode plan = Json.MAPPER.createObjectNode();
        Integer passed = number(row, "passed");
        Map<String, Integer> prizes = prizes(row);
        if (prizes != null) {
            plan.put("selection", "prize_winners");
            ArrayNode ranks = plan.putArray("prizes");
            for (String each : row.get("prizes").split(" ")) {
                String code = each.split(":")[0];
                ranks.addObject()
                        .put("code", code)
                        .put("vi", code)
                        .put("en", code)
                        .put("count", prizes.get(code));
            }
        } else if (passed != null && passed > recognised) {
            plan.put("selection", "top_number").put("number", recognised);
        } else {
            plan.put("selection", "all_passing");
        }
        Integer up = number(row, "sentUp");
        if (up == null) {
            plan.put("wayUp", "none");
        } else {
            plan.put("wayUp", "top_number").put("wayUpNumber", up);
        }
        return plan;
    }

    private static int council(String level) {
        return switch (level) {
            case "local" -> 5;
            case "province" -> 9;
            case "region" -> 11;
            default -> 13;
        };
    }

    private static @Nullable Map<String, Integer> prizes(CSVRecord row) {
        if (row.get("prizes").isEmpty()) {
            return null;
        }
        Map<String, Integer> prizes = new TreeMap<>();
        Stream.of(row.get("prizes").split(" "))
                .forEach(each -> prizes.put(each.split(":")[0], Integer.valueOf(each.split(":")[1])));
        return prizes;
    }

    private static @Nullable Integer number(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : Integer.valueOf(row.get(column));
    }

    private static @Nullable List<Integer> groups(CSVRecord row, String column) {
        return row.get(column).isEmpty()
                ? null
                : Stream.of(row.get(column).split(" ")).map(Integer::valueOf).toList();
    }
}
