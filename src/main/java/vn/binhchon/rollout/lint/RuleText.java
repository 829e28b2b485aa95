package vn.binhchon.rollout.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Problem;

/**
 * A rule as its file has it, before any compiler has seen it.
 *
 * @param path the file
 * @param name its name
 * @param line the line it begins in
 * @param head what stands between its name and {@code when}: annotations and, where there should be none, attributes
 * @param when its conditions
 * @param then what it does
 */
record RuleText(String path, String name, int line, Span head, Span when, Span then) {

    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern FINDING = Pattern.compile(
            "\\binsert\\s*\\(\\s*(Points|Bar|Caution|Recommendation|Proposed|Preference|Limit)\\s*\\.\\s*of\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern FACT = Pattern.compile("(?:(\\$\\w+)\\s*:\\s*)?(?<![\\w.$])([A-Z]\\w*)\\s*\\(");
    private static final Pattern ASKED = Pattern.compile("\\bp\\.(\\w+)\\s*\\(\\s*\"([^\"]*)\"");

    /** A pattern of the conditions: the variable it binds, the kind of fact, and what it asks of it. */
    record Fact(@Nullable String variable, String kind, List<Span> conditions) {}

    /** What a rule reports: the kind of finding, and the criterion it speaks of. */
    record Report(String kind, String criterion) {}

    /** The annotations, by name. */
    Map<String, String> annotations() {
        Map<String, String> annotations = new HashMap<>();
        Matcher each = ANNOTATION.matcher(head.code());
        while (each.find()) {
            annotations.put(each.group(1), each.group(2));
        }
        return annotations;
    }

    /** Its {@code @id}; its name where it has none. */
    String id() {
        return annotations().getOrDefault("id", name);
    }

    /** The folder below the edition that says where it applies. */
    String level() {
        String[] folders = path.split("/");
        return folders.length > 1 ? folders[1] : "";
    }

    /** What it reports; null when that cannot be read. */
    @Nullable
    Report report() {
        Matcher finding = FINDING.matcher(then.code());
        return finding.find() ? new Report(finding.group(1), finding.group(2)) : null;
    }

    /** The facts it looks at, in its order. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Matcher fact = FACT.matcher(when.bare());
        int from = 0;
        while (fact.find(from)) {
            int open = fact.end() - 1;
            int close = when.closing(open);
            if (close < 0) {
                break;
            }
            facts.add(new Fact(fact.group(1), fact.group(2), conditions(when.part(open + 1, close))));
            from = close;
        }
        return facts;
    }

    private static List<Span> conditions(Span inside) {
        List<Span> conditions = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= inside.bare().length(); i++) {
            char c = i == inside.bare().length() ? ',' : inside.bare().charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                int start = from;
                while (start < i && Character.isWhitespace(inside.bare().charAt(start))) {
                    start++;
                }
                if (start < i) {
                    conditions.add(inside.part(start, i));
                }
                from = i + 1;
            }
        }
        return conditions;
    }

    /** The names it asks {@code p} for by these methods. */
    TreeSet<String> asked(List<String> methods) {
        TreeSet<String> asked = new TreeSet<>();
        for (Span span : List.of(when, then)) {
            Matcher each = ASKED.matcher(span.code());
            while (each.find()) {
                if (methods.contains(each.group(1))) {
                    asked.add(each.group(2));
                }
            }
        }
        return asked;
    }

    /** The fields it reads, as {@code Society.workers}, of those that each kind of fact has, with the line of the first. */
    Map<String, Integer> reads(Map<String, ? extends Collection<String>> fields) {
        Map<String, Integer> reads = new LinkedHashMap<>();
        Map<String, String> kinds = new HashMap<>();
        for (Fact fact : facts()) {
            if (fact.variable() != null) {
                kinds.put(fact.variable(), fact.kind());
            }
            for (Span condition : fact.conditions()) {
                words(condition, "(?<![\\w.$])()([a-z]\\w*)", fields, Map.of("", fact.kind()), reads);
            }
        }
        words(then, "(\\$\\w+)\\.(\\w+)", fields, kinds, reads);
        return reads;
    }

    private static void words(
            Span span,
            String written,
            Map<String, ? extends Collection<String>> fields,
            Map<String, String> kinds,
            Map<String, Integer> reads) {
        Matcher word = Pattern.compile(written).matcher(span.bare());
        while (word.find()) {
            String kind = kinds.getOrDefault(word.group(1), "");
            Collection<String> known = fields.get(kind);
            if (known != null && known.contains(word.group(2))) {
                reads.putIfAbsent(kind + "." + word.group(2), span.line(word.start()));
            }
        }
    }

    /** A problem at a line of this rule. */
    Problem problem(int line, String what, @Nullable String maybe) {
        return new Problem(path, line, id(), what, maybe);
    }
}
