package vn.binhchon.api;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.binhchon.rollout.RulesInForce;

/** Readiness says the truth: without usable rules nothing is judged, and nothing of a round whose own cannot be loaded. */
@Component("rules")
class RulesHealth implements HealthIndicator {

    private final RulesInForce rules;

    RulesHealth(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        if (!rules.usable()) {
            return Health.down().withDetail("problems", rules.problems().size()).build();
        }
        Health.Builder health = rules.waiting().isEmpty() ? Health.up() : Health.down();
        rules.waiting().forEach((who, waiting) -> health.withDetail("waiting." + who, waiting.release()));
        return health.withDetail("release", String.valueOf(rules.release())).build();
    }
}
