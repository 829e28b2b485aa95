package vn.binhchon.api;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.binhchon.rollout.RulesInForce;

/** Readiness says the truth: without usable rules nothing is judged. */
@Component("rules")
class RulesHealth implements HealthIndicator {

    private final RulesInForce rules;

    RulesHealth(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        return rules.usable()
                ? Health.up()
                        .withDetail("release", String.valueOf(rules.release()))
                        .build()
                : Health.down().withDetail("problems", rules.problems().size()).build();
    }
}
