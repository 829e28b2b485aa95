package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Points;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.finding.Silent;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.ProvincialWay;

/**
 * An immutable, compiled release of one edition's rules. Judging reads it from any number of threads.
 */
public final class Rulebook {

    private static final Comparator<RuleRef> ORDER =
            Comparator.comparing(RuleRef::criterion).thenComparing(RuleRef::id);

    private final Edition edition;
    private final Ways ways;
    private final String release;
    private final InternalKnowledgeBase base;
    private final Map<String, CompiledRule> rules;
    private final List<CompiledRule> ordered;

    Rulebook(Edition edition, Ways ways, String release, InternalKnowledgeBase base, Map<String, CompiledRule> rules) {
        this.edition = edition;
        this.ways = ways;
        this.release = release;
        this.base = base;
        this.rules = rules;
        this.ordered = rules.values().stream()
                .sorted(Comparator.comparing(CompiledRule::ref, ORDER))
                .toList();
    }

    /** The same compiled rules with other numbers, tables and ways. */
    Rulebook under(Edition other, Ways otherWays) {
        return new Rulebook(other, otherWays, release, base, rules);
    }

    /** Every rule with its conditions, by package and name. */
    Map<String, CompiledRule> compiled() {
        return rules;
    }

    /** The edition these rules belong to. */
    public Edition edition() {
        return edition;
    }

    /** What rounds have to settle, and how single provinces settle it. */
    public Ways ways() {
        return ways;
    }

    /** The release's name: SHA-256 in hex of every file that can change a result. */
    public String release() {
        return release;
    }

    /** Every rule, by criterion and id. */
    public List<RuleRef> rules() {
        return ordered.stream().map(CompiledRule::ref).toList();
    }

    /**
     * Judges one nomination: facts in, findings out.
     *
     * @param parameters the numbers of the nomination's day and group
     * @throws RuleFault when a rule fails, or two rules award the same line
     */
    public Findings judge(Nomination nomination, Parameters parameters) {
        return judge(shown(nomination), parameters);
    }

    private Case shown(Nomination nomination) {
        List<Object> facts = new ArrayList<>(nomination.facts());
        facts.add(edition.places().locate(nomination));
        return new Case(CaseKind.NOMINATION, nomination.entry(), facts);
    }

    /**
     * Judges one nomination without looking at why rules fired or stayed silent.
     *
     * @param parameters the numbers of the nomination's day and group
     * @throws RuleFault when a rule fails
     */
    public List<Reported> reported(Nomination nomination, Parameters parameters) {
        Case judged = shown(nomination);
        List<Reported> reported = new ArrayList<>();
        run(judged, reaching(judged), parameters, (rule, finding) -> reported.add(new Reported(finding, rule.ref())));
        return reported;
    }

    /**
     * Judges one case: facts in, findings out.
     *
     * @param parameters the numbers of the case's day
     * @throws RuleFault when a rule fails, or two rules award the same line
     */
    public Findings judge(Case judged, Parameters parameters) {
        Map<Class<?>, Object> facts = new HashMap<>();
        judged.facts().forEach(fact -> facts.put(fact.getClass(), fact));
        Predicate<CompiledRule> reaches = reaching(judged);
        List<Justified> fired = new ArrayList<>();
        Set<String> spoke = new HashSet<>();
        run(judged, reaches, parameters, (rule, finding) -> {
            speaksOfItsOwn(rule.ref(), finding);
            spoke.add(rule.ref().id());
            fired.add(new Justified(finding, rule.ref(), rule.conditions().against(facts, parameters)));
        });
        fired.sort(Comparator.comparing((Justified each) -> each.finding().criterion())
                .thenComparing(each -> each.rule().id()));
        eachLineOnce(fired);
        List<Silent> silent = ordered.stream()
                .filter(reaches)
                .filter(rule -> !spoke.contains(rule.ref().id()))
                .map(rule -> new Silent(rule.ref(), rule.conditions().against(facts, parameters)))
                .toList();
        return new Findings(List.copyOf(fired), silent);
    }

    private Predicate<CompiledRule> reaching(Case judged) {
        ProvincialWay way = ways.of(judged.entry());
        String province = way == null ? null : way.folder();
        return rule -> rule.kind() == judged.kind()
                && rule.scope().reaches(judged.entry().level(), province);
    }

    private interface Heard {
        void finding(CompiledRule rule, Finding finding);
    }

    private void run(Case judged, Predicate<CompiledRule> reaches, Parameters parameters, Heard heard) {
        KieSession session = base.newKieSession();
        Bounds bounds = new Bounds();
        try {
            session.setGlobal("p", parameters);
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    if (event.getRule() != null && event.getObject() instanceof Finding finding) {
                        heard.finding(rule(event.getRule()), finding);
                    }
                }
            });
            judged.facts().forEach(session::insert);
            session.fireAllRules(match -> reaches.test(bounds.within(rule(match.getRule()))));
        } catch (ConsequenceException e) {
            throw fault(rule(e.getRule()).ref(), e);
        } catch (ConstraintEvaluationException e) {
            // Drools tells the rules that share the condition by their names only, in its message.
            String message = String.valueOf(e.getMessage());
            throw fault(
                    ordered.stream()
                            .map(CompiledRule::ref)
                            .filter(rule -> message.contains("\"" + rule.name() + "\""))
                            .findFirst()
                            .orElseThrow(() -> new RuleFault(message, e)),
                    e);
        } finally {
            session.dispose();
        }
    }

    private static RuleFault fault(RuleRef rule, RuntimeException thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String what = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new RuleFault(rule.path() + ":" + rule.line() + " · " + rule.id() + " · " + what, thrown);
    }

    /** Points go to a line that evidence decides, and a finding to the criterion its rule was written for; else they are lost. */
    private void speaksOfItsOwn(RuleRef rule, Finding finding) {
        String criterion = finding.criterion();
        if (!criterion.equals(rule.criterion())) {
            throw new IllegalArgumentException("speaks of " + criterion + ", its @criterion is " + rule.criterion());
        }
        if (finding instanceof Points
                && edition.frame().lines().stream()
                        .noneMatch(line -> line.line().equals(criterion) && !line.juror())) {
            throw new IllegalArgumentException("awards " + criterion + ", which is no line that evidence decides");
        }
    }

    private CompiledRule rule(org.kie.api.definition.rule.Rule rule) {
        CompiledRule compiled = rules.get(rule.getPackageName() + "/" + rule.getName());
        if (compiled == null) {
            throw new RuleFault("the rulebook does not know the rule \"" + rule.getName() + "\"");
        }
        return compiled;
    }

    private static void eachLineOnce(List<Justified> fired) {
        Map<String, RuleRef> awarded = new HashMap<>();
        for (Justified each : fired) {
            if (each.finding() instanceof Points points) {
                RuleRef twin = awarded.put(points.criterion(), each.rule());
                if (twin != null) {
                    throw new RuleFault(
                            "both " + twin.id() + " and " + each.rule().id() + " award " + points.criterion());
                }
            }
        }
    }
}
