package vn.binhchon.rollout.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.edition.NamedNumbers;
import vn.binhchon.rulebook.Problem;

/** Every number, table and sentence is used: one that is not was forgotten, or its name is misspelled where it should be. */
final class Unused implements Check {

    private static final Pattern REASON = Pattern.compile("\\bReason\\.of\\(\\s*\"([^\"]*)\"");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Set<String> numbers = new TreeSet<>(NamedNumbers.all());
        Set<String> tables = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        for (RuleText rule : draft.rules()) {
            numbers.addAll(rule.asked(List.of("number", "whole", "flag", "list", "admits", "any")));
            tables.addAll(rule.asked(List.of("band", "choice")));
            Matcher reason = REASON.matcher(rule.then().code());
            while (reason.find()) {
                words.add(reason.group(1));
            }
        }
        draft.edition().parameters().forEach((key, number) -> {
            if (!numbers.contains(key)) {
                int line = Places.key(draft.folder().files().getOrDefault(number.path(), ""), key);
                problems.accept(new Problem(number.path(), line, null, "the number " + key + unused(), null));
            }
        });
        draft.edition().bands().forEach((name, table) -> table(name, table.path(), tables, problems));
        draft.edition().choices().forEach((name, table) -> table(name, table.path(), tables, problems));
        words(draft, words, problems);
    }

    private static void table(String name, String path, Set<String> used, Consumer<Problem> problems) {
        if (!used.contains(name)) {
            problems.accept(new Problem(path, 1, null, "the table " + name + unused(), null));
        }
    }

    private static void words(Draft draft, Set<String> used, Consumer<Problem> problems) {
        for (Map.Entry<String, String> file :
                draft.folder().ending(".words.yaml").entrySet()) {
            if (file.getKey().startsWith(draft.edition().id() + "/")) {
                Matcher key = Pattern.compile("(?m)^([\\w.]+):").matcher(file.getValue());
                while (key.find()) {
                    if (!used.contains(key.group(1))) {
                        int line = Span.breaks(file.getValue(), key.start()) + 1;
                        String what = "the sentence " + key.group(1) + unused();
                        problems.accept(new Problem(file.getKey(), line, null, what, null));
                    }
                }
            }
        }
    }

    private static String unused() {
        return " is used by no rule";
    }
}
