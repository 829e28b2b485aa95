package vn.binhchon.rollout.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.rulebook.Problem;

/** Points go to lines that evidence decides, every such line can be reached by some rule, and a rule speaks of its own criterion. */
final class Awards implements Check {

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Set<String> awarded = new TreeSet<>();
        for (RuleText rule : draft.rules()) {
            RuleText.Report report = rule.report();
            if (report != null) {
                reports(draft, rule, report, problems);
                if (report.kind().equals("Points")) {
                    awarded.add(report.criterion());
                }
            }
        }
        draft.folder().ending("/model.frame.csv").forEach((path, text) -> {
            if (path.startsWith(draft.edition().id() + "/")) {
                for (FrameLine line : draft.edition().frame().lines()) {
                    if (!line.juror() && !awarded.contains(line.line())) {
                        String what = "line " + line.line() + " is judged by evidence, and no rule awards it";
                        int at = Places.words(text, "\n" + line.line() + ",");
                        problems.accept(new Problem(path, at + 1, null, what, "a rule, or juror instead of evidence"));
                    }
                }
            }
        });
    }

    private static void reports(Draft draft, RuleText rule, RuleText.Report report, Consumer<Problem> problems) {
        String own = rule.annotations().getOrDefault("criterion", report.criterion());
        int line = rule.then().line(Math.max(0, rule.then().bare().indexOf("insert")));
        if (!own.equals(report.criterion())) {
            String what = "speaks of " + report.criterion() + ", its @criterion is " + own;
            problems.accept(rule.problem(line, what, null));
        }
        if (report.kind().equals("Points")) {
            FrameLine awarded = draft.edition().frame().lines().stream()
                    .filter(each -> each.line().equals(report.criterion()))
                    .findFirst()
                    .orElse(null);
            if (awarded == null) {
                problems.accept(
                        rule.problem(line, "awards " + report.criterion() + ", which is no line of the frame", null));
            } else if (awarded.juror()) {
                String what = "awards " + report.criterion() + ", which only a juror can judge";
                problems.accept(rule.problem(line, what, "evidence instead of juror in model.frame.csv"));
            }
        }
    }
}
