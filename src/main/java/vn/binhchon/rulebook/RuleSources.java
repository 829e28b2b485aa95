package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where each rule stands in the rule files: the compiled model no longer knows. */
final class RuleSources {

    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"]+)\"");

    /** A rule's place: file below the folder, line from 1. */
    record Place(String path, int line) {}

    private final Map<String, Place> places = new HashMap<>();

    RuleSources(RuleFolder folder, List<Problem> problems) {
        folder.ending(".drl").forEach((path, text) -> {
            String packageName = packageOf(path);
            Matcher rule = RULE.matcher(text);
            while (rule.find()) {
                int line = (int) text.substring(0, rule.start(1)).lines().count();
                Place twin = places.put(packageName + "/" + rule.group(1), new Place(path, line));
                if (twin != null) {
                    String what = "a rule of this name stands at " + twin.path() + ":" + twin.line() + " too";
                    problems.add(new Problem(path, line, rule.group(1), what, "give one of them another name"));
                }
            }
        });
    }

    /** The place of a rule by its package and name; line 0 when it was not found. */
    Place of(String packageName, String rule) {
        return places.getOrDefault(packageName + "/" + rule, new Place(packageName.replace('.', '/'), 0));
    }

    /** The rule that stands at or above a line of a file; null above the first. */
    @Nullable
    String at(String path, int line) {
        List<Map.Entry<String, Place>> above = new ArrayList<>(places.entrySet());
        above.removeIf(e -> !e.getValue().path().equals(path) || e.getValue().line() > line);
        above.sort((a, b) -> b.getValue().line() - a.getValue().line());
        return above.isEmpty()
                ? null
                : above.get(0).getKey().substring(packageOf(path).length() + 1);
    }

    /** The package a file must declare: its folder. */
    static String packageOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash).replace('/', '.');
    }
}
