package vn.binhchon.stream;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.binhchon.intake.Refused;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.Release;
import vn.binhchon.rollout.ReleaseAct;
import vn.binhchon.rollout.ReleaseOrder;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;

/**
 * Sets the rules before anything is projected or judged: those that the trail says are in force, or, where nothing was ever
 * released, those of the folder, which then become the first release.
 */
@Component
class ReleaseStart implements SmartLifecycle {

    /** Who acts when the program is started for the first time. */
    static final String FIRST_START = "first start";

    private static final String REASON =
            "Lần chạy đầu: bộ quy tắc đi kèm trở thành bản đầu tiên. / First start: the rules that"
                    + " came with the program become the first release.";

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseStart.class);

    private final Releases releases;
    private final RulesInForce rules;
    private final CaughtUp caughtUp;
    private final Clock clock;
    private final Compilations compilations;
    private final Path folder;
    private @Nullable Release shipped;
    private boolean running;

    ReleaseStart(
            Releases releases,
            RulesInForce rules,
            CaughtUp caughtUp,
            Clock clock,
            Compilations compilations,
            @Value("${binhchon.rules:rules}") Path folder) {
        this.compilations = compilations;
        this.releases = releases;
        this.rules = rules;
        this.caughtUp = caughtUp;
        this.clock = clock;
        this.folder = folder;
    }

    @Override
    public void start() {
        running = true;
        String inForce = releases.trail().inForce(clock.instant());
        try {
            rules.use(inForce == null ? ofTheFolder() : releases.load(inForce));
        } catch (RulesRefused e) {
            rules.refuse(inForce == null ? folder.toAbsolutePath().toString() : "the release " + inForce, e);
        }
    }

    private LoadedRules ofTheFolder() throws RulesRefused {
        RuleFolder texts = RuleFolder.read(folder);
        LoadedRules read = LoadedRules.of(texts, compilations);
        shipped = Release.of(texts, Release.Proofs.NONE);
        releases.shelve(read);
        return read;
    }

    /** Before judge and keeper begin; elsewhere the first release may have been made meanwhile, and then that one holds. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(-2)
    void first() throws Refused {
        caughtUp.await(Topics.RELEASES);
        if (shipped == null || !releases.trail().acts().isEmpty()) {
            return;
        }
        releases.send(ReleaseRecord.kept(shipped, clock.instant()));
        Instant now = clock.instant();
        ReleaseAct last = null;
        for (ReleaseStep step : new ReleaseStep[] {ReleaseStep.PROPOSED, ReleaseStep.APPROVED, ReleaseStep.ACTIVATED}) {
            var asked = new ReleaseOrder.Asked(step, shipped.hash(), FIRST_START, REASON, null, null);
            try {
                last = releases.step(last, asked, now);
            } catch (Refused elsewhere) {
                LOG.info("Another copy of the program made the first release.");
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the projection, which asks the rules about rounds. */
    @Override
    public int getPhase() {
        return -1;
    }
}
