package vn.binhchon.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.Clause;
import vn.binhchon.text.Text;

/**
 * The register of clauses of an edition, {@code clauses.yaml}, with their dates and the reasons for those no rule carries.
 *
 * @param clauses in the order of the file
 */
public record ClauseRegister(List<Clause> clauses) {

    /** The register of an edition; what is wrong with it is added to the problems. */
    public static ClauseRegister read(RuleFolder folder, String edition, List<Problem> problems) {
        List<Clause> all = new ArrayList<>();
        paths(folder, edition).forEach(path -> all.addAll(readFile(folder, path, problems)));
        return new ClauseRegister(List.copyOf(all));
    }

    /** The registers of an edition: its own first, then those of provinces. */
    static List<String> paths(RuleFolder folder, String edition) {
        List<String> paths = new ArrayList<>(List.of(edition + "/clauses.yaml"));
        folder.ending("/clauses.yaml").keySet().stream()
                .filter(path -> path.startsWith(edition + "/") && !paths.contains(path))
                .sorted()
                .forEach(paths::add);
        return paths;
    }

    private static List<Clause> readFile(RuleFolder folder, String path, List<Problem> problems) {
        String text = folder.files().get(path);
        // A register that is missing, or no YAML at all, is reported where the edition is read.
        if (text == null) {
            return List.of();
        }
        List<Integer> lines = beginnings(text);
        FileReading file = new FileReading(path, new ArrayList<>());
        FileReading clauses = new FileReading(path, problems);
        List<Clause> read = new ArrayList<>();
        for (JsonNode node : file.yaml(text)) {
            int line = read.size() < lines.size() ? lines.get(read.size()) : 0;
            read.add(clause(node, line, clauses, problems, path));
        }
        return read;
    }

    private static Clause clause(JsonNode node, int line, FileReading file, List<Problem> problems, String path) {
        String cite = EditionReading.text(node.path("cite"));
        JsonNode until = node.path("until");
        LocalDate from = file.day(EditionReading.text(node.path("from")), cite + " from");
        return new Clause(
                cite,
                EditionReading.text(node.path("flag")),
                from,
                until.isString() ? file.day(until.stringValue(), cite + " until") : null,
                file.words(node, cite),
                withoutRule(node.path("without_rule"), cite, line, problems, path),
                path,
                line);
    }

    private static Clause.@Nullable WithoutRule withoutRule(
            JsonNode node, String cite, int line, List<Problem> problems, String path) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String key = EditionReading.text(node.path("kind"));
        String vi = EditionReading.text(node.path("vi"));
        String en = EditionReading.text(node.path("en"));
        Map<String, Clause.Kind> kinds = new LinkedHashMap<>();
        Arrays.stream(Clause.Kind.values()).forEach(kind -> kinds.put(kind.key(), kind));
        if (!kinds.containsKey(key) || vi.isEmpty() || en.isEmpty()) {
            String what = cite + " says without_rule, expected { kind: …, vi: …, en: … }";
            problems.add(new Problem(path, line, null, what, "kind is one of " + String.join(", ", kinds.keySet())));
        }
        return new Clause.WithoutRule(kinds.getOrDefault(key, Clause.Kind.LATER), new Text(vi, en));
    }

    private static List<Integer> beginnings(String text) {
        List<Integer> lines = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith("- ")) {
                lines.add(i + 1);
            }
        }
        return lines;
    }
}
