package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;

/**
 * Drools' messages as an analyst can use them. The executable model knows no line for what is wrong within a condition, and
 * speaks of generated Java for what is wrong within a consequence; both name the text they stumble over, and that is looked up
 * in the rule files.
 */
final class CompilerMessages {

    private static final Pattern STUMBLED = Pattern.compile(
            "(?:expression: (.+)$|class: (\\w+)|field (\\w+)|method (\\w+)\\(|^(\\S+) cannot be resolved)");

    private final Map<String, String> files;
    private final RuleSources sources;

    CompilerMessages(Map<String, String> files, RuleSources sources) {
        this.files = new TreeMap<>(files);
        this.sources = sources;
    }

    /** Every message that says something of its own, as a problem. */
    List<Problem> problems(List<Message> messages) {
        List<Problem> problems = new ArrayList<>();
        for (Message message : messages) {
            String what = message.getText().strip().replaceAll("\\s*\\R\\s*", " ");
            if (!what.startsWith("Java source of ") && !what.startsWith("Parser returned a null Package")) {
                problems.add(problem(message, what));
            }
        }
        return problems;
    }

    private Problem problem(Message message, String what) {
        String path =
                message.getPath() == null ? "" : message.getPath().replaceFirst("^src/main/(resources|java)/", "");
        if (path.endsWith(".drl") && message.getLine() > 0) {
            return at(new RuleSources.Place(path, message.getLine()), what);
        }
        String text = stumbled(what);
        for (var file : files.entrySet()) {
            boolean meant = path.endsWith(".drl")
                    ? file.getKey().equals(path)
                    : path.startsWith(file.getKey().substring(0, file.getKey().lastIndexOf('/') + 1));
            int found = meant && text != null ? line(file.getValue(), text) : 0;
            if (found > 0) {
                return at(new RuleSources.Place(file.getKey(), found), what);
            }
        }
        return at(new RuleSources.Place(path, 0), what);
    }

    private Problem at(RuleSources.Place place, String what) {
        return new Problem(place.path(), place.line(), sources.at(place.path(), place.line()), what, Maybe.of(what));
    }

    private static @Nullable String stumbled(String what) {
        Matcher matcher = STUMBLED.matcher(what);
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    private static int line(String file, String text) {
        Matcher matcher =
                Pattern.compile("(?<!\\w)" + Pattern.quote(text) + "(?!\\w)").matcher(file);
        return matcher.find() ? (int) file.substring(0, matcher.end()).lines().count() : 0;
    }
}
