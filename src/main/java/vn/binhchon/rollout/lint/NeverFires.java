package vn.binhchon.rollout.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Parameter;
import vn.binhchon.rulebook.ConditionText;
import vn.binhchon.rulebook.Problem;

/** A rule whose conditions contradict each other, on every day of the edition, can never fire. */
final class NeverFires implements Check {

    private static final Pattern FLAG =
            Pattern.compile("p\\.flag\\(\\s*\"([^\"]*)\"\\s*\\)\\s*(==|!=)\\s*(true|false)");
    private static final Map<String, String> LEVELS =
            Map.of("local", "LOCAL", "province", "PROVINCE", "region", "REGION", "national", "NATION");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            Map<String, Asked> fields = new LinkedHashMap<>();
            for (RuleText.Fact fact : rule.facts()) {
                if (!fact.within().isEmpty()) {
                    // Of several facts each may be otherwise.
                    continue;
                }
                for (Span condition : fact.conditions()) {
                    Matcher flag = FLAG.matcher(condition.code().strip());
                    if (flag.matches()) {
                        flag(draft, rule, condition, flag, problems);
                    }
                    ConditionText text = ConditionText.read(condition.code());
                    if (text.field() != null) {
                        String about = fact.kind() + "." + text.field() + (text.argument() == null ? "" : "()");
                        fields.computeIfAbsent(about, name -> new Asked(name, new ArrayList<>(), new ArrayList<>()))
                                .add(text, condition.line());
                    }
                }
            }
            Asked level = fields.get("Entry.level");
            if (level != null && LEVELS.containsKey(rule.level())) {
                // The folder is a condition too.
                String own = "Level." + LEVELS.get(rule.level());
                level.add(ConditionText.read("level == " + own), level.lines().get(0));
            }
            fields.values().forEach(asked -> {
                String contradiction = asked.contradiction(draft);
                if (contradiction != null) {
                    problems.accept(rule.problem(asked.lines().get(0), "can never fire: " + contradiction, null));
                }
            });
        }
    }

    private static void flag(Draft draft, RuleText rule, Span condition, Matcher flag, Consumer<Problem> problems) {
        Parameter parameter = draft.edition().parameters().get(flag.group(1));
        if (parameter == null) {
            return;
        }
        boolean wanted = flag.group(3).equals("true") == flag.group(2).equals("==");
        List<Object> seen = draft.days().stream()
                .map(day -> Dated.on(day, parameter.values()))
                .filter(dated -> dated != null)
                .<Object>map(dated -> dated.value())
                .toList();
        if (!seen.isEmpty() && !seen.contains(wanted)) {
            String what = "can never fire: " + flag.group(1) + " is " + wanted + " on no day of the edition";
            problems.accept(rule.problem(condition.line(), what, null));
        }
    }
}
