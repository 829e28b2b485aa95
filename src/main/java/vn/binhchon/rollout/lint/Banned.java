package vn.binhchon.rollout.lint;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Problem;

/** The constructs of Drools that would let a rule change facts, wait for another rule, or hide when it holds. */
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

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?<![\\w.@-])(salience|agenda-group|activation-group|ruleflow-group|no-loop|lock-on-active|auto-focus|"
                    + "date-effective|date-expires|duration|timer|calendars|enabled|dialect)(?![\\w-])");
    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^[ \\t]*(function|declare|query|unit|window|dialect)\\b");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.$])(" + String.join("|", WORDS) + ")\\b");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleFile file : draft.files()) {
            String outside = file.outsideRules();
            Matcher declared = DECLARATION.matcher(outside);
            while (declared.find()) {
                int line = Span.breaks(outside, declared.start(1)) + 1;
                problems.accept(new Problem(file.path(), line, null, said(declared.group(1)), null));
            }
            for (RuleText rule : file.rules()) {
                each(ATTRIBUTE, rule, rule.head(), problems);
                each(WORD, rule, rule.when(), problems);
                each(WORD, rule, rule.then(), problems);
            }
        }
    }

    private static void each(Pattern banned, RuleText rule, Span span, Consumer<Problem> problems) {
        Matcher found = banned.matcher(span.bare());
        while (found.find()) {
            problems.accept(rule.problem(span.line(found.start()), said(found.group(1)), maybe(found.group(1))));
        }
    }

    private static String said(String word) {
        return "uses \"" + word + "\", which is banned";
    }

    private static @Nullable String maybe(String word) {
        return switch (word) {
            case "salience", "agenda-group", "activation-group", "ruleflow-group" ->
                "let both rules say when they hold; none waits for another";
            case "date-effective", "date-expires", "timer", "duration", "calendars" ->
                "a number with dates in *.parameters.yaml, asked by p.flag(\"…\")";
            case "or" -> "two rules, each with its own @id";
            case "and" -> "a comma between two comparisons, a new line between two facts";
            case "not", "exists" -> "compare the fact's field with null, true or false";
            case "modify", "update", "delete", "retract", "insertLogical" ->
                "a rule reports one finding by insert( … ) and changes nothing";
            default -> null;
        };
    }
}
