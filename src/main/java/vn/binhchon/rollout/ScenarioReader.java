package vn.binhchon.rollout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.NominationData;
import vn.binhchon.intake.UnknownFields;
import vn.binhchon.rulebook.Case;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.YamlText;

/** Reads the scenarios of a rules folder. */
public final class ScenarioReader {

    /** The least an event must say; a scenario says only what matters to it. */
    private static final String BASE = """
            { "entry": { "level": "province", "jurisdiction": "Lạng Sơn", "date": "2019-06-01" },
              "product": { "name": "Sản phẩm thử", "group": 2 },
              "establishment": { "name": "Cơ sở thử", "type": "unspecified" } }
            """;

    private static final Set<String> KEYS =
            Set.of("name", "given", "opening", "entries", "frame", "candidate", "rewards", "support", "plan", "expect");
    private static final Set<String> EXPECTED = Set.of(
            "fires",
            "silent",
            "points",
            "bars",
            "cautions",
            "heads",
            "total",
            "missing",
            "verdicts",
            "prefers",
            "limits",
            "plan",
            "asks",
            "numbers");

    private ScenarioReader() {}

    /**
     * Every scenario of the folder, in the order of files.
     *
     * @throws RulesRefused naming every file and scenario that cannot be read
     */
    public static List<Scenario> read(RuleFolder folder) throws RulesRefused {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = read(folder, problems);
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
        return scenarios;
    }

    /** Every scenario that can be read, in the order of files. */
    public static List<Scenario> readable(RuleFolder folder) {
        return read(folder, new ArrayList<>());
    }

    /** Every scenario that can be read, in the order of files; those that cannot are added to the problems. */
    static List<Scenario> read(RuleFolder folder, List<Problem> problems) {
        List<Scenario> scenarios = new ArrayList<>();
        folder.ending(".scenarios.yaml").forEach((path, text) -> {
            List<Integer> lines = beginnings(text);
            int count = 0;
            for (JsonNode node : YamlText.read(path, text, problems)) {
                int line = count < lines.size() ? lines.get(count) : 0;
                count++;
                try {
                    int before = problems.size();
                    Scenario read = scenario(path, line, node, problems);
                    if (problems.size() == before) {
                        scenarios.add(read);
                    }
                } catch (JacksonException | IllegalArgumentException | ClassCastException e) {
                    problems.add(new Problem(path, line, null, unread(e), null));
                }
            }
        });
        return scenarios;
    }

    private static String unread(Exception e) {
        String said = e instanceof JacksonException read ? read.getOriginalMessage() : String.valueOf(e.getMessage());
        return "scenario cannot be read: " + said.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** The lines at which the scenarios of a file begin. */
    private static List<Integer> beginnings(String text) {
        List<Integer> lines = new ArrayList<>();
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            if (each.startsWith("- ")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Scenario scenario(String path, int line, JsonNode node, List<Problem> problems) {
        ObjectNode given = (ObjectNode) Json.MAPPER.readTree(BASE);
        if (node.path("given").isObject()) {
            merge(given, (ObjectNode) node.path("given"));
        }
        NominationData data = Json.MAPPER.treeToValue(given, NominationData.class);
        JsonNode expect = node.path("expect");
        // What is misspelled would be passed over, and the scenario would prove nothing.
        List<String> unknown = new ArrayList<>();
        UnknownFields.between(given, data).forEach(each -> unknown.add("given." + each.path()));
        Case roundCase = null;
        for (String of : RoundScenario.KEYS) {
            if (node.path(of).isObject()) {
                roundCase = RoundScenario.read(of, (ObjectNode) node.path(of), unknown);
            }
        }
        Scenario.PlanCase planCase = node.path("plan").isObject()
                ? RoundScenario.plan((ObjectNode) node.path("plan"), expect, unknown)
                : null;
        beyond(node, KEYS, "", unknown);
        beyond(expect, EXPECTED, "expect.", unknown);
        unknown.forEach(each -> problems.add(new Problem(
                path, line, null, "scenario says " + each + ", which nobody understands", "it is misspelled")));
        return new Scenario(
                path,
                line,
                node.path("name").asString(),
                roundCase == null && planCase == null ? data.nomination("scenario", null) : null,
                roundCase,
                planCase,
                texts(expect.path("fires")),
                texts(expect.path("silent")),
                numbers(expect.path("points")),
                expect.has("bars") ? texts(expect.path("bars")) : null,
                expect.has("cautions") ? texts(expect.path("cautions")) : null,
                numbers(expect.path("heads")),
                number(expect.path("total")),
                number(expect.path("missing")),
                expect.has("verdicts") ? texts(expect.path("verdicts")) : null,
                expect.has("prefers") ? texts(expect.path("prefers")) : null,
                expect.has("limits") ? texts(expect.path("limits")) : null);
    }

    private static void beyond(JsonNode node, Set<String> known, String at, List<String> unknown) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .forEach(key -> unknown.add(at + key));
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(entry -> {
            if (entry.getValue().isObject() && into.path(entry.getKey()).isObject()) {
                merge((ObjectNode) into.path(entry.getKey()), (ObjectNode) entry.getValue());
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static Map<String, BigDecimal> numbers(JsonNode nodes) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        nodes.properties().forEach(e -> numbers.put(e.getKey(), e.getValue().decimalValue()));
        return numbers;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
