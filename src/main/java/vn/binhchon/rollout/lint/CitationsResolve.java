package vn.binhchon.rollout.lint;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.binhchon.edition.Clause;
import vn.binhchon.rulebook.Problem;

/** Whatever rests on law names its clauses, letter for letter as the register has them. */
final class CitationsResolve implements Check {

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Set<String> known = draft.clauses().stream().map(Clause::cite).collect(Collectors.toSet());
        for (Cited cited : draft.citations()) {
            // Of rules the rulebook says it.
            if (cited.kind() == Cited.Kind.RULE) {
                continue;
            }
            if (cited.clauses().isEmpty()) {
                String what = cited.name() + " has no citation";
                problems.accept(new Problem(cited.path(), cited.line(), null, what, "a clause of clauses.yaml"));
            }
            for (String clause : cited.clauses()) {
                if (!known.contains(clause)) {
                    String what = cited.name() + " cites \"" + clause + "\", which clauses.yaml does not hold";
                    String maybe = "write it exactly as clauses.yaml does";
                    problems.accept(new Problem(cited.path(), cited.line(), null, what, maybe));
                }
            }
        }
    }
}
