package vn.binhchon.rulebook;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.edition.Edition;

/** Finds names in rule files that no other file holds: the compiler takes them, and the first nomination would fail on them. */
final class RuleNames {

    /** What a rule may name by a text: how it is written, what it is called, where it stands, and the names there are. */
    private record Kind(Pattern written, String called, String stands, Map<String, ?> known) {}

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private final List<Kind> kinds;
    private final RuleSources sources;
    private final List<Problem> problems;

    RuleNames(Edition edition, RuleSources sources, List<Problem> problems) {
        this.kinds = List.of(
                new Kind(
                        named("p\\.(?:number|whole|flag|list|admits|any)"),
                        "number",
                        "*.parameters.yaml",
                        edition.parameters()),
                new Kind(named("p\\.band"), "table", "*.bands.csv", edition.bands()),
                new Kind(named("p\\.choice"), "table", "*.choices.csv", edition.choices()),
                new Kind(named("Reason\\.of"), "sentence", "*.words.yaml", edition.words()));
        this.sources = sources;
        this.problems = problems;
    }

    private static Pattern named(String call) {
        return Pattern.compile("\\b" + call + "\\(\\s*\"([^\"]*)\"");
    }

    void check(Map<String, String> files) {
        files.forEach((path, text) -> {
            String code =
                    COMMENT.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
            for (Kind kind : kinds) {
                Matcher names = kind.written().matcher(code);
                while (names.find()) {
                    if (!kind.known().containsKey(names.group(1))) {
                        problems.add(unknown(kind, path, code, names));
                    }
                }
            }
        });
    }

    private Problem unknown(Kind kind, String path, String code, Matcher names) {
        int line = (int) code.substring(0, names.end()).lines().count();
        String what = "names the %s %s, which no %s holds".formatted(kind.called(), names.group(1), kind.stands());
        return new Problem(path, line, sources.at(path, line), what, null);
    }
}
