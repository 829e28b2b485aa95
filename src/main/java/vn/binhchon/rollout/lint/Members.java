package vn.binhchon.rollout.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.nomination.Quantity;
import vn.binhchon.rulebook.Problem;

/** Of a fact a rule reads the fields that the vocabulary lists, and of a quantity its two ends and its note; nothing else can be called. */
final class Members implements Check {

    private static final Set<String> NUMBERS = Set.of(
            "number", "whole", "flag", "list", "admits", "band", "choice", "any", "day", "per", "share", "size",
            "years", "days", "yes");
    private static final Pattern MEMBER = Pattern.compile("([\\w$]+|[)\\]\"'])\\s*\\.\\s*([A-Za-z]\\w*)");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Set<String> fields = new HashSet<>(Quantity.PARTS);
        draft.fields().values().forEach(fields::addAll);
        for (RuleText rule : draft.rules()) {
            for (Span span : List.of(rule.when(), rule.then())) {
                Matcher member = MEMBER.matcher(span.bare());
                for (int from = 0; member.find(from); from = member.start(2)) {
                    if (!allowed(member.group(1), member.group(2), fields)) {
                        String what = "calls " + member.group(2) + ", which is no field of a fact";
                        int line = span.line(member.start(2));
                        problems.accept(rule.problem(line, what, "vocabulary.yaml lists all there are"));
                    }
                }
            }
        }
    }

    private static boolean allowed(String owner, String member, Set<String> fields) {
        if (owner.equals("p")) {
            return NUMBERS.contains(member);
        }
        if (Reach.FINDINGS.contains(owner)) {
            return member.equals("of") || Character.isUpperCase(member.charAt(0));
        }
        // A constant, or the type a constant belongs to; where it is none, the compiler says so.
        boolean constant = Character.isUpperCase(owner.charAt(0)) && Character.isUpperCase(member.charAt(0));
        return constant || fields.contains(member);
    }
}
