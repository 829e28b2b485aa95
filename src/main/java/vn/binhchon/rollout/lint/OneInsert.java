package vn.binhchon.rollout.lint;

import java.util.function.Consumer;
import vn.binhchon.rulebook.Problem;

/** A consequence is one insert of one finding, and nothing else. */
final class OneInsert implements Check {

    private static final String MAYBE =
            "insert( Points.of(…) ); or Bar, Caution, Recommendation, Preference, Limit; what is more is another rule";

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            Span then = rule.then();
            String bare = then.bare();
            int begins = bare.length() - bare.stripLeading().length();
            if (bare.isBlank()) {
                // A rule that cannot be taken apart is for the compiler to name.
                if (then.line() > 0) {
                    problems.accept(rule.problem(rule.line(), "reports nothing", MAYBE));
                }
                continue;
            }
            if (!bare.substring(begins).matches("(?s)insert\\s*\\(.*")) {
                problems.accept(rule.problem(then.line(begins), "does something else than insert its finding", MAYBE));
                continue;
            }
            int closes = then.closing(bare.indexOf('(', begins));
            String rest = closes < 0 ? "" : bare.substring(closes + 1).strip().replaceFirst("^;", "");
            if (!rest.isBlank()) {
                int line = then.line(bare.lastIndexOf(rest.strip()));
                problems.accept(rule.problem(line, "does more than insert one finding", MAYBE));
            } else if (rule.report() == null && closes > 0) {
                problems.accept(rule.problem(then.line(begins), "inserts what is no finding", MAYBE));
            }
        }
    }
}
