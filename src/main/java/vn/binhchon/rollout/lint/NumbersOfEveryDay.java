package vn.binhchon.rollout.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Parameter;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.text.Sentences;

/**
 * What a rule asks {@code p} for is there on every day of the edition, as the kind it asks for; on days on which one of its own
 * flags keeps it silent, nothing needs to be.
 */
final class NumbersOfEveryDay implements Check {

    private static final Pattern ASKED = Pattern.compile("\\bp\\.(\\w+)\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern FLAG =
            Pattern.compile("p\\.flag\\(\\s*\"([^\"]*)\"\\s*\\)\\s*(==|!=)\\s*(true|false)");

    private static final Map<String, Predicate<Object>> KINDS = Map.of(
            "number",
            BigDecimal.class::isInstance,
            "whole",
            value -> value instanceof BigDecimal number && whole(number),
            "flag",
            Boolean.class::isInstance,
            "list",
            List.class::isInstance,
            "admits",
            List.class::isInstance,
            "day",
            LocalDate.class::isInstance);

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        for (RuleText rule : draft.rules()) {
            Map<String, Boolean> flags = flags(rule);
            for (Span span : List.of(rule.when(), rule.then())) {
                Matcher asked = ASKED.matcher(span.code());
                while (asked.find()) {
                    Parameter number = draft.edition().parameters().get(asked.group(2));
                    Predicate<Object> kind = KINDS.get(asked.group(1));
                    LocalDate day = number == null || kind == null ? null : fault(draft, number, kind, flags);
                    if (day != null) {
                        problems.accept(rule.problem(
                                span.line(asked.start()),
                                Sentences.of("rules.number.day", "name", asked.group(2), "day", day),
                                Sentences.of("rules.number.day.maybe")));
                    }
                }
            }
        }
    }

    /** The first day on which a number is not of a kind; null when there is none. */
    private static @Nullable LocalDate fault(
            Draft draft, Parameter number, Predicate<Object> kind, Map<String, Boolean> flags) {
        for (LocalDate day : draft.days()) {
            Dated<Object> value = Dated.on(day, number.values());
            boolean holds = value != null && kind.test(value.value());
            if (!holds
                    && flags.entrySet().stream().allMatch(flag -> mayBe(draft, day, flag.getKey(), flag.getValue()))) {
                return day;
            }
        }
        return null;
    }

    private static boolean mayBe(Draft draft, LocalDate day, String flag, boolean wanted) {
        Parameter parameter = draft.edition().parameters().get(flag);
        Dated<Object> value = parameter == null ? null : Dated.on(day, parameter.values());
        return value == null || !(value.value() instanceof Boolean is) || is == wanted;
    }

    /** The flags that have to be so for the rule to look further. */
    private static Map<String, Boolean> flags(RuleText rule) {
        Map<String, Boolean> flags = new TreeMap<>();
        rule.facts().stream()
                .filter(fact -> fact.within().isEmpty())
                .flatMap(fact -> fact.conditions().stream())
                .map(condition -> FLAG.matcher(condition.code().strip()))
                .filter(Matcher::matches)
                .forEach(flag -> flags.put(
                        flag.group(1),
                        flag.group(3).equals("true") == flag.group(2).equals("==")));
        return flags;
    }

    private static boolean whole(BigDecimal number) {
        try {
            number.intValueExact();
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }
}
