package vn.binhchon.rollout.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.rulebook.Expression;
import vn.binhchon.rulebook.Expression.All;
import vn.binhchon.rulebook.Expression.Any;
import vn.binhchon.rulebook.Expression.Arithmetic;
import vn.binhchon.rulebook.Expression.Comparison;
import vn.binhchon.rulebook.Expression.Constant;
import vn.binhchon.rulebook.Expression.Field;
import vn.binhchon.rulebook.Expression.Foreign;
import vn.binhchon.rulebook.Expression.Literal;
import vn.binhchon.rulebook.Expression.Lookup;
import vn.binhchon.rulebook.ExpressionReader;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleTree;
import vn.binhchon.text.Sentences;

/** A condition says what can be worked out exactly, asks only what was stated, and names constants that there are. */
final class ConditionLanguage implements Check {

    /** How many values each function of {@code p} takes; one of several numbers takes two at least. */
    private static final Map<String, Integer> FUNCTIONS = Map.ofEntries(
            Map.entry("number", 1),
            Map.entry("whole", 1),
            Map.entry("flag", 1),
            Map.entry("list", 1),
            Map.entry("any", 1),
            Map.entry("day", 1),
            Map.entry("size", 1),
            Map.entry("admits", 2),
            Map.entry("per", 2),
            Map.entry("share", 2),
            Map.entry("years", 2),
            Map.entry("days", 2),
            Map.entry("yes", 2));

