package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.FactHandle;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Finding;
import vn.binhchon.nomination.Nomination;

/** The shipped rules in Drools' network with nothing around it, in the ways Drools offers. */
public final class BareDrools {

    private final Rulebook rulebook;
    private final InternalKnowledgeBase base;
    private final KieSessionsPool pool;
    private final KieSession reused;
    private List<Finding> heard = new ArrayList<>();

    public BareDrools(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.base = rulebook.network().base();
        this.pool = base.newKieSessionsPool(1);
        this.reused = base.newKieSession();
        listen(reused);
    }

    private void listen(KieSession session) {
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getObject() instanceof Finding finding) {
                    heard.add(finding);
                }
            }
        });
    }

    private List<Object> facts(Nomination nomination) {
        List<Object> facts = new ArrayList<>(nomination.facts());
        facts.add(rulebook.edition().places().locate(nomination));
        return facts;
    }

    private Parameters parameters(Nomination nomination) {
        return new Parameters(
                rulebook.edition(),
                nomination.entry().date(),
                nomination.product().group());
    }

    private boolean reaches(org.kie.api.definition.rule.Rule rule, Nomination nomination) {
        CompiledRule compiled = rulebook.compiled().get(rule.getPackageName() + "/" + rule.getName());
        return compiled != null && compiled.scope().reaches(nomination.entry().level(), null);
    }

    /** A session of its own for each nomination. */
    public List<Finding> newSession(Nomination nomination) {
        KieSession session = base.newKieSession();
        listen(session);
        return judged(session, nomination);
    }

    /** A session from a pool. */
    public List<Finding> pooled(Nomination nomination) {
        KieSession session = pool.newKieSession();
        listen(session);
        return judged(session, nomination);
    }

    private List<Finding> judged(KieSession session, Nomination nomination) {
        heard = new ArrayList<>();
        session.setGlobal("p", parameters(nomination));
        facts(nomination).forEach(session::insert);
        session.fireAllRules(match -> reaches(match.getRule(), nomination));
        session.dispose();
        return heard;
    }

    /** One session for all: facts in, rules fired, facts and findings out again. */
    public List<Finding> reused(Nomination nomination) {
        heard = new ArrayList<>();
        reused.setGlobal("p", parameters(nomination));
        facts(nomination).forEach(reused::insert);
        reused.fireAllRules(match -> reaches(match.getRule(), nomination));
        for (FactHandle each : new ArrayList<>(reused.<FactHandle>getFactHandles())) {
            reused.delete(each);
        }
        return heard;
    }
}
