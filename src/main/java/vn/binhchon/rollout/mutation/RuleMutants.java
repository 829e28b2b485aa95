package vn.binhchon.rollout.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.rollout.lint.RuleOutline;
import vn.binhchon.rulebook.CaseKind;
import vn.binhchon.rulebook.RuleVariant;

/** The mutants of one rule file: each comparison changed, each condition dropped, each rule removed. */
final class RuleMutants {

    /** What each comparison is turned into: its neighbour on the same side, and its opposite. */
    private static final Map<String, List<String>> INSTEAD = Map.of(
            "==", List.of("!="),
            "!=", List.of("=="),
            ">=", List.of(">", "<"),
            ">", List.of(">=", "<="),
            "<=", List.of("<", ">"),
            "<", List.of("<=", ">="));

    /** What else joins two values, and what it is turned into. */
    private static final List<Joined> JOINED = List.of(
            new Joined(Pattern.compile("\\|\\|"), "&&"),
            new Joined(Pattern.compile("(?<!\\bnot\\s)\\bin\\b(?=\\s*\\()"), "not in"),
            new Joined(Pattern.compile("\\bnot\\s+in\\b"), "in"),
            new Joined(Pattern.compile("(?<!\\bnot\\s)\\bcontains\\b"), "not contains"),
            new Joined(Pattern.compile("\\bnot\\s+contains\\b"), "contains"),
            new Joined(Pattern.compile("(?<=\\s)\\+(?=\\s)"), "-"),
            new Joined(Pattern.compile("(?<=\\s)-(?=\\s)"), "+"));

    /** Words that join two values, and those put in their place. */
    private record Joined(Pattern written, String is) {}

    private static final Pattern WHEN = Pattern.compile("(?s)\\bwhen\\b.*?\\bthen\\b");
    private static final Pattern SEVERAL =
            Pattern.compile("\\b(?:exists|not)(?=\\s*\\(?\\s*[A-Z])|\\b(?:sum|min|max|average)(?=\\s*\\()");
    private static final Map<String, String> OTHERWISE =
            Map.of("exists", "not", "not", "exists", "sum", "max", "min", "max", "max", "min", "average", "max");

    private static final Pattern OPERATOR = Pattern.compile("==|!=|>=|<=|>|<");
    private static final Pattern YES_OR_NO = Pattern.compile("(==|!=)(\\s*)(true|false)\\s*$");

    private final String path;
    private final String text;
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleMutants(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** Their variants are numbered from {@code first} on. */
    static List<Mutant> of(String path, String text, int first) {
        RuleMutants file = new RuleMutants(path, text);
        RuleOutline.of(path, text).forEach(rule -> file.rule(rule, first));
        return file.mutants;
    }

    private void rule(RuleOutline rule, int first) {
        for (RuleOutline.Part part : rule.conditions()) {
            Matcher operator = OPERATOR.matcher(part.bare());
            while (operator.find()) {
                for (String is : INSTEAD.getOrDefault(operator.group(), List.of())) {
                    replaced(rule, part, operator, is, first);
                }
            }
            for (Joined joined : JOINED) {
                Matcher found = joined.written().matcher(part.bare());
                while (found.find()) {
                    replaced(rule, part, found, joined.is(), first);
                }
            }
            unstated(rule, part, first);
            dropped(rule, part, first);
        }
        several(rule, first);
        mutants.add(new Mutant(
                Mutant.Kind.RULE,
                path,
                rule.line(),
                rule.id(),
                "− " + rule.name(),
                List.of(new Mutant.Edit(rule.from(), rule.to(), "")),
                rule.name(),
                null));
    }

    private void replaced(RuleOutline rule, RuleOutline.Part part, Matcher found, String is, int first) {
        String becomes =
                part.code().substring(0, found.start()) + is + part.code().substring(found.end());
        int at = part.from() + found.start();
        changed(rule, part, becomes, new Mutant.Edit(at, part.from() + found.end(), is), first);
    }

    /** There is one becomes there is none, a sum the largest of its parts, and so on. */
    private void several(RuleOutline rule, int first) {
        String whole = text.substring(rule.from(), rule.to());
        Matcher when = WHEN.matcher(whole);
        if (!when.find()) {
            return;
        }
        Matcher found = SEVERAL.matcher(whole);
        found.region(when.start(), when.end());
        while (found.find()) {
            int at = rule.from() + found.start();
            int line = (int) text.substring(0, at).lines().count();
            String word = found.group();
            RuleOutline.Part part = new RuleOutline.Part("", line, at, word, word);
            String is = OTHERWISE.getOrDefault(word, word);
            changed(rule, part, is, new Mutant.Edit(at, at + word.length(), is), first);
        }
    }

    /** What is not stated is taken for a yes or a no, or no longer: {@code == true} becomes {@code != false}, and so on. */
    private void unstated(RuleOutline rule, RuleOutline.Part part, int first) {
        Matcher asked = YES_OR_NO.matcher(part.bare());
        // What is asked of a number of the rules is never unstated, nor is what Java cannot leave unstated: there is no
        // mutant.
        if (asked.find() && !part.bare().startsWith("p.") && !alwaysStated(part)) {
            String is = (asked.group(1).equals("==") ? "!=" : "==")
                    + asked.group(2)
                    + (asked.group(3).equals("true") ? "false" : "true");
            int at = part.from() + asked.start();
            int end = part.from() + asked.end(3);
            changed(rule, part, part.code().substring(0, asked.start()) + is, new Mutant.Edit(at, end, is), first);
        }
    }

    private static boolean alwaysStated(RuleOutline.Part part) {
        String field = part.bare().strip().replaceFirst("(?s)\\W.*", "");
        return Arrays.stream(CaseKind.values())
                .flatMap(kind -> kind.facts().stream())
                .filter(fact -> fact.getSimpleName().equals(part.fact()))
                .flatMap(fact -> Arrays.stream(fact.getMethods()))
                .anyMatch(method -> method.getName().equals(field) && method.getReturnType() == boolean.class);
    }

    private void changed(RuleOutline rule, RuleOutline.Part part, String becomes, Mutant.Edit edit, int first) {
        String change = plain(part.code()) + " → " + plain(becomes);
        add(Mutant.Kind.COMPARISON, rule, part, change, edit, first);
    }

    private void dropped(RuleOutline rule, RuleOutline.Part part, int first) {
        int from = part.from();
        int to = from + part.code().length();
        int after = to;
        while (Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        int before = from - 1;
        while (Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        Mutant.Edit edit = text.charAt(after) == ','
                ? new Mutant.Edit(from, after + 1, "")
                : new Mutant.Edit(text.charAt(before) == ',' ? before : from, to, "");
        add(Mutant.Kind.CONDITION, rule, part, "− " + plain(part.code()), edit, first);
    }

    private void add(
            Mutant.Kind kind, RuleOutline rule, RuleOutline.Part part, String change, Mutant.Edit edit, int first) {
        String altered = text.substring(rule.from(), edit.from()) + edit.is() + text.substring(edit.to(), rule.to());
        RuleVariant variant = new RuleVariant(path, rule.name(), altered, first + mutants.size());
        mutants.add(new Mutant(kind, path, part.line(), rule.id(), change, List.of(edit), rule.name(), variant));
    }

    private static String plain(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }
}
