package vn.binhchon.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Finding;

/**
 * Drools' own way of finding the rules that hold: a network of nodes, made of compiled models when it is first asked. It can do
 * whatever a rule file can say; rulebooks that say nothing but {@link PlainRule}s do without it.
 */
final class Network {

    private final List<Model> models;
    private final Map<String, CompiledRule> rules;
    private @Nullable InternalKnowledgeBase base;

    /**
     * A network that is not made yet.
     *
     * @param models the compiled rules
     * @param rules those of them that judge, by package and name
     */
    Network(List<Model> models, Map<String, CompiledRule> rules) {
        this.models = models;
        this.rules = rules;
    }

    /** The nodes. */
    synchronized InternalKnowledgeBase base() {
        InternalKnowledgeBase made = base;
        if (made == null) {
            List<Model> parts = models.stream().map(this::judging).toList();
            ClassLoader loader = models.isEmpty()
                    ? Network.class.getClassLoader()
                    : models.get(0).getClass().getClassLoader();
            made = KieBaseBuilder.createKieBaseFromModel(
                    parts, RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader));
            base = made;
        }
        return made;
    }

    private Model judging(Model model) {
        List<Rule> left = model.getRules().stream()
                .filter(rule -> rules.containsKey(key(rule)))
                .toList();
        return of(model, left);
    }

    /** A model with some of its rules only. */
    static Model of(Model model, List<Rule> rules) {
        ModelImpl part = new ModelImpl(model.getName());
        part.withRules(rules).withGlobals(model.getGlobals()).withQueries(model.getQueries());
        model.getTypeMetaDatas().forEach(part::addTypeMetaData);
        return part;
    }

    /** What a rule is known by: its package and name. */
    static String key(Rule rule) {
        return rule.getPackage() + "/" + rule.getName();
    }

    /**
     * Lets the rules that reach a case judge it.
     *
     * @throws RuleFault when a rule fails
     */
    void run(Case judged, Predicate<CompiledRule> reaches, Parameters parameters, Inserted.Heard heard) {
        KieSession session = base().newKieSession();
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
            for (ListedFact listed : ListedFact.values()) {
                judged.facts().stream()
                        .filter(fact -> fact.getClass() == listed.holder())
                        .flatMap(fact -> listed.items(fact).stream())
                        .forEach(session::insert);
            }
            session.fireAllRules(match -> reaches.test(bounds.within(rule(match.getRule()))));
        } catch (ConsequenceException e) {
            throw RuleFault.of(rule(e.getRule()).ref(), e);
        } catch (ConstraintEvaluationException e) {
            // Drools tells the rules that share the condition by their names only, in its message.
            String message = String.valueOf(e.getMessage());
            throw RuleFault.of(
                    rules.values().stream()
                            .map(CompiledRule::ref)
                            .sorted(Rulebook.ORDER)
                            .filter(rule -> message.contains("\"" + rule.name() + "\""))
                            .findFirst()
                            .orElseThrow(() -> new RuleFault(message, e)),
                    e);
        } finally {
            session.dispose();
        }
    }

    private CompiledRule rule(org.kie.api.definition.rule.Rule rule) {
        CompiledRule compiled = rules.get(rule.getPackageName() + "/" + rule.getName());
        if (compiled == null) {
            throw new RuleFault("the rulebook does not know the rule \"" + rule.getName() + "\"");
        }
        return compiled;
    }
}
