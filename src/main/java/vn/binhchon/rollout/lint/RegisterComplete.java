package vn.binhchon.rollout.lint;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.text.Sentences;

/** Of an act that {@code edition.yaml} says to register whole, every article and every annex has an entry. */
final class RegisterComplete implements Check {

    private static final Pattern WHOLE =
            Pattern.compile("act:\\s*\"([^\"]+)\",\\s*articles:\\s*(\\d+),\\s*annexes:\\s*(\\d+)");

    /** No act of ours has a thousand articles. */
    private static final int DIGITS = 3;

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Matcher act = WHOLE.matcher(draft.text("edition.yaml"));
        while (act.find()) {
            if (act.group(2).length() > DIGITS || act.group(3).length() > DIGITS) {
                int line = Span.breaks(draft.text("edition.yaml"), act.start()) + 1;
                problems.accept(new Problem(
                        draft.path("edition.yaml"),
                        line,
                        null,
                        Sentences.of("rules.register.large", "act", act.group(1)),
                        Sentences.of("rules.register.large.maybe")));
                continue;
            }
            entries(draft, act.group(1) + ", Điều ", Integer.parseInt(act.group(2)), problems);
            entries(draft, act.group(1) + ", Phụ lục ", Integer.parseInt(act.group(3)), problems);
        }
    }

    private static void entries(Draft draft, String part, int last, Consumer<Problem> problems) {
        for (int number = 1; number <= last; number++) {
            Pattern entry = Pattern.compile(Pattern.quote(part + number) + "([ (].*)?");
            if (draft.clauses().stream()
                    .noneMatch(clause -> entry.matcher(clause.cite()).matches())) {
                String what = "has no entry for " + part + number;
                String maybe = "an entry with without_rule";
                problems.accept(Problem.in(draft.path("clauses.yaml"), what, maybe));
            }
        }
    }
}
