package vn.binhchon.rollout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.rollout.lint.Lint;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.FolderBounds;
import vn.binhchon.rulebook.Inspection;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.Reading;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.text.Sentences;

/**
 * A rules folder checked to the end: read, linted, compiled, proven.
 *
 * @param problems everything that is wrong, in the order of paths and lines
 * @param notes what is worth a look and wrong with nothing
 * @param rules how many rules there are; 0 when they do not compile
 * @param numbers how many dated numbers; 0 when they do not compile
 * @param tables how many tables, the score frame among them; 0 when they do not compile
 * @param scenarios how many scenarios were read
 */
public record RulesCheck(
        List<Problem> problems, List<Problem> notes, int rules, int numbers, int tables, int scenarios) {

    private static final String LEFT_OUT =
            "does not compile or holds a problem; the other rules were proven without it";
    private static final String PARTLY_UNPROVEN =
            "no scenario was run of an edition that could not be read: mend the problems above first";
    private static final String UNPROVEN = "no scenario was run: mend the problems above first";

    /** Checks a folder. */
    public static RulesCheck of(RuleFolder folder) {
        return of(folder, Compilations.ofProgram());
    }

    /**
     * Checks a folder that is checked again and again.
     *
     * @param compilations what was compiled the last time
     */
    static RulesCheck of(RuleFolder folder, Compilations compilations) {
        List<Problem> problems = new ArrayList<>(FolderBounds.of(folder));
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        List<Problem> notes = new ArrayList<>();
        // What the lint finds of the law does not keep rules from being compiled and proven: everything is said at
        // once.
        Reading reading = RulebookReader.draft(
                folder,
                edition -> {
                    Inspection found = Lint.inspect(folder, edition);
                    problems.addAll(found.problems());
                    notes.addAll(Lint.notes(folder, edition));
                    return new Inspection(List.of(), found.refused());
                },
                compilations);
        List<Rulebook> rulebooks = reading.rulebooks();
        problems.addAll(reading.problems());
        reading.leftOut().forEach(each -> notes.add(new Problem(each.path(), each.line(), each.id(), LEFT_OUT, null)));
        Gate.calendar(folder, problems);
        List<Problem> unread = new ArrayList<>();
        List<Scenario> scenarios = ScenarioReader.read(folder, unread);
        problems.addAll(unread);
        // What is wrong with an edition that could not be read is said already; its scenarios have nothing to be judged
        // by.
        List<Scenario> judged = scenarios.stream()
                .filter(each -> rulebooks.stream().anyMatch(book -> isOf(each, book)))
                .toList();
        if (judged.size() < scenarios.size() || rulebooks.isEmpty()) {
            notes.add(Problem.in("", rulebooks.isEmpty() ? UNPROVEN : PARTLY_UNPROVEN, null));
        }
        if (!rulebooks.isEmpty()) {
            List<Scenario> rest =
                    judged.stream().map(each -> each.without(reading.leftOut())).toList();
            problems.addAll(failures(new Proof(new Evaluator(rulebooks)), rest));
            // A scenario that cannot be read may be the very proof that is missing.
            problems.addAll(unread.isEmpty() ? unproven(rulebooks, judged) : List.of());
        }
        return new RulesCheck(
                sorted(problems),
                sorted(notes),
                count(rulebooks, book -> book.rules().size()),
                count(rulebooks, book -> book.edition().parameters().size()),
                count(rulebooks, RulesCheck::tables),
                scenarios.size());
    }

    /** A folder of which nothing more can be said than why it is not even read. */
    public static RulesCheck refused(List<Problem> problems) {
        Problem note = new Problem("", 0, null, Sentences.of("rules.bounds.unread"), null);
        return new RulesCheck(sorted(problems), List.of(note), 0, 0, 0, 0);
    }

    private static boolean isOf(Scenario scenario, Rulebook book) {
        return scenario.path().startsWith(book.edition().id() + "/");
    }

    /** Whether nothing is wrong. */
    public boolean green() {
        return problems.isEmpty();
    }

    /**
     * Proves on threads of its own, for those of a parallel stream do not see into the program's jar: Drools would look for its
     * parts there and find none.
     */
    private static List<Problem> failures(Proof proof, List<Scenario> scenarios) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<List<Problem>>> proofs = new ArrayList<>();
            scenarios.forEach(each -> proofs.add(() -> proof.problems(each)));
            List<Problem> failures = new ArrayList<>();
            for (Future<List<Problem>> each : threads.invokeAll(proofs)) {
                failures.addAll(each.get());
            }
            return failures;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while proving", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a scenario could not be judged", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Problem> unproven(List<Rulebook> rulebooks, List<Scenario> scenarios) {
        Set<String> fired = new TreeSet<>();
        Set<String> missed = new TreeSet<>();
        scenarios.forEach(each -> {
            fired.addAll(each.fires());
            missed.addAll(each.silent());
        });
        List<Problem> unproven = new ArrayList<>();
        for (RuleRef rule :
                rulebooks.stream().flatMap(book -> book.rules().stream()).toList()) {
            Stream.of(
                            fired.contains(rule.id()) ? "" : "fires in no scenario",
                            missed.contains(rule.id()) ? "" : "stays silent in no scenario")
                    .filter(what -> !what.isEmpty())
                    .forEach(what -> unproven.add(new Problem(
                            rule.path(),
                            rule.line(),
                            rule.id(),
                            what,
                            "a scenario beside the rule that names its id")));
        }
        return unproven;
    }

    private static int tables(Rulebook book) {
        return book.edition().bands().size() + book.edition().choices().size() + 1;
    }

    private static int count(List<Rulebook> rulebooks, ToIntFunction<Rulebook> of) {
        return rulebooks.stream().mapToInt(of).sum();
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::line))
                .toList();
    }
}
