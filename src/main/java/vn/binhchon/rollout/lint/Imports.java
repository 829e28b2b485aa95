package vn.binhchon.rollout.lint;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.rulebook.Problem;

/** A rule file imports facts and findings, and knows one global: the numbers, {@code p}. */
final class Imports implements Check {

    private static final Set<String> GLOBALS = Set.of("vn.binhchon.edition.Parameters p");
    private static final Pattern IMPORTED =
            Pattern.compile("vn\\.binhchon\\.(nomination|round|promotion|finding)\\.[\\w.*]+");
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*(import|global)\\s+([^;\\n]+)");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleFile file : draft.files()) {
            String outside = file.outsideRules();
            Matcher each = LINE.matcher(outside);
            while (each.find()) {
                int line = Span.breaks(outside, each.start(1)) + 1;
                String named = each.group(2).strip().replaceAll("\\s+", " ");
                boolean global = each.group(1).equals("global");
                if (global && !GLOBALS.contains(named)) {
                    String what = "declares the global " + named + "; p is the only one";
                    problems.accept(
                            new Problem(file.path(), line, null, what, "global vn.binhchon.edition.Parameters p"));
                }
                if (!global && !IMPORTED.matcher(named).matches()) {
                    String what = "imports " + named + ", which no rule may use";
                    String maybe =
                            "vn.binhchon.nomination.*, vn.binhchon.round.*, vn.binhchon.promotion.* and vn.binhchon.finding.* are all a rule needs";
                    problems.accept(new Problem(file.path(), line, null, what, maybe));
                }
            }
        }
    }
}
