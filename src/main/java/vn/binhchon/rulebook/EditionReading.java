package vn.binhchon.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.Amendment;
import vn.binhchon.edition.BandTable;
import vn.binhchon.edition.Changes;
import vn.binhchon.edition.ChoiceTable;
import vn.binhchon.edition.Clauses;
import vn.binhchon.edition.Criterion;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Letterheads;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.NamedNumbers;
import vn.binhchon.edition.Parameter;
import vn.binhchon.edition.Places;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.finding.Citation;
import vn.binhchon.nomination.Level;
import vn.binhchon.text.Text;

/** Reads one edition's folder: everything but the rules themselves. */
final class EditionReading {

    private static final String KEEP_ONE = "keep one of the two";

    private final RuleFolder folder;
    private final String id;
    private final List<Problem> problems;

    EditionReading(RuleFolder folder, String id, List<Problem> problems) {
        this.folder = folder;
        this.id = id;
        this.problems = problems;
    }

    Edition read() {
        JsonNode about = yaml(id + "/edition.yaml");
        FileReading file = new FileReading(id + "/edition.yaml", problems);
        JsonNode until = about.path("effective_until");
        LocalDate from = file.day(text(about.path("effective_from")), "effective_from");
        Map<String, Parameter> parameters = parameters();
        Clauses clauses = clauses();
        Matter matter = file.one(Matter.class, text(about.path("matter")), Matter.SELECTION, "matter");
        boolean selects = matter == Matter.SELECTION;
        if (selects) {
            needs(Edition.THRESHOLD, from, parameters);
            NamedNumbers.TERMS.forEach(key -> needs(key, from, parameters));
        }
        Vocabulary vocabulary = new VocabularyReading(
                        yaml("vocabulary.yaml"), new FileReading("vocabulary.yaml", problems))
                .read(matter);
        Places places = places(about, file, clauses.cites());
        return new Edition(
                id,
                matter,
                file.words(about.path("title"), "title"),
                from,
                until.isString() ? file.day(until.stringValue(), "effective_until") : null,
                amendments(file, about.path("amendments")),
                levels(file, about.path("levels")),
                places,
                selects ? groups(file, about.path("groups")) : Map.of(),
                heads(),
                criteria(),
                clauses,
                parameters,
                bands(),
                choices(),
                selects ? frame() : new ScoreFrame("", List.of()),
                words(),
                vocabulary,
                changes(vocabulary),
                letterheads(clauses.cites(), places));
    }

    /** Who issues papers; nothing is said of it in a folder that holds no such file. */
    private Letterheads letterheads(Set<String> clauses, Places places) {
        String path = id + "/" + OfficeReading.FILE;
        FileReading file = new FileReading(path, problems);
        return folder.files().containsKey(path)
                ? new OfficeReading(file, clauses, places).read(yaml(path))
                : Letterheads.NONE;
    }

    /** What can be changed; nothing is said of it in a folder that holds no such file. */
    private Changes changes(Vocabulary vocabulary) {
        String path = id + "/" + ChangesReading.FILE;
        FileReading file = new FileReading(path, problems);
        return folder.files().containsKey(path) ? new ChangesReading(file, vocabulary).read(yaml(path)) : Changes.NONE;
    }

    private static List<Amendment> amendments(FileReading file, JsonNode nodes) {
        List<Amendment> amendments = new ArrayList<>();
        for (JsonNode node : nodes) {
            String number = text(node.path("number"));
            JsonNode inForce = node.path("in_force");
            LocalDate day = inForce.isString() ? file.day(inForce.stringValue(), number + " in_force") : null;
            amendments.add(
                    new Amendment(number, day, file.words(node.path("effect"), number), text(node.path("flag"))));
        }
        return List.copyOf(amendments);
    }

    private static Map<Level, List<Dated<Text>>> levels(FileReading file, JsonNode nodes) {
        Map<Level, List<Dated<Text>>> levels = new TreeMap<>();
        for (Level level : Level.values()) {
            List<Dated<Text>> names = new ArrayList<>();
            for (JsonNode node : nodes.path(level.name())) {
                LocalDate from = file.day(text(node.path("from")), "levels." + level);
                names.add(new Dated<>(from, file.words(node, "levels." + level), nullable(node.path("citation"))));
            }
            if (names.isEmpty()) {
                file.problem("levels." + level + " is missing", null);
            }
            levels.put(level, List.copyOf(names));
        }
        return levels;
    }

    /** Its own list of provinces, or that of the edition it names. */
    private Places places(JsonNode said, FileReading about, Set<String> clauses) {
        if (said.path("places_of").isString()) {
            return new EditionReading(folder, said.path("places_of").stringValue(), problems).places();
        }
        String path = id + "/places.csv";
        FileReading file = new FileReading(path, problems);
        String text = folder.files().get(path);
        if (text == null) {
            file.problem("is missing", null);
            return new Places(Map.of(), null, List.of());
        }
        return new PlaceReading(file, clauses).read(text, said, about);
    }

    private Places places() {
        FileReading file = new FileReading(id + "/edition.yaml", problems);
        return places(yaml(id + "/edition.yaml"), file, clauses().cites());
    }

    private static Map<Integer, Text> groups(FileReading file, JsonNode nodes) {
        Map<Integer, Text> groups = new TreeMap<>();
        for (int group = 1; group <= 4; group++) {
            groups.put(group, file.words(nodes.path(String.valueOf(group)), "groups." + group));
        }
        return groups;
    }

    private List<Criterion> heads() {
        List<Criterion> heads = new ArrayList<>();
        eachCriterion("heads", heads::add);
        return List.copyOf(heads);
    }

