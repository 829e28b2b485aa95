package vn.binhchon.rollout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever done with releases, in its order. Which release is in force at a moment follows from this alone.
 *
 * @param acts each sealed onto the one before
 */
public record ReleaseTrail(List<ReleaseAct> acts) {

    /** Nothing was done yet. */
    public static final ReleaseTrail EMPTY = new ReleaseTrail(List.of());

    public ReleaseTrail {
        acts = List.copyOf(acts);
    }

    /** The last step; null while there is none. */
    public @Nullable ReleaseAct last() {
        return acts.isEmpty() ? null : acts.get(acts.size() - 1);
    }

    /** The same with one step more. */
    public ReleaseTrail with(ReleaseAct act) {
        List<ReleaseAct> more = new ArrayList<>(acts);
        more.add(act);
        return new ReleaseTrail(more);
    }

    /** The release that is in force at a moment; null before the first came into force. */
    public @Nullable String inForce(Instant now) {
        return activations()
                .filter(each -> !start(each).isAfter(now))
                .max(Comparator.comparing(ReleaseTrail::start).thenComparing(ReleaseAct::place))
                .map(ReleaseAct::release)
                .orElse(null);
    }

    /** The activation that a release waits for; empty when it waits for none. */
    public Optional<ReleaseAct> scheduled(String release, Instant now) {
        return activations()
                .filter(each -> each.release().equals(release) && start(each).isAfter(now))
                .min(Comparator.comparing(ReleaseTrail::start));
    }

    /** Where a release stands at a moment. */
    public ReleaseState state(String release, Instant now) {
        if (release.equals(inForce(now))) {
            return ReleaseState.IN_FORCE;
        }
        if (scheduled(release, now).isPresent()) {
            return ReleaseState.SCHEDULED;
        }
        if (activations().anyMatch(each -> each.release().equals(release))) {
            return ReleaseState.RETIRED;
        }
        ReleaseState state = ReleaseState.DRAFT;
        for (ReleaseAct each : of(release)) {
            state = switch (each.step()) {
                case PROPOSED -> ReleaseState.PROPOSED;
                case APPROVED -> ReleaseState.APPROVED;
                case WITHDRAWN -> state == ReleaseState.SCHEDULED ? ReleaseState.APPROVED : ReleaseState.WITHDRAWN;
                case ACTIVATED -> ReleaseState.SCHEDULED;
                default -> state;
            };
        }
        return state;
    }

    /** What was done with one release, in its order. */
    public List<ReleaseAct> of(String release) {
        return acts.stream().filter(each -> each.release().equals(release)).toList();
    }

    /** The last step of one kind with a release; empty when there was none. */
    public Optional<ReleaseAct> last(String release, ReleaseStep step) {
        return of(release).stream().filter(each -> each.step() == step).reduce((first, second) -> second);
    }

    /** The releases ever proposed, the newest first. */
    public List<String> releases() {
        List<String> releases = new ArrayList<>();
        for (int i = acts.size() - 1; i >= 0; i--) {
            if (acts.get(i).step() == ReleaseStep.PROPOSED
                    && !releases.contains(acts.get(i).release())) {
                releases.add(acts.get(i).release());
            }
        }
        return releases;
    }

    /** Activations that were not taken back before they began. */
    private Stream<ReleaseAct> activations() {
        return acts.stream()
                .filter(each -> each.step() == ReleaseStep.ACTIVATED || each.step() == ReleaseStep.ROLLED_BACK)
                .filter(each -> acts.stream()
                        .noneMatch(later -> later.step() == ReleaseStep.WITHDRAWN
                                && later.release().equals(each.release())
                                && later.place() > each.place()
                                && start(each).isAfter(later.at())));
    }

    private static Instant start(ReleaseAct activation) {
        return activation.from() == null ? activation.at() : activation.from();
    }
}
