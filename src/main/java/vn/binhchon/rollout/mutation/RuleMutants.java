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
            if (operator.find()) {
                int at = part.from() + operator.start();
                for (String is : INSTEAD.getOrDefault(operator.group(), List.of())) {
                    String becomes = part.code().substring(0, operator.start())
                            + is
                            + part.code().substring(operator.end());
                    changed(
                            rule,
                            part,
                            becomes,
                            new Mutant.Edit(at, at + operator.group().length(), is),
                            first);
                }
            }
            unstated(rule, part, first);
            dropped(rule, part, first);
        }
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
