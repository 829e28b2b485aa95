package vn.binhchon.rollout.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.rulebook.Problem;

/**
 * A rule reaches for nothing but facts, findings and numbers: no clock, file, network, thread or class. A file that does is not
 * even compiled, for part of what stands in a condition runs when its model is loaded.
 */
final class Reach implements Check {

    /** What a rule may report with, and the two things every rule may call. */
    static final Set<String> FINDINGS = Set.of(
            "Points", "Bar", "Caution", "Recommendation", "Proposed", "Preference", "Limit", "Verdict", "Reason");

    private static final Set<String> CALLS = Set.of("p", "insert", "in", "sum", "count", "min", "max", "average");
    private static final Pattern NEW = Pattern.compile("\\bnew\\b\\s*([\\w.]*)");
    private static final Pattern BEGINNING = Pattern.compile("(?<![\\w.$])([A-Za-z]\\w*)(?=\\s*([.(]))");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Set<String> known = known(draft.edition().vocabulary());
        for (RuleText rule : draft.rules()) {
            for (Span span : List.of(rule.when(), rule.then())) {
                Matcher made = NEW.matcher(span.bare());
                while (made.find()) {
                    String what = "makes a new " + made.group(1) + "; a rule makes nothing but its one finding";
                    problems.accept(rule.problem(span.line(made.start()), what, null));
                }
                reaches(rule, span, known, problems);
            }
        }
    }

    private static void reaches(RuleText rule, Span span, Set<String> known, Consumer<Problem> problems) {
        Matcher word = BEGINNING.matcher(span.bare());
        while (word.find()) {
            String name = word.group(1);
            boolean type = Character.isUpperCase(name.charAt(0));
            // A pattern of an unknown fact is for the compiler to name; a made object was named above.
            boolean call = word.group(2).equals("(");
            boolean made =
                    span.bare().substring(0, word.start()).stripTrailing().endsWith("new");
            if (!known.contains(name) && !Banned.WORDS.contains(name) && !(type && call) && !made) {
                String what = "reaches for " + name + ", which no rule may use";
                String maybe = "facts of vocabulary.yaml, numbers by p.…, and one insert( … ) are all there is";
                problems.accept(rule.problem(span.line(word.start()), what, maybe));
            }
        }
    }

    private static Set<String> known(Vocabulary vocabulary) {
        Set<String> known = new HashSet<>(CALLS);
        known.addAll(FINDINGS);
        known.addAll(vocabulary.facts().keySet());
        vocabulary.fields().keySet().forEach(field -> known.add(field.substring(field.indexOf('.') + 1)));
        vocabulary.values().keySet().forEach(value -> known.add(value.split("\\.")[0]));
        return known;
    }
}
