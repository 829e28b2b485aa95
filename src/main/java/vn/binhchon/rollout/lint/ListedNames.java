package vn.binhchon.rollout.lint;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.binhchon.edition.Parameter;
import vn.binhchon.rulebook.Problem;

/** A name in a list of a parameters file or in a table of choices is one the vocabulary knows; a unit of a number likewise. */
final class ListedNames implements Check {

    /** A list may hold figures: the sizes a council may have. */
    private static final Pattern FIGURE = Pattern.compile("\\d+");

    private static final String MAYBE = "it is misspelled, or missing in vocabulary.yaml";

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Set<String> known = draft.edition().vocabulary().values().keySet().stream()
                .map(value -> value.substring(value.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        draft.edition().parameters().forEach((key, number) -> {
            number.values().stream()
                    .map(value -> value.value())
                    .filter(value -> value instanceof Iterable<?>)
                    .flatMap(value -> ((List<?>) value).stream())
                    .distinct()
                    .filter(name -> !known.contains(String.valueOf(name))
                            && !FIGURE.matcher(String.valueOf(name)).matches())
                    .forEach(name -> problems.accept(new Problem(
                            number.path(),
                            place(draft, number),
                            null,
                            key + " lists " + name + ", which has no words",
                            MAYBE)));
            if (number.unit() != null && !draft.edition().vocabulary().units().containsKey(number.unit())) {
                problems.accept(new Problem(
                        number.path(),
                        place(draft, number),
                        null,
                        key + " has the unit " + number.unit() + ", which has no words",
                        MAYBE));
            }
        });
        draft.edition().choices().forEach((name, table) -> table.rows().keySet().stream()
                .filter(choice -> !known.contains(choice))
                .forEach(choice -> {
                    String text = draft.folder().files().getOrDefault(table.path(), "");
                    int line = Places.words(text, choice + ",");
                    problems.accept(
                            new Problem(table.path(), line, null, "lists " + choice + ", which has no words", MAYBE));
                }));
    }

    private static int place(Draft draft, Parameter number) {
        return Places.key(draft.folder().files().getOrDefault(number.path(), ""), number.key());
    }
}
