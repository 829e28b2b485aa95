package vn.binhchon.rollout.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.RuleTree;

/**
 * One rule file, taken apart without a compiler.
 *
 * @param path the file below the folder
 * @param whole all of it
 * @param tree it as Drools' own parser takes it apart
 * @param rules its rules, in its order
 */
record RuleFile(String path, Span whole, RuleTree tree, List<RuleText> rules) {

    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\s+\"([^\"]+)\"");
    private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");
    private static final Pattern THEN = Pattern.compile("\\bthen\\b");
    private static final Pattern END = Pattern.compile("(?m)^[ \\t]*end\\b");

    static RuleFile read(String path, String text) {
        Blanking blanking = new Blanking(text);
        Span whole = new Span(blanking.code(), blanking.bare(), 1, 0);
        RuleTree tree = RuleTree.of(whole.code());
        List<RuleText> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(whole.code());
        boolean found = rule.find();
        while (found) {
            String name = rule.group(1);
            int line = whole.line(rule.start(1));
            int from = rule.end();
            found = rule.find();
            rules.add(rule(
                    path,
                    name,
                    line,
                    whole.part(from, found ? rule.start() : text.length()),
                    facts(tree, name, whole)));
        }
        return new RuleFile(path, whole, tree, List.copyOf(rules));
    }

    private static List<RuleText.Fact> facts(RuleTree tree, String rule, Span whole) {
        return tree.patterns().stream()
                .filter(each -> each.rule().equals(rule))
                .map(each -> new RuleText.Fact(
                        each.variable(),
                        each.kind(),
                        each.within(),
                        each.conditions().stream()
                                .map(range -> whole.part(range.from(), range.to()))
                                .toList(),
                        each.gathered()))
                .toList();
    }

    private static RuleText rule(String path, String name, int line, Span rest, List<RuleText.Fact> facts) {
        int end = first(END, rest, 0);
        int when = Math.min(first(WHEN, rest, 0), end);
        int then = Math.min(first(THEN, rest, when), end);
        Span conditions = when < end ? rest.part(Math.min(when + 4, then), then) : Span.EMPTY;
        Span consequence = then < end ? rest.part(then + 4, end) : Span.EMPTY;
        return new RuleText(path, name, line, rest.part(0, when), conditions, consequence, facts);
    }

    private static int first(Pattern word, Span span, int from) {
        Matcher found = word.matcher(span.bare());
        return found.find(from) ? found.start() : span.bare().length();
    }

    /** The rule that a line of the file belongs to; null above the first. */
    @Nullable
    String ruleAt(int line) {
        return rules.stream()
                .filter(rule -> rule.line() <= line)
                .reduce((before, after) -> after)
                .map(RuleText::id)
                .orElse(null);
    }
}
