package vn.binhchon.rollout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.edition.UnknownParameter;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.explanation.Wording;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Caution;
import vn.binhchon.finding.Composed;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Limit;
import vn.binhchon.finding.Preference;
import vn.binhchon.finding.Proposed;
import vn.binhchon.finding.Silent;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Setting;
import vn.binhchon.rulebook.Case;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFault;
import vn.binhchon.scorecard.Scorecard;
import vn.binhchon.text.Sentences;

/** Holds scenarios against the rules. */
public final class Proof {

    private final Evaluator evaluator;
    private final Set<String> worded = ConcurrentHashMap.newKeySet();

    public Proof(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Where the rules do not do what the scenario says; empty when they do. */
    public List<String> failures(Scenario scenario) {
        List<String> failures = new ArrayList<>();
        if (scenario.planCase() != null) {
            plan(scenario.planCase(), failures);
            numbers(scenario.planCase(), failures);
            return failures;
        }
        Evaluation evaluation = scenario.given() == null ? null : evaluator.evaluate(scenario.given(), null);
        if (evaluation != null) {
            scores(scenario, evaluation.card(), failures);
        }
        Findings findings = findings(scenario, evaluation);
        Set<String> fired = ids(
                findings.fired().stream().map(Justified::rule).map(r -> r.id()).toList());
        Set<String> silent = ids(
                findings.silent().stream().map(Silent::rule).map(r -> r.id()).toList());
        for (String id : scenario.fires()) {
            if (!fired.contains(id)) {
                failures.add(id + " did not fire" + (silent.contains(id) ? why(id, findings) : ": no such rule here"));
            }
        }
        for (String id : scenario.silent()) {
            if (!silent.contains(id)) {
                failures.add(id + (fired.contains(id) ? " fired" : " does not exist at this level"));
            }
        }
        worded(scenario, findings, failures);
        exactly("bars", scenario.bars(), findings, Bar.class, Finding::criterion, failures);
        exactly("cautions", scenario.cautions(), findings, Caution.class, Finding::criterion, failures);
        exactly("verdicts", scenario.verdicts(), findings, Proposed.class, Proof::verdict, failures);
        exactly("prefers", scenario.prefers(), findings, Preference.class, Finding::criterion, failures);
        exactly("limits", scenario.limits(), findings, Limit.class, Proof::limit, failures);
        return failures;
    }

    /** Puts what each rule says into words once: a sentence that takes no such value would fail when somebody asks. */
    private void worded(Scenario scenario, Findings findings, List<String> failures) {
        for (Justified each : findings.fired()) {
            if (worded.add(each.rule().path() + each.rule().id())) {
                try {
                    new Wording(edition(scenario)).sentence(each.finding().reason());
                } catch (RuntimeException e) {
                    String why = String.valueOf(e.getMessage());
                    failures.add(Sentences.of(
                                    "scenario.sentence", "rule", each.rule().id(), "why", why)
                            .en());
                }
            }
        }
    }

    private Edition edition(Scenario scenario) {
        Case judged = scenario.roundCase();
        if (judged != null) {
            return evaluator.edition(judged.kind().matter(), judged.entry().date());
        }
        return evaluator.edition(
                Objects.requireNonNull(scenario.given()).entry().date());
    }

    /** The case with the plan in force in place of what the scenario's plan says itself. */
    private Case planned(Case said) {
        List<Object> facts = said.facts().stream()
                .map(fact -> fact instanceof Plan own
                        ? evaluator.plan(said.entry(), own).plan()
                        : fact)
                .toList();
        return new Case(said.kind(), said.entry(), facts);
    }

    private void plan(Scenario.PlanCase said, List<String> failures) {
        PlanInForce plan = evaluator.plan(said.entry(), said.own());
        said.answers().forEach((setting, expected) -> {
            Object seen = plan.plan().says(setting);
            if (!Objects.equals(seen, expected)) {
                failures.add(setting + " is " + seen + ", expected " + expected);
            }
        });
        said.asks().forEach((act, expected) -> {
            Set<String> seen = ids(plan.open(act).stream().map(Setting::key).toList());
            if (!seen.equals(new TreeSet<>(expected))) {
                failures.add(act + " asks for " + seen + ", expected " + new TreeSet<>(expected));
            }
        });
    }

    private void numbers(Scenario.PlanCase said, List<String> failures) {
        LocalDate day = said.entry().date();
        Parameters parameters = new Parameters(evaluator.edition(day), day, null);
        said.numbers().forEach((key, expected) -> {
            Object seen = null;
            try {
                seen = parameters.any(key);
            } catch (UnknownParameter e) {
                // What is not known on the day has no number; the scenario may well expect that.
            }
            boolean same = (seen instanceof BigDecimal one && expected instanceof BigDecimal other)
                    ? one.compareTo(other) == 0
                    : Objects.equals(seen, expected);
            if (!same) {
                failures.add(key + " is " + seen + ", expected " + expected);
            }
        });
    }

    private static String verdict(Finding finding) {
        return ((Proposed) finding).verdict().name();
    }

    private static String limit(Finding finding) {
        Limit limit = (Limit) finding;
        String most = limit.most().toPlainString();
        return limit.percent() == null ? most : most + "/" + limit.percent().toPlainString();
    }

    private static void scores(Scenario scenario, Scorecard card, List<String> failures) {
        Map<String, BigDecimal> lines = new TreeMap<>();
        card.lines().forEach(line -> lines.put(line.line(), line.points()));
        Map<String, BigDecimal> heads = new TreeMap<>();
        card.heads().forEach(head -> heads.put(head.head(), head.points()));
        scenario.points().forEach((line, points) -> same(line, points, lines.get(line), failures));
        scenario.heads().forEach((head, points) -> same("head " + head, points, heads.get(head), failures));
        if (scenario.total() != null) {
            same("total", scenario.total(), card.total(), failures);
        }
        if (scenario.missing() != null) {
            same("missing to the threshold", scenario.missing(), card.missing(), failures);
        }
    }

    /** What the rules report of a scenario's case; nothing where it asks for a plan only. */
    public Findings findings(Scenario scenario) {
        return findings(scenario, scenario.given() == null ? null : evaluator.evaluate(scenario.given(), null));
    }

    private Findings findings(Scenario scenario, @Nullable Evaluation evaluation) {
        if (evaluation != null) {
            return new Findings(evaluation.findings(), evaluation.silent());
        }
        Case judged = scenario.roundCase();
        return judged == null ? new Findings(List.of(), List.of()) : evaluator.judge(planned(judged));
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

    private static String why(String id, Findings findings) {
        return findings.silent().stream()
                .filter(each -> each.rule().id().equals(id))
                .flatMap(each -> each.conditions().stream())
                .filter(condition -> !condition.holds())
                .map(condition -> condition.text() + " (seen " + Composed.plain(condition.seen()) + ")")
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
            Findings findings,
            Class<? extends Finding> kind,
            Function<Finding, String> told,
            List<String> failures) {
        Set<String> seen = ids(findings.fired().stream()
                .map(Justified::finding)
                .filter(kind::isInstance)
                .map(told)
                .toList());
        if (expected != null && !seen.equals(new TreeSet<>(expected))) {
            failures.add(what + " are " + seen + ", expected " + new TreeSet<>(expected));
        }
    }

    private static Set<String> ids(List<String> ids) {
        return new TreeSet<>(ids);
    }
}
