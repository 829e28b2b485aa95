package vn.binhchon.rollout.lint;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.binhchon.edition.ExtraField;
import vn.binhchon.edition.ExtraField.Kind;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.text.Sentences;

/** A pattern on facts that the vocabulary adds names one that there is, and asks of it what can be stated of it. */
final class ExtraFactsKnown implements Check {

    private static final Pattern NAMED = Pattern.compile("\\bname\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern ASKED = Pattern.compile("(?<![\\w.$\"])(number|yes|items|text|day)\\b(?!\\s*\\()");
    private static final Map<Kind, List<String>> FIELDS = Map.of(
            Kind.NUMBER, List.of("number"),
            Kind.YES_NO, List.of("yes"),
            Kind.LIST, List.of("items"),
            Kind.DAY, List.of("day", "text"),
            Kind.TEXT, List.of("text"));

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Map<String, ExtraField> extra = draft.edition().vocabulary().extra();
        for (RuleText rule : draft.rules()) {
            for (RuleText.Fact fact : rule.facts()) {
                if (fact.kind().equals("ExtraFact")) {
                    look(rule, fact, extra, problems);
                }
            }
        }
    }

    private static void look(
            RuleText rule, RuleText.Fact fact, Map<String, ExtraField> extra, Consumer<Problem> problems) {
        String asked = fact.conditions().stream().map(Span::code).collect(Collectors.joining(", "));
        int line = rule.when().line(Math.max(0, rule.when().bare().indexOf("ExtraFact")));
        Matcher named = NAMED.matcher(asked);
        String name = named.find() ? named.group(1) : "";
        ExtraField field = extra.get(name);
        if (field == null) {
            problems.accept(problem(rule, line, "rules.extra.unknown", "name", name, "names", names(extra)));
            return;
        }
        Matcher fields = ASKED.matcher(asked);
        while (fields.find()) {
            List<String> right = FIELDS.getOrDefault(field.kind(), List.of());
            if (!right.contains(fields.group(1))) {
                problems.accept(problem(
                        rule,
                        line,
                        "rules.extra.asked",
                        "name",
                        name,
                        "asked",
                        fields.group(1),
                        "right",
                        right.get(0)));
            }
        }
    }

    private static String names(Map<String, ExtraField> extra) {
        return extra.isEmpty() ? "–" : String.join(", ", extra.keySet());
    }

    private static Problem problem(RuleText rule, int line, String key, Object... arguments) {
        return new Problem(
                rule.path(), line, rule.id(), Sentences.of(key, arguments), Sentences.of(key + ".maybe", arguments));
    }
}
