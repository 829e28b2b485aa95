package vn.binhchon.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.edition.Clause;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.ledger.Judged;
import vn.binhchon.rollout.Coverage;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.text.Text;

/** The law's coverage by the rules in force, by REST. */
@RestController
class CoverageApi {

    private static final int NEWEST = 5;

    private final RulesInForce rules;
    private final Judged judged;

    CoverageApi(RulesInForce rules, Judged judged) {
        this.rules = rules;
        this.judged = judged;
    }

    /** Every edition of the release in force; none while there is no release. */
    record Covered(@Nullable String release, List<Book> editions) {}

    /** One edition, with its totals. */
    record Book(
            String edition,
            Text title,
            int clauses,
            long carried,
            Map<String, Integer> without,
            List<String> notAccountedFor,
            List<String> rulesWithoutClause,
            List<Row> register) {}

    /** One clause with what carries it, or why nothing does. */
    record Row(
            String clause,
            String act,
            String flag,
            Text gist,
            List<RuleRow> rules,
            List<String> numbers,
            List<String> tables,
            List<String> scenarios,
            @Nullable String withoutRule,
            @Nullable Text why,
            int nominations,
            List<String> newest) {}

    /** A rule and its place. */
    record RuleRow(String id, String name, String path, int line) {}

    @GetMapping("/v1/coverage")
    Covered coverage() {
        if (!rules.usable()) {
            return new Covered(null, List.of());
        }
        Map<String, RuleRef> known = rules.evaluator().rulebooks().stream()
                .flatMap(book -> book.rules().stream())
                .collect(Collectors.toMap(RuleRef::id, rule -> rule, (one, other) -> one));
        Map<String, Integer> counts = judged.counts();
        Map<String, List<Judged.Nominee>> newest = judged.newest(counts.keySet(), NEWEST);
        return new Covered(
                rules.release(),
                rules.coverage().stream()
                        .map(each -> book(each, known, counts, newest))
                        .toList());
    }

    private static Book book(
            Coverage coverage,
            Map<String, RuleRef> known,
            Map<String, Integer> counts,
            Map<String, List<Judged.Nominee>> newest) {
        Map<String, Integer> without = new LinkedHashMap<>();
        coverage.without().forEach((kind, clauses) -> without.put(kind.key(), clauses.size()));
        return new Book(
                coverage.edition().id(),
                coverage.edition().title(),
                coverage.clauses().size(),
                coverage.carried(),
                without,
                coverage.notAccountedFor(),
                coverage.rulesWithoutClause(),
                coverage.clauses().stream()
                        .map(each -> row(each, known, counts, newest))
                        .toList());
    }

    private static Row row(
            Coverage.Carried carried,
            Map<String, RuleRef> known,
            Map<String, Integer> counts,
            Map<String, List<Judged.Nominee>> newest) {
        Clause clause = carried.clause();
        Clause.WithoutRule reason = clause.withoutRule();
        return new Row(
                clause.cite(),
                clause.act(),
                clause.flag(),
                clause.gist(),
                carried.rules().stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .map(rule -> new RuleRow(rule.id(), rule.name(), rule.path(), rule.line()))
                        .toList(),
                carried.numbers(),
                carried.tables(),
                carried.scenarios(),
                reason == null ? null : reason.kind().key(),
                reason == null ? null : reason.why(),
                counts.getOrDefault(clause.cite(), 0),
                newest.getOrDefault(clause.cite(), List.of()).stream()
                        .map(Judged.Nominee::id)
                        .toList());
    }
}
