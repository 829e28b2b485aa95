package vn.binhchon.rollout.lint;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.rulebook.Problem;

/** A figure stands in a parameters file, with its date and its clause, never in a rule. */
final class NoFigures implements Check {

    private static final Pattern FIGURE = Pattern.compile("(?<![\\w$])\\d[\\w.]*");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            for (Span span : List.of(rule.when(), rule.then())) {
                Matcher figure = FIGURE.matcher(span.bare());
                while (figure.find()) {
                    String what = "holds the figure " + figure.group() + ", which has no date and no clause";
                    String maybe = "p.number(\"…\") or p.whole(\"…\"), and a line in *.parameters.yaml";
                    problems.accept(rule.problem(span.line(figure.start()), what, maybe));
                }
            }
        }
    }
}
