package vn.binhchon.rollout.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleTree;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * The constructs of Drools that would let a rule change facts, wait for another rule, take over another's conditions, or hide when
 * it holds: named from the tree of Drools' own parser. What Drools reads as Java, the consequence, is looked at by its words.
 */
final class Banned implements Check {

    /** Words that may stand in no condition and no consequence. */
    static final Set<String> WORDS = Set.of(
            "from",
            "collect",
            "accumulate",
            "acc",
            "groupby",
            "forall",
            "exists",
            "not",
            "or",
            "and",
            "eval",
            "modify",
            "update",
            "delete",
            "retract",
            "insertLogical");

    private static final Pattern AND = Pattern.compile("(?<![\\w.$])(and)\\b");
    private static final Pattern CHANGES =
            Pattern.compile("(?<![\\w.$])(modify|update|delete|retract|insertLogical)\\b");
    private static final String GLOBAL = "vn.binhchon.edition.Parameters p";
    private static final Pattern IMPORTED =
            Pattern.compile("vn\\.binhchon\\.(nomination|round|promotion|finding)\\.[\\w.*]+");
    private static final Set<String> ANNOTATIONS = Set.of("@id", "@criterion", "@citation", "@exclusive");
    private static final Pattern ANNOTATED = Pattern.compile("@(\\w+)");

    /** What may help, for constructs of which something is known to. */
    private static final Map<String, String> MAYBE = Map.ofEntries(
            Map.entry("salience", "order"),
            Map.entry("agenda-group", "order"),
            Map.entry("activation-group", "order"),
            Map.entry("ruleflow-group", "order"),
            Map.entry("date-effective", "dates"),
            Map.entry("date-expires", "dates"),
            Map.entry("timer", "dates"),
            Map.entry("duration", "dates"),
            Map.entry("calendars", "dates"),
            Map.entry("enabled", "dates"),
            Map.entry("extends", "extends"),
            Map.entry("or", "or"),
            Map.entry("and", "and"),
            Map.entry("not", "not"),
            Map.entry("exists", "not"),
            Map.entry("forall", "forall"),
            Map.entry("accumulate", "accumulate"),
            Map.entry("eval", "eval"),
            Map.entry("dialect", "dialect"),
            Map.entry("modify", "change"),
            Map.entry("update", "change"),
            Map.entry("delete", "change"),
            Map.entry("retract", "change"),
            Map.entry("insertLogical", "change"));

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleFile file : draft.files()) {
            tree(file, problems);
            for (RuleText rule : file.rules()) {
                // The parser drops "and" between two facts.
                words(AND, rule, rule.when(), problems);
                words(CHANGES, rule, rule.then(), problems);
                annotatedOnce(rule, problems);
            }
        }
    }

    private static void tree(RuleFile file, Consumer<Problem> problems) {
        RuleTree tree = file.tree();
        tree.constructs().forEach(each -> problems.accept(used(file, each)));
        tree.annotations().stream()
                .filter(each -> !ANNOTATIONS.contains(each.words()))
                .forEach(each -> problems.accept(used(file, each)));
        tree.imports().stream()
                .filter(each -> !IMPORTED.matcher(each.words()).matches())
                .forEach(each -> problems.accept(said(file, each, "rules.drl.import", each.words())));
        tree.globals().stream()
                .filter(each -> !each.words().equals(GLOBAL))
                .forEach(each -> problems.accept(said(file, each, "rules.drl.global", "global " + GLOBAL)));
        tree.rules().stream()
                .filter(each ->
                        file.rules().stream().noneMatch(rule -> rule.name().equals(each.words())))
                .forEach(each -> problems.accept(said(file, each, "rules.drl.rule-name", each.words())));
    }

    private static Problem used(RuleFile file, RuleTree.Part part) {
        return problem(file.path(), part.line(), file.ruleAt(part.line()), part.words());
    }

    private static Problem said(RuleFile file, RuleTree.Part part, String key, String help) {
        return new Problem(
                file.path(),
                part.line(),
                null,
                Sentences.of(key, "named", part.words()),
                Sentences.of(key + ".maybe", "named", help));
    }

    private static void words(Pattern banned, RuleText rule, Span span, Consumer<Problem> problems) {
        Matcher found = banned.matcher(span.bare());
        while (found.find()) {
            problems.accept(problem(rule.path(), span.line(found.start()), rule.id(), found.group(1)));
        }
    }

    /** Of two annotations of one name Drools keeps one. */
    private static void annotatedOnce(RuleText rule, Consumer<Problem> problems) {
        Set<String> seen = new HashSet<>();
        Matcher each = ANNOTATED.matcher(rule.head().bare());
        while (each.find()) {
            if (!seen.add(each.group(1))) {
                problems.accept(new Problem(
                        rule.path(),
                        rule.head().line(each.start()),
                        rule.id(),
                        Sentences.of("rules.drl.annotated-twice", "name", each.group()),
                        Sentences.of("rules.yaml.duplicate.maybe")));
            }
        }
    }

    /** The problem of a construct that is used. */
    static Problem problem(String path, int line, @Nullable String rule, String word) {
        String help = word.endsWith("( … )") ? "several" : MAYBE.get(word);
        Text maybe = Sentences.of("rules.drl.maybe." + (help == null ? "other" : help));
        return new Problem(path, line, rule, Sentences.of("rules.drl.banned", "word", word), maybe);
    }
}
