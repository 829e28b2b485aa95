package vn.binhchon.rollout.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.rollout.Proof;
import vn.binhchon.rollout.Scenario;
import vn.binhchon.rollout.ScenarioReader;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;

/**
 * Alters a rules folder one small step at a time and sees whether a scenario notices. Each mutant is a whole rulebook on the real
 * engine; the rules are compiled only once, together with all their variants.
 */
public final class MutationRun {

    private MutationRun() {}

    /**
     * Runs all mutants of a folder.
     *
     * @throws RulesRefused when the folder itself cannot become rulebooks, or its scenarios cannot be read
     */
    public static ProofStrength of(RuleFolder folder) throws RulesRefused {
        List<Scenario> scenarios = ScenarioReader.read(folder);
        List<Reason> reasons = Reason.read(folder);
        List<Rulebook> rulebooks = RulebookReader.read(folder);
        Proof proof = new Proof(new Evaluator(rulebooks));
        List<Scenario> holding = scenarios.stream()
                .filter(each -> proof.problems(each).isEmpty())
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Rulebook book : rulebooks) {
            List<Mutant> mutants = Mutants.of(folder, book.edition().id());
            Bench bench = new Bench(
                    folder,
                    rulebooks,
                    book,
                    holding,
                    mutants.stream()
                            .flatMap(each -> Stream.ofNullable(each.variant()))
                            .toList());
            outcomes.addAll(judged(bench, mutants));
        }
        List<Outcome> explained =
                outcomes.stream().map(each -> explained(each, reasons)).toList();
        List<Reason> idle = reasons.stream()
                .filter(reason -> explained.stream().noneMatch(each -> reason.equals(each.reason())))
                .toList();
        return new ProofStrength(explained, idle, holding.size(), scenarios.size() - holding.size());
    }

    private static Outcome explained(Outcome outcome, List<Reason> reasons) {
        return outcome.fate() != Outcome.Fate.SURVIVED
                ? outcome
                : reasons.stream()
                        .filter(reason -> reason.covers(outcome.mutant()))
                        .findFirst()
                        .map(outcome::excused)
                        .orElse(outcome);
    }

    /** On threads of its own, for those of a parallel stream do not see into the program's jar. */
    private static List<Outcome> judged(Bench bench, List<Mutant> mutants) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<Outcome>> judgings = new ArrayList<>();
            mutants.forEach(each -> judgings.add(() -> bench.judge(each)));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : threads.invokeAll(judgings)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while judging mutants", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mutant could not be judged", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
