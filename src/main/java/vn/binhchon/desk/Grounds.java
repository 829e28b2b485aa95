package vn.binhchon.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Explained.RuleName;

/**
 * What a statement on a page rests on.
 *
 * @param rules the rules that made it
 * @param clauses the clauses they cite
 */
record Grounds(List<Rule> rules, List<Clause> clauses) {

    /** A rule and where it stands in the rules folder. */
    record Rule(String id, String name, String place) {
        static Rule of(RuleName rule) {
            return new Rule(rule.id(), rule.name(), rule.path() + ":" + rule.line());
        }
    }

    /**
     * A clause, how well it is known, and what it says.
     *
     * @param anchor where the page's list of clauses holds it; null where it has no such list
     */
    record Clause(
            String text,
            @Nullable String anchor,
            String flag,
            String flagWords,
            @Nullable String gist) {

        static Clause of(Explained explained, String text, Words words) {
            Explained.Clause known = explained.clause(text);
            int place = explained.clauses().indexOf(known);
            return new Clause(
                    known.text(),
                    place < 0 ? null : "dieu-" + (place + 1),
                    known.flag(),
                    words.name("flag.", known.flag()),
                    words.known(known.vi(), known.en()));
        }
    }

    static Grounds of(RuleName rule, List<String> cited, Explained explained, Words words) {
        return new Grounds(
                List.of(Rule.of(rule)),
                cited.stream().map(each -> Clause.of(explained, each, words)).toList());
    }

    /** Clauses that carry a figure rather than a rule: the row of a table, the maximum of a line. */
    static Grounds of(List<String> cited, Explained explained, Words words) {
        return new Grounds(
                List.of(),
                cited.stream().map(each -> Clause.of(explained, each, words)).toList());
    }

    /** Several grounds as one, each rule and clause once. */
    static Grounds together(List<Grounds> all) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Map<String, Clause> clauses = new LinkedHashMap<>();
        all.forEach(each -> {
            each.rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule));
            each.clauses().forEach(clause -> clauses.putIfAbsent(clause.text(), clause));
        });
        return new Grounds(List.copyOf(rules.values()), List.copyOf(clauses.values()));
    }
}
