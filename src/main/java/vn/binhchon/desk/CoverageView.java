package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Clause;
import vn.binhchon.edition.Parameter;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.ledger.Judged;
import vn.binhchon.rollout.Coverage;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Problem;

/**
 * The page of the law's coverage.
 *
 * @param books the editions; empty when the rules cannot be used, or their scenarios cannot be read
 * @param acts the acts to choose from
 * @param kinds the kinds of reasons to choose from
 * @param problems everything wrong with the rules; empty when they are in force
 */
record CoverageView(List<Book> books, List<Choice> acts, List<Choice> kinds, List<Problem> problems) {

    /** Clauses without a rule, whatever the reason. */
    private static final String ANY = "any";

    /** Clauses with one. */
    private static final String NONE = "none";

    /** What the reader asks to see. */
    record Asked(String act, String without) {
        boolean wants(Coverage.Carried each) {
            return (act.isEmpty() || act.equals(each.clause().act())) && wantsKind(each);
        }

        private boolean wantsKind(Coverage.Carried each) {
            Clause.WithoutRule reason = each.clause().withoutRule();
            return switch (without) {
                case "" -> true;
                case NONE -> each.carried();
                case ANY -> !each.carried();
                default ->
                    !each.carried() && reason != null && reason.kind().key().equals(without);
            };
        }
    }

    /** How many nominations each clause has judged, and the newest of them. */
    record Judging(Map<String, Integer> counts, Map<String, List<Judged.Nominee>> newest) {}

    /** One choice of a filter. */
    record Choice(String value, String words, boolean chosen) {}

    /** One edition: its totals, its rules without a clause (there must be none), and the clauses asked for. */
    record Book(
            String title,
            int clauses,
            long carried,
            List<Total> without,
            List<String> open,
            List<String> rulesWithoutClause,
            List<Row> rows) {}

    /** How many clauses no rule carries, of one kind of reason. */
    record Total(String words, int count) {}

    /** One clause. */
    record Row(
            String clause,
            @Nullable String period,
            String flagWords,
            String gist,
            List<Grounds.Rule> rules,
            List<Named> numbers,
            List<String> tables,
            List<String> scenarios,
            @Nullable String kind,
            @Nullable String why,
            String judged,
            List<Judged.Nominee> newest) {}

    /** A number: its key, and what it is. */
    record Named(String key, @Nullable String label) {}

    static CoverageView of(RulesInForce rules, Judging judging, Asked asked, Words words) {
        if (!rules.usable()) {
            return new CoverageView(List.of(), List.of(), List.of(), rules.problems());
        }
        Map<String, RuleRef> known = rules.evaluator().rulebooks().stream()
                .flatMap(book -> book.rules().stream())
                .collect(Collectors.toMap(RuleRef::id, rule -> rule, (one, other) -> one));
        return new CoverageView(
                rules.coverage().stream()
                        .map(each -> book(each, known, judging, asked, words))
                        .toList(),
                acts(rules.coverage(), asked, words),
                kinds(asked, words),
                List.of());
    }

    private static List<Choice> acts(List<Coverage> coverages, Asked asked, Words words) {
        Stream<Choice> acts = coverages.stream()
                .flatMap(each -> each.clauses().stream())
                .map(each -> each.clause().act())
                .distinct()
                .sorted()
                .map(act -> new Choice(act, act, act.equals(asked.act())));
        return Stream.concat(
                        Stream.of(new Choice(
                                "", words.say("coverage.act.all"), asked.act().isEmpty())),
                        acts)
                .toList();
    }

    private static List<Choice> kinds(Asked asked, Words words) {
        List<String> values = new ArrayList<>(List.of("", NONE, ANY));
        Stream.of(Clause.Kind.values()).map(Clause.Kind::key).forEach(values::add);
        return values.stream()
                .map(value -> new Choice(
                        value,
                        words.say("coverage.without." + (value.isEmpty() ? "all" : value)),
                        value.equals(asked.without())))
                .toList();
    }

    private static Book book(Coverage coverage, Map<String, RuleRef> known, Judging judging, Asked asked, Words words) {
        List<Total> without = new ArrayList<>();
        coverage.without()
                .forEach((kind, clauses) ->
                        without.add(new Total(words.say("coverage.without." + kind.key()), clauses.size())));
        return new Book(
                words.text(coverage.edition().title()),
                coverage.clauses().size(),
                coverage.carried(),
                without,
                coverage.notAccountedFor(),
                coverage.rulesWithoutClause(),
                coverage.clauses().stream()
                        .filter(asked::wants)
                        .map(each -> row(each, coverage, known, judging, words))
                        .toList());
    }

    private static Row row(
            Coverage.Carried carried, Coverage coverage, Map<String, RuleRef> known, Judging judging, Words words) {
        Clause clause = carried.clause();
        Clause.WithoutRule reason = clause.withoutRule();
        return new Row(
                clause.cite(),
                period(clause, coverage, words),
                words.name("flag.", clause.flag()),
                words.text(clause.gist()),
                carried.rules().stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .map(rule -> new Grounds.Rule(rule.id(), rule.name(), rule.path() + ":" + rule.line()))
                        .toList(),
                carried.numbers().stream()
                        .map(key -> new Named(
                                key, label(coverage.edition().parameters().get(key), words)))
                        .toList(),
                carried.tables(),
                carried.scenarios(),
                reason == null || carried.carried()
                        ? null
                        : words.say("coverage.without." + reason.kind().key()),
                reason == null || carried.carried() ? null : words.text(reason.why()),
                words.number(judging.counts().getOrDefault(clause.cite(), 0)),
                judging.newest().getOrDefault(clause.cite(), List.of()));
    }

    /** The days of a wording, where the clause has more than one. */
    private static @Nullable String period(Clause clause, Coverage coverage, Words words) {
        long wordings = coverage.clauses().stream()
                .filter(each -> each.clause().cite().equals(clause.cite()))
                .count();
        String until = clause.until() == null ? "" : words.day(clause.until());
        return wordings < 2 ? null : words.day(clause.from()) + " – " + until;
    }

    private static @Nullable String label(@Nullable Parameter number, Words words) {
        return number == null || number.label() == null ? null : words.text(number.label());
    }
}
