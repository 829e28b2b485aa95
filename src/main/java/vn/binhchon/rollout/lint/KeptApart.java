package vn.binhchon.rollout.lint;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.binhchon.nomination.Contact;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.rulebook.Problem;

/** No rule asks whose an establishment is, nor where its owner lives: that is taken off what is judged, and a rule sees nothing of it. */
final class KeptApart implements Check {

    private static final String FACT = Establishment.class.getSimpleName();
    private static final String FIELDS = Arrays.stream(Contact.class.getRecordComponents())
            .map(each -> each.getName())
            .collect(Collectors.joining("|"));
    private static final Pattern ASKED = Pattern.compile("(?<![\\w.$])(" + FIELDS + ")\\b");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            for (RuleText.Fact fact : rule.facts()) {
                if (!fact.kind().equals(FACT)) {
                    continue;
                }
                fact.conditions().forEach(each -> look(rule, each, ASKED, problems));
                if (fact.variable() != null) {
                    Pattern told = Pattern.compile(Pattern.quote(fact.variable()) + "\\s*\\.\\s*(" + FIELDS + ")\\b");
                    look(rule, rule.when(), told, problems);
                    look(rule, rule.then(), told, problems);
                }
            }
        }
    }

    private static void look(RuleText rule, Span span, Pattern asked, Consumer<Problem> problems) {
        Matcher each = asked.matcher(span.bare());
        while (each.find()) {
            problems.accept(rule.problem(
                    span.line(each.start(1)),
                    "asks for " + FACT + "." + each.group(1)
                            + ", which is kept apart from what is judged: it sees nothing",
                    "words on a person decide no point (docs/decisions/0042)"));
        }
    }
}
