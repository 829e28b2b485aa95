package vn.binhchon.stream;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.ReleaseState;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Act;
import vn.binhchon.round.Objection;
import vn.binhchon.rulebook.RulesRefused;

/**
 * The rules of each round: those in force when it was opened, whatever came into force since. That is put on record within a
 * second of the opening, and at the latest before anything of the round is judged.
 */
@Component
class PinnedRules {

    private static final Set<ReleaseState> MAY_JUDGE =
            Set.of(ReleaseState.APPROVED, ReleaseState.SCHEDULED, ReleaseState.IN_FORCE, ReleaseState.RETIRED);

    private final Releases releases;
    private final KeptReleases kept;
    private final RulesInForce rules;
    private final Clock clock;
    private volatile boolean ready;

    PinnedRules(Releases releases, KeptReleases kept, RulesInForce rules, Clock clock) {
        this.releases = releases;
        this.kept = kept;
        this.rules = rules;
        this.clock = clock;
    }

    /** A view for one batch of events, which asks for each round once. */
    Batch batch() {
        return new Batch();
    }

    /** What rounds are judged by while one batch is. */
    final class Batch {

        private final Map<String, LoadedRules> seen = new HashMap<>();

        /** The rules of a round; those in force for what names no round. */
        LoadedRules of(@Nullable String round) {
            return round == null ? rules.loaded() : seen.computeIfAbsent(round, id -> load(pinned(id), id));
        }

        /** The rules of a release by its hash. */
        LoadedRules release(String hash) {
            return load(hash, hash);
        }

        /** What stands against moving a round, but for who may do it. */
        List<Objection> objections(String round, Act.RulesMoved moved) {
            List<Objection> objections = new ArrayList<>();
            ReleaseState state = releases.trail().state(moved.release(), clock.instant());
            if (!MAY_JUDGE.contains(state)) {
                objections.add(Objection.of(
                        "release",
                        moved.release(),
                        "a release that was approved",
                        "Bản quy tắc này chưa được duyệt.",
                        "This release was not approved."));
            }
            if (moved.release().equals(kept.of(round))) {
                objections.add(Objection.of(
                        "release",
                        moved.release(),
                        "another release",
                        "Kỳ này đang được xét theo chính bản quy tắc ấy.",
                        "The round is judged by this very release."));
            }
            String seen = kept.backtest(moved.report()).orElse("");
            if (!seen.contains("\"round\":\"" + round + "\"") || !seen.contains(moved.release())) {
                objections.add(Objection.of(
                        "report",
                        moved.report(),
                        "a back-test of this round under this release",
                        "Cần chạy thử bản quy tắc này trên hồ sơ của kỳ trước khi chuyển.",
                        "Back-test this round under the release before moving it."));
            }
            return objections;
        }
    }

    /** A release that a round is pinned to cannot be loaded here. */
    static class NotLoaded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotLoaded(String release, RulesRefused cause) {
            super("the pinned release " + release + " cannot be loaded", cause);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(-1)
    void begin() {
        ready = true;
    }

    @Scheduled(fixedDelay = 1_000)
    void pinWhatWasOpened() {
        String release = ready ? rules.release() : null;
        if (release != null) {
            kept.unpinned().forEach(round -> releases.send(ReleaseRecord.pinned(round, release, clock.instant())));
        }
    }

    private String pinned(String round) {
        String release = kept.of(round);
        if (release == null) {
            releases.send(ReleaseRecord.pinned(round, rules.loaded().release(), clock.instant()));
            release = kept.of(round);
        }
        if (release == null) {
            throw new IllegalStateException("the ledger does not say which release judges " + round);
        }
        return release;
    }

    /** Rules that cannot be loaded make whoever asks wait and start over: nothing is judged by others instead. */
    private LoadedRules load(String release, String who) {
        try {
            LoadedRules loaded = release.equals(rules.release()) ? rules.loaded() : releases.load(release);
            rules.waitsNoMore(who);
            return loaded;
        } catch (RulesRefused e) {
            rules.waitsFor(release, who, e);
            throw new NotLoaded(release, e);
        }
    }
}
