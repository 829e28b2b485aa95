package vn.binhchon.rollout.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.binhchon.edition.Edition;
import vn.binhchon.rulebook.RuleFolder;

/** Collects every place of an edition that cites clauses, with its line. */
final class Citations {

    private static final CSVFormat HEADED = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();
    private static final Pattern CITATION =
            Pattern.compile("(?:^|[\\s{,])citation:\\s*(?:\"([^\"]*)\"|'([^']*)'|([^,}]*))");

    private final List<Cited> all = new ArrayList<>();

    private Citations() {}

    static List<Cited> of(RuleFolder folder, Edition edition, List<RuleFile> files) {
        Citations citations = new Citations();
        for (RuleFile file : files) {
            for (RuleText rule : file.rules()) {
                List<String> clauses = Cited.split(rule.annotations().getOrDefault("citation", ""));
                citations.all.add(new Cited(Cited.Kind.RULE, rule.path(), rule.line(), rule.id(), clauses));
            }
        }
        folder.files().forEach((path, text) -> {
            if (path.startsWith(edition.id() + "/")) {
                citations.file(path, text);
            }
        });
        return List.copyOf(citations.all);
    }

    private void file(String path, String text) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.endsWith(".csv")) {
            rows(path, name.substring(0, name.length() - ".csv".length()), text);
        } else if (name.endsWith(".parameters.yaml")) {
            yaml(Cited.Kind.NUMBER, path, text, Pattern.compile("^([\\w.]+):.*"));
        } else if (name.equals("edition.yaml")) {
            // Levels and groups are tables too, though they stand in YAML.
            yaml(Cited.Kind.TABLE, path, text, Pattern.compile("^(?:  )?([\\w.]+):.*"));
        } else if (name.equals("criteria.yaml")) {
            int conditions = Places.key(text, "criteria");
            List<String> lines = text.lines().toList();
            String heads = String.join("\n", lines.subList(0, Math.max(0, conditions - 1)));
            yaml(Cited.Kind.NUMBER, path, heads, Pattern.compile("^  ([\\w.]+):.*"));
            String rest = "\n".repeat(Math.max(0, conditions - 1))
                    + String.join("\n", lines.subList(Math.max(0, conditions - 1), lines.size()));
            yaml(Cited.Kind.CRITERION, path, rest, Pattern.compile("^  ([\\w.]+):.*"));
        }
    }

    private void yaml(Cited.Kind kind, String path, String text, Pattern named) {
        String name = "";
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            Matcher key = named.matcher(each);
            name = key.matches() ? key.group(1) : name;
            Matcher citation = CITATION.matcher(each);
            while (citation.find()) {
                String written = citation.group(1) != null
                        ? citation.group(1)
                        : citation.group(2) != null ? citation.group(2) : citation.group(3);
                all.add(new Cited(kind, path, line, name, Cited.split(written.strip())));
            }
        }
    }

    private void rows(String path, String name, String text) {
        // A table that cannot be read is reported where it is read.
        try (CSVParser rows = CSVParser.parse(text, HEADED)) {
            rows.forEach(row -> all.add(new Cited(
                    Cited.Kind.TABLE,
                    path,
                    (int) rows.getCurrentLineNumber(),
                    name,
                    Cited.split(row.isSet("citation") ? row.get("citation") : ""))));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return;
        }
    }
}
