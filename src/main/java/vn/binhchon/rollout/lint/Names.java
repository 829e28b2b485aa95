package vn.binhchon.rollout.lint;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.text.Sentences;

/** Names and ids of rules are plain words: the compiler writes them into the code that it makes. */
final class Names implements Check {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ,.:;()%/&+’“”–—-]{1,150}");
    private static final Map<String, Pattern> ANNOTATIONS = Map.of(
            "id", Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*"),
            "criterion", Pattern.compile("[\\p{L}\\p{N}._-]+"),
            "exclusive", Pattern.compile("[\\p{L}\\p{N} ._-]+"));

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            if (!NAME.matcher(rule.name()).matches()) {
                problems.accept(rule.problem(
                        rule.line(),
                        Sentences.of("rules.drl.name", "name", rule.name()),
                        Sentences.of("rules.drl.name.maybe")));
            }
            rule.annotations().forEach((annotation, value) -> {
                Pattern written = ANNOTATIONS.get(annotation);
                if (written != null && !written.matcher(value).matches()) {
                    problems.accept(rule.problem(
                            rule.line(),
                            Sentences.of("rules.drl.annotation", "name", "@" + annotation, "value", value),
                            Sentences.of("rules.drl.annotation.maybe", "name", "@" + annotation)));
                }
            });
        }
    }
}