    private static final Set<String> DECIMALS = Set.of("number", "per", "share", "size", "years", "days", "yes");

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Vocabulary words = draft.edition().vocabulary();
        for (RuleText rule : draft.rules()) {
            Map<String, String> kinds = new HashMap<>();
            Map<String, String> results = new HashMap<>();
            for (RuleText.Fact fact : rule.facts()) {
                if (fact.variable() != null) {
                    kinds.put(fact.variable(), fact.kind());
                }
                fact.gathered().forEach(each -> results.put(each.variable(), each.function()));
            }
            Set<String> stated = new HashSet<>();
            Set<String> inner = new HashSet<>();
            for (RuleText.Fact fact : rule.facts()) {
                Set<String> known = fact.within().isEmpty() || fact.kind().isEmpty() ? stated : new HashSet<>(stated);
                Looked looked = new Looked(rule, fact, kinds, results, words, problems);
                fact.conditions().forEach(each -> looked.condition(each, known));
                Set<String> handed = inner;
                fact.gathered().forEach(each -> looked.gathered(each, handed));
                inner = known;
            }
        }
    }

    /** One pattern of a rule, looked at. */
    private record Looked(
            RuleText rule,
            RuleText.Fact fact,
            Map<String, String> kinds,
            Map<String, String> results,
            Vocabulary words,
            Consumer<Problem> problems) {

        void condition(Span span, Set<String> stated) {
            Expression says = ExpressionReader.read(span.code());
            says.all().forEach(each -> part(each, span.line()));
            unstated(says, stated, span.line());
            long asked = says.all()
                    .filter(each -> each instanceof Field field && results.containsKey(field.owner()))
                    .map(each -> ((Field) each).owner())
                    .distinct()
                    .count();
            if (asked > 1) {
                say("results", span.line(), "text", plain(span.code()));
            }
        }

        void gathered(RuleTree.Gathered gathered, Set<String> stated) {
            for (String argument : gathered.arguments()) {
                if (argument.isBlank()) {
                    continue;
                }
                int line = rule.when().line(Math.max(0, rule.when().code().indexOf(gathered.function())));
                Expression says = ExpressionReader.read(argument);
                says.all().forEach(each -> part(each, line));
                unstated(says, new HashSet<>(stated), line);
                boolean sums =
                        gathered.function().equals("sum") || gathered.function().equals("average");
                if (sums && !decimal(says)) {
                    say("whole", line, "text", plain(argument));
                }
            }
        }

        private void part(Expression part, int line) {
            if (part instanceof Foreign foreign) {
                String help = foreign.text().contains("/") ? "division" : "foreign";
                problems.accept(rule.problem(
                        line,
                        Sentences.of("rules.drl.condition.foreign", "text", plain(foreign.text())),
                        Sentences.of("rules.drl.condition." + help + ".maybe")));
            } else if (part instanceof Constant constant && !words.values().containsKey(constant.name())) {
                say("constant", line, "text", constant.name());
            } else if (part instanceof Field field && unknown(field)) {
                say("constant", line, "text", name(field));
            } else if (part instanceof Arithmetic sum && !decimal(sum.left()) && !decimal(sum.right())) {
                say("whole", line, "text", "… " + sum.operator() + " …");
            } else if (part instanceof Lookup lookup && FUNCTIONS.containsKey(lookup.function())) {
                int takes = FUNCTIONS.getOrDefault(lookup.function(), 1);
                int given = lookup.arguments().size();
                boolean more = lookup.function().equals("yes") && given > 2 && given <= 5;
                if (given != takes && !more) {
                    say("function", line, "text", "p." + lookup.function());
                }
            }
        }

        /** Of a fact of which there may be several, only what the vocabulary lists may be asked: a name of a person is not. */
        private boolean unknown(Field field) {
            return !field.names().isEmpty()
                    && !kind(field).isEmpty()
                    && words.facts().containsKey(kind(field))
                    && !words.fields().containsKey(name(field));
        }

        private boolean decimal(Expression part) {
            if (part instanceof Lookup lookup) {
                return DECIMALS.contains(lookup.function());
            }
            if (part instanceof Arithmetic) {
                return true;
            }
            if (part instanceof Field field) {
                String result = results.get(field.owner());
                return result == null
                        ? FactTypes.decimal(kind(field), field.names())
                        : field.names().isEmpty() && !result.equals("count");
            }
            return false;
        }

        private String kind(Field field) {
            return field.owner().isEmpty() ? fact.kind() : kinds.getOrDefault(field.owner(), "");
        }

        /** Asks of a value before it is known to be stated would stop the judging of a case that does not state it. */
        private void unstated(Expression says, Set<String> stated, int line) {
            if (says instanceof Any any) {
                any.of().forEach(each -> unstated(each, new HashSet<>(stated), line));
                return;
            }
            if (says instanceof All all) {
                all.of().forEach(each -> unstated(each, stated, line));
                return;
            }
            says.all()
                    .filter(each -> each instanceof Field field && needsValue(says, field))
                    .map(each -> (Field) each)
                    .filter(field -> !stated.contains(name(field)))
                    .map(this::name)
                    .distinct()
                    .forEach(name -> say("unstated", line, "text", name.substring(name.indexOf('.') + 1)));
            String known = known(says);
            if (known != null) {
                stated.add(known);
            }
        }

        private boolean needsValue(Expression says, Field field) {
            if (results.containsKey(field.owner())) {
                String function = results.get(field.owner());
                boolean always = "sum".equals(function) || "count".equals(function);
                return !always && worksOut(says, field);
            }
            return FactTypes.mayBeUnstated(kind(field), field.names())
                    && (field.names().size() > 1 || worksOut(says, field));
        }

        private static boolean worksOut(Expression says, Field field) {
            return says.all()
                    .anyMatch(each ->
                            each instanceof Arithmetic sum && sum.parts().contains(field));
        }

        private String name(Field field) {
            return results.containsKey(field.owner())
                    ? "." + field.owner()
                    : kind(field) + "."
                            + (field.names().isEmpty() ? "" : field.names().get(0));
        }

        /** What a condition makes sure of: {@code workers != null}, {@code workers == …} of something stated. */
        private @Nullable String known(Expression says) {
            return says instanceof Comparison each
                            && each.operator().equals("!=")
                            && each.left() instanceof Field field
                            && each.right() instanceof Literal none
                            && none.value() == null
                    ? name(field)
                    : null;
        }

        private void say(String key, int line, String argument, String value) {
            problems.accept(rule.problem(
                    line,
                    Sentences.of("rules.drl.condition." + key, argument, value),
                    Sentences.of("rules.drl.condition." + key + ".maybe", argument, value)));
        }

        private static String plain(String code) {
            List<String> words = List.of(code.strip().split("\\s+"));
            return String.join(" ", words);
        }
    }
}
