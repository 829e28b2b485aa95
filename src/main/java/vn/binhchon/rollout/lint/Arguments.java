package vn.binhchon.rollout.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.text.Text;

/** What a sentence has a place for is handed to it, and what is handed to it has a place, in both languages. */
final class Arguments implements Check {

    private static final Pattern REASON = Pattern.compile("\\bReason\\.of\\s*\\(");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\s*[,}]");
    private static final Pattern QUOTED = Pattern.compile("\\s*\"([^\"]*)\"\\s*");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            Matcher reason = REASON.matcher(rule.then().bare());
            while (reason.find()) {
                int close = rule.then().closing(reason.end() - 1);
                if (close > 0) {
                    List<String> arguments = split(rule.then().part(reason.end(), close));
                    int line = rule.then().line(reason.start());
                    check(draft, rule, line, arguments, problems);
                }
            }
        }
    }

    private static void check(
            Draft draft, RuleText rule, int line, List<String> arguments, Consumer<Problem> problems) {
        String key = quoted(arguments.get(0));
        Text sentence = draft.edition().words().get(key);
        // A sentence that no file holds is named by the rulebook.
        if (sentence == null) {
            return;
        }
        Set<String> given = new TreeSet<>();
        for (int i = 1; i < arguments.size(); i += 2) {
            given.add(quoted(arguments.get(i)));
        }
        if (arguments.size() % 2 == 0) {
            problems.accept(
                    rule.problem(line, key + " is handed a name without its value", "name, value, name, value …"));
        }
        for (String language : List.of("vi", "en")) {
            Set<String> places = new TreeSet<>();
            Matcher place = PLACE.matcher(language.equals("vi") ? sentence.vi() : sentence.en());
            while (place.find()) {
                places.add(place.group(1));
            }
            Set<String> missing = new TreeSet<>(places);
            missing.removeAll(given);
            missing.forEach(name -> problems.accept(rule.problem(
                    line,
                    key + " (" + language + ") has a place for {" + name + "}, which is not handed to it",
                    null)));
            Set<String> left = new TreeSet<>(given);
            left.removeAll(places);
            left.forEach(name -> problems.accept(rule.problem(
                    line, key + " (" + language + ") has no place for \"" + name + "\", which is handed to it", null)));
        }
    }

    private static String quoted(String argument) {
        Matcher quoted = QUOTED.matcher(argument);
        return quoted.matches() ? quoted.group(1) : argument.strip();
    }

    private static List<String> split(Span inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.bare().length(); i++) {
            char c = inside.bare().charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(inside.code().substring(from, i));
                from = i + 1;
            }
        }
        parts.add(inside.code().substring(from));
        return parts;
    }
}
