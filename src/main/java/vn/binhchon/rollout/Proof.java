package vn.binhchon.rollout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Caution;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Silent;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFault;

/** Holds scenarios against the rules. */
public final class Proof {

    private final Evaluator evaluator;

    public Proof(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Where the rules do not do what the scenario says; empty when they do. */
    public List<String> failures(Scenario scenario) {
        Evaluation evaluation = evaluator.evaluate(scenario.given(), null);
        List<String> failures = new ArrayList<>();
        Set<String> fired = ids(evaluation.findings().stream()
                .map(Justified::rule)
                .map(r -> r.id())
                .toList());
        Set<String> silent = ids(
                evaluation.silent().stream().map(Silent::rule).map(r -> r.id()).toList());
        for (String id : scenario.fires()) {
            if (!fired.contains(id)) {
                failures.add(
                        id + " did not fire" + (silent.contains(id) ? why(id, evaluation) : ": no such rule here"));
            }
        }
        for (String id : scenario.silent()) {
            if (!silent.contains(id)) {
                failures.add(id + (fired.contains(id) ? " fired" : " does not exist at this level"));
            }
        }
        Map<String, BigDecimal> lines = new TreeMap<>();
        evaluation.card().lines().forEach(line -> lines.put(line.line(), line.points()));
        Map<String, BigDecimal> heads = new TreeMap<>();
        evaluation.card().heads().forEach(head -> heads.put(head.head(), head.points()));
        scenario.points().forEach((line, points) -> same(line, points, lines.get(line), failures));
        scenario.heads().forEach((head, points) -> same("head " + head, points, heads.get(head), failures));
        if (scenario.total() != null) {
            same("total", scenario.total(), evaluation.card().total(), failures);
        }
        if (scenario.missing() != null) {
            same(
                    "missing to the threshold",
                    scenario.missing(),
                    evaluation.card().missing(),
                    failures);
        }
        exactly("bars", scenario.bars(), evaluation, Bar.class, failures);
        exactly("cautions", scenario.cautions(), evaluation, Caution.class, failures);
        return failures;
    }

    /** The same as problems at the scenario's place; a rule that fails is one too. */
    public List<Problem> problems(Scenario scenario) {
        List<String> failures;
        try {
            failures = failures(scenario);
        } catch (RuleFault | NoLawForDay e) {
            failures = List.of(String.valueOf(e.getMessage()));
        }
        return failures.stream()
                .map(what -> new Problem(
                        scenario.path(), scenario.line(), null, "scenario \"" + scenario.name() + "\": " + what, null))
                .toList();
    }

    private static String why(String id, Evaluation evaluation) {
        return evaluation.silent().stream()
                .filter(each -> each.rule().id().equals(id))
                .flatMap(each -> each.conditions().stream())
                .filter(condition -> !condition.holds())
                .map(condition -> condition.text() + " (seen " + condition.seen() + ")")
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private static void same(String what, BigDecimal expected, @Nullable BigDecimal seen, List<String> failures) {
        if (seen == null || seen.compareTo(expected) != 0) {
            failures.add(what + " is " + seen + ", expected " + expected);
        }
    }

    private static void exactly(
            String what,
            @Nullable List<String> expected,
            Evaluation evaluation,
            Class<? extends Finding> kind,
            List<String> failures) {
        Set<String> seen = ids(evaluation.findings().stream()
                .map(Justified::finding)
                .filter(kind::isInstance)
                .map(Finding::criterion)
                .toList());
        if (expected != null && !seen.equals(new TreeSet<>(expected))) {
            failures.add(what + " are " + seen + ", expected " + new TreeSet<>(expected));
        }
    }

    private static Set<String> ids(List<String> ids) {
        return new TreeSet<>(ids);
    }
}
