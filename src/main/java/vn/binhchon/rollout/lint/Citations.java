package vn.binhchon.rollout.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    private static final Pattern CITATION = Pattern.compile("(?:^|[\\s{,])citation:\\s*(?:\"[^\"]*\"|'[^']*'|[^,}]*)");
    private static final Pattern KEY = Pattern.compile("^(|  )([\\w.]+):.*");

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
            yaml(path, text, section -> Cited.Kind.NUMBER);
        } else if (name.equals("edition.yaml")) {
            // Levels and groups are tables too, though they stand in YAML.
            yaml(path, text, section -> Cited.Kind.TABLE);
        } else if (name.equals("settings.yaml") || name.equals("way.yaml")) {
            // What the law leaves open, and what a province settles, in place of a number.
            yaml(path, text, section -> Cited.Kind.NUMBER);
        } else if (name.equals("criteria.yaml")) {
            // The heads hold the maxima of the law; the other criteria are names.
            yaml(path, text, section -> section.equals("heads") ? Cited.Kind.NUMBER : Cited.Kind.CRITERION);
        }
    }

    private void yaml(String path, String text, Function<String, Cited.Kind> kinds) {
        String section = "";
        String name = "";
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            Matcher key = KEY.matcher(each);
            if (key.matches() && key.group(1).isEmpty()) {
                section = key.group(2);
                name = section;
            } else if (key.matches() && !path.endsWith(".parameters.yaml")) {
                name = section + "." + key.group(2);
            }
            Matcher citation = CITATION.matcher(each);
            while (citation.find()) {
                String written = citation.group().replaceFirst("(?s)^.*?citation:\\s*", "");
                List<String> clauses =
                        Cited.split(written.replaceAll("^[\"']|[\"']$", "").strip());
                all.add(new Cited(kinds.apply(section), path, line, name, clauses));
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
