package vn.binhchon.rollout.lint;

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
import vn.binhchon.rulebook.RuleTree;
import vn.binhchon.text.Text;

/**
 * A rule as its file has it, before any compiler has seen it.
 *
 * @param path the file
 * @param name its name
 * @param line the line it begins in
 * @param head what stands between its name and {@code when}: annotations and, where there should be none, attributes
 * @param when its conditions
 * @param then what it does
 * @param facts the facts it looks at, in its order
 */
record RuleText(String path, String name, int line, Span head, Span when, Span then, List<Fact> facts) {

    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern FINDING = Pattern.compile(
            "\\binsert\\s*\\(\\s*(Points|Bar|Caution|Recommendation|Proposed|Preference|Limit)\\s*\\.\\s*of\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern ASKED = Pattern.compile("\\bp\\.(\\w+)\\s*\\(\\s*\"([^\"]*)\"");

    /**
     * A pattern of the conditions.
     *
     * @param variable the variable it binds; null when it binds none
     * @param kind the kind of fact; empty for what an accumulation comes to
     * @param within {@code exists}, {@code not} or {@code accumulate} where it stands in one; else empty
     * @param conditions what it asks
     * @param gathered the functions of an accumulation, for what it comes to
     */
    record Fact(
            @Nullable String variable,
            String kind,
            String within,
            List<Span> conditions,
            List<RuleTree.Gathered> gathered) {}

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

    /** A problem at a line of this rule, in both languages. */
    Problem problem(int line, Text what, @Nullable Text maybe) {
        return new Problem(path, line, id(), what, maybe);
    }

    /** A problem at a line of this rule. */
    Problem problem(int line, String what, @Nullable String maybe) {
        return new Problem(path, line, id(), what, maybe);
    }
}
