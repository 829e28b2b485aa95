package vn.binhchon.rollout.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.rollout.Proof;
import vn.binhchon.rollout.Scenario;
import vn.binhchon.rollout.lint.Lint;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RuleParts;
import vn.binhchon.rulebook.RuleVariant;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.Ways;

/** Where the mutants of one edition are put through the gate and the scenarios, any number at a time. */
final class Bench {

    private final RuleFolder folder;
    private final List<Rulebook> rulebooks;
    private final Rulebook book;
    private final List<Scenario> scenarios;
    private final RuleParts parts;
    private final Set<String> known = new HashSet<>();

    /**
     * @param rulebooks those of the folder, unaltered
     * @param book the one among them whose mutants are judged
     * @param scenarios those that hold without any mutant
     */
    Bench(
            RuleFolder folder,
            List<Rulebook> rulebooks,
            Rulebook book,
            List<Scenario> scenarios,
            List<RuleVariant> variants)
            throws RulesRefused {
        this.folder = folder;
        this.rulebooks = rulebooks;
        this.book = book;
        this.scenarios = scenarios;
        this.parts = new RuleParts(folder, book, variants);
        Lint.inspect(folder, book.edition()).problems().forEach(each -> known.add(told(each)));
        String fails = failing(parts.whole(), scenarios);
        if (fails != null) {
            throw new IllegalStateException("put together from its parts, the rulebook fails " + fails);
        }
    }

    Outcome judge(Mutant mutant) {
        RuleVariant variant = mutant.variant();
        if (variant != null && parts.refused(variant)) {
            return new Outcome(mutant, Outcome.Fate.REFUSED, "does not compile", null);
        }
        RuleFolder altered = mutant.in(folder);
        Edition edition = book.edition();
        Ways ways = book.ways();
        if (mutant.rule() == null) {
            try {
                ways = RulebookReader.ways(altered, edition);
                edition = RulebookReader.editions(altered).stream()
                        .filter(each -> each.id().equals(book.edition().id()))
                        .findFirst()
                        .orElseThrow();
            } catch (RulesRefused e) {
                return new Outcome(
                        mutant, Outcome.Fate.REFUSED, e.problems().get(0).what(), null);
            }
        }
        for (Problem problem : Lint.inspect(altered, edition).problems()) {
            if (!known.contains(told(problem))) {
                return new Outcome(mutant, Outcome.Fate.REFUSED, problem.what(), null);
            }
        }
        String killer = failing(became(mutant, edition, ways), nearFirst(mutant));
        return new Outcome(mutant, killer == null ? Outcome.Fate.SURVIVED : Outcome.Fate.KILLED, killer, null);
    }

    private Rulebook became(Mutant mutant, Edition edition, Ways ways) {
        if (mutant.variant() != null) {
            return parts.with(mutant.variant());
        }
        return mutant.rule() == null ? parts.under(edition, ways) : parts.without(mutant.path(), mutant.rule());
    }

    /** The first scenario that does not hold; null when all do. A rule that fails is noticed too. */
    private @Nullable String failing(Rulebook became, List<Scenario> proofs) {
        List<Rulebook> all = new ArrayList<>(rulebooks);
        all.replaceAll(each -> each == book ? became : each);
        Proof proof = new Proof(new Evaluator(all));
        for (Scenario scenario : proofs) {
            if (!holds(proof, scenario)) {
                return scenario.path() + " › " + scenario.name();
            }
        }
        return null;
    }

    private static boolean holds(Proof proof, Scenario scenario) {
        try {
            return proof.problems(scenario).isEmpty();
        } catch (RuntimeException e) {
            // A number that is missing on the day keeps the case from being judged at all.
            return false;
        }
    }

    /** The scenarios most likely to notice first: it is enough that one does. */
    private List<Scenario> nearFirst(Mutant mutant) {
        String beside = mutant.path().substring(0, mutant.path().lastIndexOf('/') + 1);
        return scenarios.stream()
                .sorted(Comparator.comparing(
                        each -> names(each, mutant.at()) ? 0 : each.path().startsWith(beside) ? 1 : 2))
                .toList();
    }

    private static boolean names(Scenario scenario, String at) {
        return scenario.fires().contains(at)
                || scenario.silent().contains(at)
                || scenario.points().containsKey(at);
    }

    private static String told(Problem problem) {
        return problem.path() + " · " + Objects.toString(problem.rule(), "") + " · " + problem.what();
    }
}
