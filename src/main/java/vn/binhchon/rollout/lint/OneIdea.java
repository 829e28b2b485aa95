package vn.binhchon.rollout.lint;

import java.util.function.Consumer;
import vn.binhchon.rulebook.Expression;
import vn.binhchon.rulebook.ExpressionReader;
import vn.binhchon.rulebook.Problem;

/** Two comparisons that both have to hold are two conditions, so that each can be explained. */
final class OneIdea implements Check {

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            for (RuleText.Fact fact : rule.facts()) {
                for (Span condition : fact.conditions()) {
                    if (ExpressionReader.read(condition.code()) instanceof Expression.All) {
                        problems.accept(
                                rule.problem(condition.line(), "joins two comparisons by \"&&\"", "a comma instead"));
                    }
                }
            }
        }
    }
}
