package vn.binhchon.rollout.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.binhchon.rulebook.Problem;

/** Rules that award the same line say so by {@code @exclusive("name")}: their author has seen that only one of them can fire. */
final class Exclusive implements Check {

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Map<String, List<RuleText>> named = new TreeMap<>();
        Map<String, List<RuleText>> awarding = new TreeMap<>();
        for (RuleText rule : draft.rules()) {
            RuleText.Report report = rule.report();
            if (report != null && report.kind().equals("Points")) {
                awarding.computeIfAbsent(report.criterion(), line -> new ArrayList<>())
                        .add(rule);
            }
            if (rule.annotations().containsKey("exclusive")) {
                named.computeIfAbsent(name(rule), name -> new ArrayList<>()).add(rule);
            }
        }
        awarding.forEach((line, rules) -> rules.forEach(rule -> twin(line, rule, rules, problems)));
        named.forEach((name, rules) -> together(name, rules, problems));
    }

    private static void twin(String line, RuleText rule, List<RuleText> rules, Consumer<Problem> problems) {
        for (RuleText other : rules) {
            boolean meet = rule.level().equals(other.level())
                    || rule.level().equals("every_level")
                    || other.level().equals("every_level");
            boolean said = !name(rule).isEmpty() && name(rule).equals(name(other));
            if (!other.equals(rule) && meet && !said) {
                String what =
                        "awards " + line + ", as " + other.id() + " (" + other.path() + ":" + other.line() + ") does";
                problems.accept(rule.problem(
                        rule.line(), what, "@exclusive(\"…\") of one name on both, when never both of them fire"));
                return;
            }
        }
    }

    private static void together(String name, List<RuleText> rules, Consumer<Problem> problems) {
        List<String> lines = rules.stream()
                .map(RuleText::report)
                .map(report -> report == null || !report.kind().equals("Points") ? "no line" : report.criterion())
                .distinct()
                .toList();
        RuleText last = rules.get(rules.size() - 1);
        if (rules.size() == 1) {
            problems.accept(
                    last.problem(last.line(), "is alone under @exclusive(\"" + name + "\")", "a name is misspelled"));
        } else if (lines.size() > 1 || lines.contains("no line")) {
            String what = "@exclusive(\"" + name + "\") holds rules that award " + String.join(", ", lines);
            problems.accept(last.problem(last.line(), what, "one name for each line"));
        }
    }

    private static String name(RuleText rule) {
        return rule.annotations().getOrDefault("exclusive", "");
    }
}
