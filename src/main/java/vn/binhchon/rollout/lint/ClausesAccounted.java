package vn.binhchon.rollout.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.binhchon.edition.Clause;
import vn.binhchon.rulebook.Problem;

/** Every clause of the register is carried by a rule, a number or a table, or says why by none. */
final class ClausesAccounted implements Check {

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Set<String> carried = carried(draft);
        Map<String, Clause> before = new HashMap<>();
        for (Clause clause : draft.clauses()) {
            Clause earlier = before.put(clause.cite(), clause);
            if (earlier != null && !clause.follows(earlier)) {
                String maybe = "keep one of the two, or let a second wording begin the day after the first ends";
                problems.accept(problem(clause, "stands in the register twice", maybe));
            }
            if (clause.withoutRule() == null && !carried.contains(clause.cite())) {
                String maybe = "without_rule: { kind: procedural, vi: …, en: … }";
                problems.accept(problem(clause, "is cited by no rule, number or table, and says no reason", maybe));
            }
        }
    }

    /** Clauses that give a reason for being carried by nothing, and are carried. */
    static List<Problem> notes(Draft draft) {
        Set<String> carried = carried(draft);
        List<Problem> notes = new ArrayList<>();
        for (Clause clause : draft.clauses()) {
            if (clause.withoutRule() != null && carried.contains(clause.cite())) {
                notes.add(problem(clause, "says without_rule, and is cited", "take without_rule away"));
            }
        }
        return notes;
    }

    private static Set<String> carried(Draft draft) {
        Set<String> carried = new TreeSet<>();
        draft.citations().stream()
                .filter(cited -> cited.kind() != Cited.Kind.CRITERION)
                .forEach(cited -> carried.addAll(cited.clauses()));
        return carried;
    }

    private static Problem problem(Clause clause, String what, String maybe) {
        return new Problem(clause.path(), clause.line(), null, clause.cite() + " " + what, maybe);
    }
}
