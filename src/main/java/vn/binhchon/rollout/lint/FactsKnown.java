package vn.binhchon.rollout.lint;

import java.util.List;
import java.util.function.Consumer;
import vn.binhchon.rulebook.Problem;

/** A pattern looks at one of the facts of the vocabulary: of other classes there never is one, and the rule would wait for ever. */
final class FactsKnown implements Check {

    private static final List<String> WITHOUT_IMPORT = List.of(
            "java.lang.",
            "vn.binhchon.nomination.",
            "vn.binhchon.round.",
            "vn.binhchon.promotion.",
            "vn.binhchon.finding.");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            for (RuleText.Fact fact : rule.facts()) {
                boolean known = fact.kind().isEmpty()
                        || draft.edition().vocabulary().facts().containsKey(fact.kind());
                // A class that does not exist at all is named by the compiler.
                if (!known && WITHOUT_IMPORT.stream().anyMatch(place -> exists(place + fact.kind()))) {
                    String what = "looks for a " + fact.kind() + ", which is no fact: it can never fire";
                    problems.accept(rule.problem(
                            rule.when().line(Math.max(0, rule.when().bare().indexOf(fact.kind()))),
                            what,
                            "vocabulary.yaml lists all kinds of facts"));
                }
            }
        }
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, FactsKnown.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
