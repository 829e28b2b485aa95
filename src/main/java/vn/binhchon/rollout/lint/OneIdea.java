package vn.binhchon.rollout.lint;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.rulebook.Problem;

/** One rule, one idea: two ways to fire are two rules, and two comparisons are two conditions, so that each can be explained. */
final class OneIdea implements Check {

    private static final Pattern JOINED = Pattern.compile("\\|\\||&&");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            Matcher joined = JOINED.matcher(rule.when().bare());
            while (joined.find()) {
                boolean or = joined.group().equals("||");
                String what = or ? "has more than one idea: \"||\"" : "joins two comparisons by \"&&\"";
                String maybe = or ? "two rules, each with its own @id" : "a comma instead";
                problems.accept(rule.problem(rule.when().line(joined.start()), what, maybe));
            }
        }
    }
}