    private Map<String, Criterion> criteria() {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        for (String part : List.of("heads", "criteria", "conditions")) {
            eachCriterion(part, criterion -> criteria.put(criterion.code(), criterion));
        }
        return criteria;
    }

    private void eachCriterion(String part, java.util.function.Consumer<Criterion> use) {
        FileReading file = new FileReading(id + "/criteria.yaml", problems);
        for (var entry : yaml(id + "/criteria.yaml").path(part).properties()) {
            JsonNode node = entry.getValue();
            BigDecimal max = node.path("max").isNumber()
                    ? file.measured(node.path("max").decimalValue(), entry.getKey() + " max")
                    : null;
            Text label = file.words(node, entry.getKey());
            use.accept(new Criterion(entry.getKey(), label, text(node.path("citation")), max));
        }
    }

    private Clauses clauses() {
        Map<String, List<Dated<Citation>>> wordings = new LinkedHashMap<>();
        for (String path : ClauseRegister.paths(folder, id)) {
            // What is wrong with its days is said where the register is checked.
            FileReading file = new FileReading(path, new ArrayList<>());
            for (JsonNode node : yaml(path)) {
                String cite = text(node.path("cite"));
                Citation read = new Citation(
                        cite, text(node.path("flag")), nullable(node.path("vi")), nullable(node.path("en")));
                wordings.computeIfAbsent(cite, each -> new ArrayList<>())
                        .add(new Dated<>(file.day(text(node.path("from")), cite), read, null));
            }
        }
        wordings.values().forEach(each -> each.sort(Comparator.comparing(Dated::from)));
        return new Clauses(wordings);
    }

    private Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new TreeMap<>();
        own(".parameters.yaml").forEach((path, text) -> {
            FileReading file = new FileReading(path, problems);
            for (var entry : file.yaml(text).properties()) {
                Parameter read = new ParameterReading(file, path, entry.getKey(), entry.getValue()).read();
                Parameter twin = parameters.put(entry.getKey(), read);
                if (twin != null) {
                    file.problem(entry.getKey() + " stands in " + twin.path() + " too", KEEP_ONE);
                }
            }
        });
        return parameters;
    }

    private void needs(String key, LocalDate from, Map<String, Parameter> parameters) {
        Parameter parameter = parameters.get(key);
        String path = parameter == null ? id : parameter.path();
        Dated<Object> first = parameter == null ? null : Dated.on(from, parameter.values());
        if (first == null) {
            problems.add(Fault.of(path, 0, "rules.number.needed", "name", key, "day", from));
        }
        List<Dated<Object>> values = parameter == null ? List.of() : parameter.values();
        values.stream()
                .filter(each -> !(each.value() instanceof BigDecimal))
                .forEach(each ->
                        problems.add(Fault.of(path, 0, "rules.number.needed", "name", key, "day", each.from())));
    }

    private Map<String, BandTable> bands() {
        Map<String, BandTable> bands = new TreeMap<>();
        own(".bands.csv").forEach((path, text) -> {
            BandTable table = new TableReading(problems).bands(path, text);
            BandTable twin = bands.put(table.name(), table);
            if (twin != null) {
                problems.add(Problem.in(path, table.name() + " stands in " + twin.path() + " too", KEEP_ONE));
            }
        });
        return bands;
    }

    private Map<String, ChoiceTable> choices() {
        Map<String, ChoiceTable> choices = new TreeMap<>();
        own(".choices.csv").forEach((path, text) -> {
            ChoiceTable table = new TableReading(problems).choices(path, text);
            ChoiceTable twin = choices.put(table.name(), table);
            if (twin != null) {
                problems.add(Problem.in(path, table.name() + " stands in " + twin.path() + " too", KEEP_ONE));
            }
        });
        return choices;
    }

    private ScoreFrame frame() {
        for (var entry : own("/model.frame.csv").entrySet()) {
            ScoreFrame frame = new TableReading(problems).frame(entry.getKey(), entry.getValue());
            // One without lines was not read, which is said.
            List<Text> faults = frame.lines().isEmpty() ? List.of() : frame.faults(heads());
            faults.forEach(fault -> problems.add(Problem.in(entry.getKey(), fault.en(), null)));
            return frame;
        }
        problems.add(Problem.in(id, "has no model.frame.csv", null));
        return new ScoreFrame("model", List.of());
    }

    private Map<String, Text> words() {
        Map<String, Text> words = new TreeMap<>();
        Map<String, String> places = new HashMap<>();
        own(".words.yaml").forEach((path, text) -> {
            FileReading file = new FileReading(path, problems);
            for (var entry : file.yaml(text).properties()) {
                int line = YamlText.line(text, entry.getKey());
                words.put(entry.getKey(), file.at(line).sentence(entry.getValue(), entry.getKey()));
                String twin = places.put(entry.getKey(), path);
                if (twin != null) {
                    file.problem(entry.getKey() + " stands in " + twin + " too", KEEP_ONE);
                }
            }
        });
        return words;
    }

    /** Files of this edition only: what stands beside it belongs to another. */
    private Map<String, String> own(String end) {
        Map<String, String> own = folder.ending(end);
        own.keySet().removeIf(path -> !path.startsWith(id + "/"));
        return own;
    }

    private JsonNode yaml(String path) {
        String text = folder.files().get(path);
        FileReading file = new FileReading(path, problems);
        if (text == null) {
            file.problem("is missing", null);
            return file.yaml("{}");
        }
        return file.yaml(text);
    }

    static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }

    private static @Nullable String nullable(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
