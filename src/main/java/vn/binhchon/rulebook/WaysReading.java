package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.binhchon.edition.Edition;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.Plan;
import vn.binhchon.round.ProvincialWay;
import vn.binhchon.round.Setting;

/** Reads {@code settings.yaml} and {@code provinces/<name>/way.yaml}. */
final class WaysReading {

    /** The file of a province that names it and says what it settled. */
    static final String WAY = "way.yaml";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final RuleFolder folder;
    private final Edition edition;
    private final List<Problem> problems;

    WaysReading(RuleFolder folder, Edition edition, List<Problem> problems) {
        this.folder = folder;
        this.edition = edition;
        this.problems = problems;
    }

    Ways read() {
        List<Setting> settings = settings();
        return Ways.of(settings, acts(settings), provinces(), edition.places());
    }

    /** Who may do what; nothing is said of it in a folder that holds no such file. */
    private ActTable acts(List<Setting> settings) {
        String path = edition.id() + "/" + ActReading.FILE;
        String text = folder.files().get(path);
        if (text == null) {
            return ActTable.NONE;
        }
        FileReading file = new FileReading(path, problems);
        return new ActReading(file, text, edition.clauses().cites(), settings).read(file.yaml(text));
    }

    private List<Setting> settings() {
        String path = edition.id() + "/settings.yaml";
        String text = folder.files().get(path);
        if (text == null) {
            return List.of();
        }
        FileReading file = new FileReading(path, problems);
        List<Setting> settings = new ArrayList<>();
        for (var entry : file.yaml(text).properties()) {
            String key = entry.getKey();
            JsonNode node = entry.getValue();
            known(file, key);
            Map<String, List<String>> when = new LinkedHashMap<>();
            node.path("needed_when").properties().forEach(each -> {
                known(file, each.getKey());
                when.put(each.getKey(), texts(each.getValue()));
            });
            settings.add(new Setting(
                    key,
                    file.words(node.path("question"), key + " question"),
                    cited(file, key, node),
                    texts(node.path("needed_for")),
                    when));
        }
        return settings;
    }

    private static void known(FileReading file, String setting) {
        try {
            Plan.EMPTY.says(setting);
        } catch (IllegalArgumentException e) {
            file.problem(setting + " is no setting of a plan", "it is misspelled");
        }
    }

    private String cited(FileReading file, String what, JsonNode node) {
        String citation = EditionReading.text(node.path("citation"));
        for (String cite : citation.split(";\\s*")) {
            if (!edition.clauses().holds(cite.strip())) {
                file.problem(what + " cites \"" + cite + "\", which no clauses.yaml holds", null);
            }
        }
        return citation;
    }

    private List<ProvincialWay> provinces() {
        Map<String, ProvincialWay> ways = new TreeMap<>();
        String start = edition.id() + "/" + Scope.PROVINCES + "/";
        folder.ending("/" + WAY).forEach((path, text) -> {
            if (path.startsWith(start)) {
                String name = path.substring(start.length(), path.length() - WAY.length() - 1);
                ways.put(name, province(name, path, text));
            }
        });
        return List.copyOf(ways.values());
    }

    private ProvincialWay province(String name, String path, String text) {
        FileReading file = new FileReading(path, problems);
        JsonNode tree = file.yaml(text);
        String province = EditionReading.text(tree.path("province"));
        if (edition.places().all().stream().noneMatch(place -> place.name().equals(province))) {
            file.problem("province is \"" + province + "\", which places.csv does not hold", null);
        }
        List<ProvincialWay.Settled> plans = new ArrayList<>();
        for (JsonNode node : tree.path("plans")) {
            JsonNode until = node.path("until");
            plans.add(new ProvincialWay.Settled(
                    file.day(EditionReading.text(node.path("from")), "plans from"),
                    until.isString() ? file.day(until.stringValue(), "plans until") : null,
                    cited(file, "a plan", node),
                    plan(file, node.path("plan"))));
        }
        return new ProvincialWay(name, province, file.words(tree.path("about"), "about"), List.copyOf(plans));
    }

    private static Plan plan(FileReading file, JsonNode node) {
        if (!node.isObject()) {
            file.problem("a plan says nothing, expected plan: { setting: value }", null);
            return Plan.EMPTY;
        }
        try {
            return MAPPER.treeToValue(node, Plan.class);
        } catch (JacksonException e) {
            file.problem("a plan cannot be read: " + e.getOriginalMessage().replaceAll("\\s*\\R\\s*", " "), null);
            return Plan.EMPTY;
        }
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(each -> texts.add(each.asString()));
        return List.copyOf(texts);
    }
}
