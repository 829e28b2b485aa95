package vn.binhchon.rollout.lint;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.rulebook.ListedFact;
import vn.binhchon.rulebook.Problem;

/**
 * Every field of a fact is read by a rule, directly or within one that is worked out from it, or {@code juror_only.yaml} says
 * who reads it instead: an establishment was asked for it.
 */
final class Unread implements Check {

    private static final String LIST = "juror_only.yaml";
    private static final Pattern NAME = Pattern.compile("\\b([A-Z]\\w*\\.[a-z]\\w*)\\b");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Map<String, Set<String>> fields = draft.fields();
        Map<String, String> read = new TreeMap<>();
        for (RuleText rule : draft.rules()) {
            rule.reads(fields).keySet().forEach(field -> read.putIfAbsent(field, rule.id()));
        }
        Set<String> within = new TreeSet<>(read.keySet());
        read.keySet().forEach(field -> {
            String fact = field.substring(0, field.indexOf('.') + 1);
            var known = draft.edition().vocabulary().fields().get(field);
            if (known != null) {
                known.madeOf().forEach(base -> within.add(fact + base));
            }
        });
        Map<String, Integer> listed = listed(draft.text(LIST));
        String vocabulary = draft.folder().files().getOrDefault("vocabulary.yaml", "");
        for (String field : draft.edition().vocabulary().fields().keySet()) {
            if (!within.contains(field) && !listed.containsKey(field) && !ofSeveral(field)) {
                int line = Places.key(vocabulary, "facts", field.split("\\.")[0], field.split("\\.")[1]);
                String what = "no rule reads " + field;
                String maybe = "a rule, or a line in " + draft.path(LIST);
                problems.accept(new Problem("vocabulary.yaml", line, null, what, maybe));
            }
        }
        listed.forEach((field, line) -> {
            if (!draft.edition().vocabulary().fields().containsKey(field)) {
                problems.accept(new Problem(
                        draft.path(LIST),
                        line,
                        null,
                        "names " + field + ", which vocabulary.yaml does not list",
                        null));
            } else if (read.containsKey(field)) {
                String what = "names " + field + ", which " + read.get(field) + " reads";
                problems.accept(new Problem(draft.path(LIST), line, null, what, "take it off the list"));
            }
        });
    }

    /** A field of an item of a list: that the list was asked for is said of the fact that holds it. */
    private static boolean ofSeveral(String field) {
        return Arrays.stream(ListedFact.values())
                .anyMatch(each -> field.startsWith(each.item().getSimpleName() + "."));
    }

    private static Map<String, Integer> listed(String text) {
        Map<String, Integer> listed = new TreeMap<>();
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            Matcher name = NAME.matcher(each.replaceFirst("#.*", ""));
            while (name.find()) {
                listed.putIfAbsent(name.group(1), line);
            }
        }
        return listed;
    }
}
