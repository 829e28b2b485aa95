package vn.binhchon.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.RefusedEvent;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;

/** After a one-command start: feeds the sample season when the ledger is empty, waits for the answers, and says what there is. */
@Component
@ConditionalOnProperty("binhchon.standalone.running")
class FirstStart {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SampleSeason season;
    private final Rounds rounds;
    private final Nominations nominations;
    private final Refusals refusals;
    private final RulesInForce rules;
    private final StartSummary summary;
    private final boolean samples;

    FirstStart(
            SampleSeason season,
            Rounds rounds,
            Nominations nominations,
            Refusals refusals,
            RulesInForce rules,
            StartSummary summary,
            @Value("${binhchon.samples:true}") boolean samples) {
        this.season = season;
        this.rounds = rounds;
        this.nominations = nominations;
        this.refusals = refusals;
        this.rules = rules;
        this.summary = summary;
        this.samples = samples;
    }

    @EventListener
    @Order(10)
    void ready(ApplicationReadyEvent event) throws InterruptedException {
        boolean first = samples && rounds.all().isEmpty() && rules.usable();
        if (first) {
            await(season.send());
            season.carry();
        }
        summary.print(event.getTimeTaken(), first, reasons());
    }

    private void await(int sent) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (answered() < sent && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }

    private int answered() {
        return nominations.arrivals().answered() + refusals.count();
    }

    /** How many were refused for each reason. */
    private Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        List<RefusedEvent> newest = refusals.newest(1_000);
        newest.forEach(each -> reasons.merge(each.reason(), 1, Integer::sum));
        return reasons;
    }
}
