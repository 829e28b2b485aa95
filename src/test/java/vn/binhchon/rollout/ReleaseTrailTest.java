package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Objection;

/** Which release is in force follows from the trail; what may be done next, from good order. */
class ReleaseTrailTest {

    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    private ReleaseTrail trail = ReleaseTrail.EMPTY;
    private Instant now = START;
    private final ReleaseOrder order = new ReleaseOrder(false);

    private List<Objection> tries(
            ReleaseOrder by,
            ReleaseStep step,
            String release,
            String who,
            @Nullable Instant from,
            @Nullable String report) {
        var asked = new ReleaseOrder.Asked(step, release, who, "Cần sửa con số.", from, report);
        List<Objection> objections = by.objections(trail, asked, now);
        if (objections.isEmpty()) {
            trail = trail.with(ReleaseAct.after(trail.last(), step, release, who, now, asked.reason(), from, report));
            now = now.plus(1, ChronoUnit.HOURS);
        }
        return objections;
    }

    private void does(ReleaseStep step, String release, String who, @Nullable Instant from, @Nullable String report) {
        assertThat(tries(order, step, release, who, from, report)).isEmpty();
    }

    private void does(ReleaseStep step, String release, String who) {
        does(step, release, who, null, null);
    }

    private void approved(String release) {
        does(ReleaseStep.PROPOSED, release, "an");
        does(ReleaseStep.BACKTESTED, release, "an", null, "bao-cao");
        does(ReleaseStep.APPROVED, release, "binh", null, "bao-cao");
    }

    private ReleaseState state(String release) {
        return trail.state(release, now);
    }

    @Test
    void a_release_goes_from_draft_to_force_and_retires_when_another_comes() {
        assertThat(state(ONE)).isEqualTo(ReleaseState.DRAFT);
        approved(ONE);
        assertThat(state(ONE)).isEqualTo(ReleaseState.APPROVED);
        assertThat(trail.inForce(now)).isNull();
        does(ReleaseStep.ACTIVATED, ONE, "binh");
        approved(TWO);
        does(ReleaseStep.ACTIVATED, TWO, "binh");

        assertThat(trail.inForce(now)).isEqualTo(TWO);
        assertThat(state(ONE)).isEqualTo(ReleaseState.RETIRED);
    }

    @Test
    void a_draft_written_into_the_folder_is_recorded_and_moves_no_release() {
        does(ReleaseStep.WRITTEN, ONE, "an");
        assertThat(state(ONE)).isEqualTo(ReleaseState.DRAFT);
        approved(ONE);
        does(ReleaseStep.ACTIVATED, ONE, "binh");
        does(ReleaseStep.WRITTEN, ONE, "an");

        assertThat(state(ONE)).isEqualTo(ReleaseState.IN_FORCE);
        assertThat(trail.releases()).containsExactly(ONE);
        assertThat(trail.of(ONE)).hasSize(6);
    }

    @Test
    void nobody_approves_their_own() {
        does(ReleaseStep.PROPOSED, ONE, "an");
        does(ReleaseStep.BACKTESTED, ONE, "an", null, "bao-cao");

        assertThat(tries(order, ReleaseStep.APPROVED, ONE, "an", null, "bao-cao"))
                .extracting(Objection::path)
                .containsExactly("by");
        assertThat(tries(new ReleaseOrder(true), ReleaseStep.APPROVED, ONE, "an", null, "bao-cao"))
                .isEmpty();
    }

    @Test
    void nobody_approves_what_was_not_back_tested_or_without_having_seen_the_newest_back_test() {
        does(ReleaseStep.PROPOSED, ONE, "an");
        assertThat(tries(order, ReleaseStep.APPROVED, ONE, "binh", null, null))
                .extracting(Objection::path)
                .containsExactly("report");
        does(ReleaseStep.BACKTESTED, ONE, "an", null, "cu");
        does(ReleaseStep.BACKTESTED, ONE, "an", null, "moi");
        assertThat(tries(order, ReleaseStep.APPROVED, ONE, "binh", null, "cu"))
                .extracting(Objection::expected)
                .containsExactly("moi");
        does(ReleaseStep.APPROVED, ONE, "binh", null, "moi");
    }

    @Test
    void a_scheduled_release_comes_into_force_at_its_moment_and_not_before() {
        approved(ONE);
        does(ReleaseStep.ACTIVATED, ONE, "binh");
        approved(TWO);
        Instant from = now.plus(10, ChronoUnit.DAYS);
        does(ReleaseStep.ACTIVATED, TWO, "binh", from, null);

        assertThat(state(TWO)).isEqualTo(ReleaseState.SCHEDULED);
        assertThat(trail.inForce(from.minusMillis(1))).isEqualTo(ONE);
        assertThat(trail.inForce(from)).isEqualTo(TWO);
    }

    @Test
    void a_scheduled_activation_that_is_withdrawn_never_begins_and_can_be_scheduled_anew() {
        approved(ONE);
        does(ReleaseStep.ACTIVATED, ONE, "binh");
        approved(TWO);
        does(ReleaseStep.ACTIVATED, TWO, "binh", now.plus(10, ChronoUnit.DAYS), null);
        does(ReleaseStep.WITHDRAWN, TWO, "binh");

        assertThat(trail.inForce(now.plus(100, ChronoUnit.DAYS))).isEqualTo(ONE);
        assertThat(state(TWO)).isEqualTo(ReleaseState.APPROVED);
        does(ReleaseStep.ACTIVATED, TWO, "binh");
        assertThat(trail.inForce(now)).isEqualTo(TWO);
    }

    @Test
    void going_back_is_one_act_and_only_to_what_was_in_force() {
        approved(ONE);
        does(ReleaseStep.ACTIVATED, ONE, "binh");
        approved(TWO);
        assertThat(tries(order, ReleaseStep.ROLLED_BACK, TWO, "an", null, null)).isNotEmpty();
        does(ReleaseStep.ACTIVATED, TWO, "binh");
        does(ReleaseStep.ROLLED_BACK, ONE, "an");

        assertThat(trail.inForce(now)).isEqualTo(ONE);
        assertThat(state(TWO)).isEqualTo(ReleaseState.RETIRED);
    }

    @Test
    void a_step_that_was_altered_or_does_not_follow_on_the_last_is_no_part_of_the_trail() {
        ReleaseAct first = ReleaseAct.after(null, ReleaseStep.PROPOSED, ONE, "an", START, "Lý do", null, null);
        ReleaseAct second = ReleaseAct.after(first, ReleaseStep.APPROVED, ONE, "binh", START, "Lý do", null, "x");
        ReleaseAct altered = new ReleaseAct(
                2, ReleaseStep.APPROVED, ONE, "cuong", second.at(), "Lý do", null, "x", first.seal(), second.seal());

        assertThat(first.follows(null)).isTrue();
        assertThat(second.follows(first)).isTrue();
        assertThat(second.follows(null)).isFalse();
        assertThat(second.follows(second)).isFalse();
        assertThat(altered.follows(first)).isFalse();
    }

    @Test
    void everything_that_stands_against_a_step_is_said_at_once() {
        var asked = new ReleaseOrder.Asked(ReleaseStep.ACTIVATED, ONE, " ", "", START.minusSeconds(1), null);

        assertThat(order.objections(trail, asked, now))
                .extracting(Objection::path)
                .containsExactly("by", "reason", "release", "from");
    }
}
