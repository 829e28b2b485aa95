package vn.binhchon.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.RulesRefused;

/**
 * Lets every copy of the program judge by the release that the trail says is in force, also when its day comes. A copy that cannot
 * load it stops judging, loudly, rather than judge by another.
 */
@Component
class ReleaseFollow {

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Releases releases;
    private final RulesInForce rules;
    private final JudgeSwitch judging;
    private final Clock clock;
    private volatile boolean ready;
    private @Nullable String refused;
    private Instant tried = Instant.MIN;

    ReleaseFollow(Releases releases, RulesInForce rules, JudgeSwitch judging, Clock clock) {
        this.releases = releases;
        this.rules = rules;
        this.judging = judging;
        this.clock = clock;
    }

    /** After the first release was made. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(-1)
    void begin() {
        ready = true;
    }

    @Scheduled(fixedDelay = 300)
    synchronized void follow() {
        Instant now = clock.instant();
        String inForce = ready ? releases.trail().inForce(now) : null;
        if (inForce == null
                || inForce.equals(rules.release())
                || (inForce.equals(refused) && now.isBefore(tried.plus(AGAIN)))) {
            return;
        }
        try {
            rules.use(releases.load(inForce));
            refused = null;
            judging.begin();
        } catch (RulesRefused e) {
            refused = inForce;
            tried = now;
            rules.refuse("the release " + inForce, e);
            judging.pause();
        }
    }
}
