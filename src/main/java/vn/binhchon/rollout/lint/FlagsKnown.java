package vn.binhchon.rollout.lint;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.edition.Clause;
import vn.binhchon.rulebook.Problem;

/** How well a clause is known is said by one of five flags. */
final class FlagsKnown implements Check {

    private static final Pattern FLAG = Pattern.compile("(?m)(?:^|[\\s{,-])flag:\\s*\"?([^\\s\",}]*)");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        draft.folder().ending(".yaml").forEach((path, text) -> {
            if (!path.startsWith(draft.edition().id() + "/") || path.endsWith(".scenarios.yaml")) {
                return;
            }
            Matcher flag = FLAG.matcher(text);
            while (flag.find()) {
                if (!Clause.FLAGS.contains(flag.group(1))) {
                    int line = Span.breaks(text, flag.start(1)) + 1;
                    String what =
                            "the flag is " + flag.group(1) + ", expected one of " + String.join(", ", Clause.FLAGS);
                    problems.accept(new Problem(path, line, null, what, null));
                }
            }
        });
        for (Clause clause : draft.clauses()) {
            if (clause.flag().isEmpty()) {
                String what = clause.cite() + " has no flag, expected one of " + String.join(", ", Clause.FLAGS);
                problems.accept(new Problem(clause.path(), clause.line(), null, what, null));
            }
        }
    }
}
