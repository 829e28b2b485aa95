package vn.binhchon.rollout.lint;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhchon.edition.Parameter;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.text.Sentences;

/** A name in a list of a parameters file or in a table of choices is one the vocabulary knows; a unit of a number likewise. */
final class ListedNames implements Check {

    /** A list may hold figures: the sizes a council may have. */
    private static final Pattern FIGURE = Pattern.compile("\\d+");

    private static final String MAYBE = "it is misspelled, or missing in vocabulary.yaml";

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Vocabulary vocabulary = draft.edition().vocabulary();
        Set<String> known = vocabulary.values().keySet().stream()
                .flatMap(value -> Stream.of(value, value.substring(value.lastIndexOf('.') + 1)))
                .collect(Collectors.toSet());
        draft.edition().parameters().values().forEach(each -> ambiguous(draft, each, problems));
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

    /** A bare name that stands in several lists: which of them is meant, and so its words, would be a guess. */
    private static void ambiguous(Draft draft, Parameter number, Consumer<Problem> problems) {
        number.values().stream()
                .map(value -> value.value())
                .filter(value -> value instanceof Iterable<?>)
                .flatMap(value -> ((List<?>) value).stream())
                .map(String::valueOf)
                .distinct()
                .forEach(name -> {
                    List<String> lists = draft.edition().vocabulary().listsWith(name);
                    if (lists.size() > 1) {
                        Object[] arguments = {
                            "key",
                            number.key(),
                            "name",
                            name,
                            "lists",
                            String.join(", ", lists),
                            "one",
                            lists.get(0) + "." + name
                        };
                        problems.accept(new Problem(
                                number.path(),
                                place(draft, number),
                                null,
                                Sentences.of("rules.list.ambiguous", arguments),
                                Sentences.of("rules.list.ambiguous.maybe", arguments)));
                    }
                });
    }

    private static int place(Draft draft, Parameter number) {
        return Places.key(draft.folder().files().getOrDefault(number.path(), ""), number.key());
    }
}
