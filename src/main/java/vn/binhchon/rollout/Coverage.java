package vn.binhchon.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.binhchon.edition.Clause;
import vn.binhchon.edition.Edition;
import vn.binhchon.rollout.lint.Cited;
import vn.binhchon.rollout.lint.Lint;
import vn.binhchon.rulebook.ClauseRegister;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;

/**
 * What of an edition's law is in its folder, clause by clause, and what is in the folder without law.
 *
 * @param edition the edition
 * @param clauses every clause of its register, in its order
 * @param rulesWithoutClause ids of rules that name no clause of the register; must be none
 */
public record Coverage(Edition edition, List<Carried> clauses, List<String> rulesWithoutClause) {

    /**
     * A clause with what carries it.
     *
     * @param clause the clause
     * @param rules ids of the rules that cite it
     * @param numbers keys of the numbers that cite it
     * @param tables names of the tables that cite it
     * @param scenarios the scenarios in which one of its rules fires, as {@code path › name}
     */
    public record Carried(
            Clause clause, List<String> rules, List<String> numbers, List<String> tables, List<String> scenarios) {

        /** Whether a rule, a number or a table carries it. */
        public boolean carried() {
            return !rules.isEmpty() || !numbers.isEmpty() || !tables.isEmpty();
        }

        /** Whether it is carried, or says why not. */
        public boolean accounted() {
            return carried() || clause.withoutRule() != null;
        }
    }

    /**
     * The coverage of every edition of a folder. Rules are read as texts; nothing is compiled.
     *
     * @throws RulesRefused when an edition cannot be read
     */
    public static List<Coverage> of(RuleFolder folder) throws RulesRefused {
        List<Scenario> scenarios = ScenarioReader.read(folder);
        List<Coverage> coverages = new ArrayList<>();
        for (Edition edition : RulebookReader.editions(folder)) {
            List<Clause> register =
                    ClauseRegister.read(folder, edition.id(), new ArrayList<>()).clauses();
            List<Cited> citations = Lint.citations(folder, edition);
            List<String> known = register.stream().map(Clause::cite).toList();
            List<String> without = names(citations, Cited.Kind.RULE)
                    .filter(cited -> cited.clauses().stream().noneMatch(known::contains))
                    .map(Cited::name)
                    .toList();
            Map<String, List<String>> proofs = proofs(scenarios);
            coverages.add(new Coverage(
                    edition,
                    register.stream()
                            .map(clause -> carried(clause, citations, proofs))
                            .toList(),
                    without));
        }
        return coverages;
    }

    /** How many clauses are carried. */
    public long carried() {
        return clauses.stream().filter(Carried::carried).count();
    }

    /** Clauses carried by nothing, by the kind of their reason. */
    public Map<Clause.Kind, List<Carried>> without() {
        Map<Clause.Kind, List<Carried>> without = new TreeMap<>();
        for (Carried each : clauses) {
            Clause.WithoutRule reason = each.clause().withoutRule();
            if (!each.carried() && reason != null) {
                without.computeIfAbsent(reason.kind(), kind -> new ArrayList<>())
                        .add(each);
            }
        }
        return without;
    }

    /** Clauses that nothing carries and that do not say why; none in a folder that is in order. */
    public List<String> notAccountedFor() {
        return clauses.stream()
                .filter(each -> !each.accounted())
                .map(each -> each.clause().cite())
                .toList();
    }

    /** Whether every clause is accounted for, and no rule stands without one. */
    public boolean whole() {
        return rulesWithoutClause.isEmpty() && clauses.stream().allMatch(Carried::accounted);
    }

    private static Carried carried(Clause clause, List<Cited> citations, Map<String, List<String>> proofs) {
        List<Cited> citing = citations.stream()
                .filter(cited -> cited.clauses().contains(clause.cite()))
                .toList();
        List<String> rules =
                names(citing, Cited.Kind.RULE).map(Cited::name).distinct().toList();
        return new Carried(
                clause,
                rules,
                names(citing, Cited.Kind.NUMBER).map(Cited::name).distinct().toList(),
                names(citing, Cited.Kind.TABLE).map(Cited::name).distinct().toList(),
                rules.stream()
                        .flatMap(rule -> proofs.getOrDefault(rule, List.of()).stream())
                        .distinct()
                        .toList());
    }

    private static Stream<Cited> names(List<Cited> citations, Cited.Kind kind) {
        return citations.stream().filter(cited -> cited.kind() == kind);
    }

    private static Map<String, List<String>> proofs(List<Scenario> scenarios) {
        Map<String, List<String>> proofs = new TreeMap<>();
        for (Scenario scenario : scenarios) {
            for (String rule : scenario.fires()) {
                proofs.computeIfAbsent(rule, id -> new ArrayList<>()).add(scenario.path() + " › " + scenario.name());
            }
        }
        return proofs;
    }
}
