package vn.binhchon.api;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.binhchon.rollout.replay.ReplayReport;
import vn.binhchon.stream.Replays;

/** Down when a round, judged again, did not come out as it was; the program goes on judging. */
@Component("replay")
class ReplayHealth implements HealthIndicator {

    private final Replays replays;

    ReplayHealth(Replays replays) {
        this.replays = replays;
    }

    @Override
    public Health health() {
        Map<String, ReplayReport> newest = replays.newest();
        Health.Builder health = newest.values().stream().allMatch(ReplayReport::faithful) ? Health.up() : Health.down();
        newest.forEach((round, report) -> {
            if (!report.faithful()) {
                health.withDetail(round, report);
            }
        });
        return health.withDetail("rounds", newest.size()).build();
    }
}
