package vn.binhchon.rollout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Objection;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/**
 * Good order among releases: what may follow on what, and that nobody approves what they put forward themselves.
 *
 * @param selfApproval whether one person may do both; only where one person works alone, and every page of the bench says so
 */
public record ReleaseOrder(boolean selfApproval) {

    /**
     * What somebody wants to do.
     *
     * @param step what
     * @param release with which release
     * @param by who
     * @param reason why
     * @param from from when it is to be in force; null for at once
     * @param report the back-test whose differences were seen
     */
    public record Asked(
            ReleaseStep step,
            String release,
            String by,
            String reason,
            @Nullable Instant from,
            @Nullable String report) {}

    /** Everything that stands against it; empty when it may be done. */
    public List<Objection> objections(ReleaseTrail trail, Asked asked, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (StoredText.blank(asked.by())) {
            objections.add(Objection.of("by", asked.by(), "a name", "Cần ghi người thực hiện.", "Say who does it."));
        }
        if (StoredText.blank(asked.reason())) {
            objections.add(Objection.of("reason", asked.reason(), "words", "Cần ghi lý do.", "Say why."));
        }
        ReleaseState state = trail.state(asked.release(), now);
        Set<ReleaseState> wanted = before(asked.step());
        if (!wanted.contains(state)) {
            objections.add(Objection.of(
                    "release",
                    state,
                    wanted.toString(),
                    "Bản quy tắc này đang ở bước: " + words(state).vi() + ".",
                    "This release is " + words(state).en() + "."));
        }
        if (asked.step() == ReleaseStep.APPROVED) {
            approval(trail, asked, objections);
        }
        if (asked.from() != null && asked.from().isBefore(now)) {
            objections.add(Objection.of(
                    "from",
                    asked.from(),
                    "a moment to come, or none for at once",
                    "Thời điểm áp dụng đã qua.",
                    "The moment has passed."));
        }
        return List.copyOf(objections);
    }

    private void approval(ReleaseTrail trail, Asked asked, List<Objection> objections) {
        boolean own = trail.last(asked.release(), ReleaseStep.PROPOSED)
                .map(each -> each.by().equals(asked.by()))
                .orElse(false);
        if (own && !selfApproval) {
            objections.add(Objection.of(
                    "by",
                    asked.by(),
                    "somebody else than who proposed it",
                    "Người đề xuất không được tự duyệt bản quy tắc của mình.",
                    "Nobody approves their own release."));
        }
        String shown = trail.last(asked.release(), ReleaseStep.BACKTESTED)
                .map(ReleaseAct::report)
                .orElse(null);
        if (shown == null) {
            objections.add(Objection.of(
                    "report",
                    asked.report(),
                    "the hash of a back-test",
                    "Chưa chạy thử trên hồ sơ cũ; phải xem kết quả rồi mới duyệt.",
                    "It was not back-tested yet; the differences have to be seen first."));
        } else if (!shown.equals(asked.report())) {
            objections.add(Objection.of(
                    "report",
                    asked.report(),
                    shown,
                    "Cần xác nhận đã xem các hồ sơ đổi kết quả trong lần chạy thử mới nhất.",
                    "Confirm that you have seen the outcomes that change in the newest back-test."));
        }
    }

    private static Set<ReleaseState> before(ReleaseStep step) {
        return switch (step) {
            case PROPOSED -> Set.of(ReleaseState.DRAFT, ReleaseState.WITHDRAWN);
            case BACKTESTED ->
                Set.of(
                        ReleaseState.PROPOSED,
                        ReleaseState.APPROVED,
                        ReleaseState.SCHEDULED,
                        ReleaseState.RETIRED,
                        ReleaseState.IN_FORCE);
            case APPROVED -> Set.of(ReleaseState.PROPOSED);
            case ACTIVATED -> Set.of(ReleaseState.APPROVED);
            case ROLLED_BACK -> Set.of(ReleaseState.RETIRED);
            case WITHDRAWN -> Set.of(ReleaseState.PROPOSED, ReleaseState.APPROVED, ReleaseState.SCHEDULED);
            case WRITTEN -> Set.of(ReleaseState.values());
        };
    }

    private static Text words(ReleaseState state) {
        return switch (state) {
            case DRAFT -> new Text("bản nháp trong thư mục", "a draft in the folder");
            case PROPOSED -> new Text("đã đề xuất, chờ duyệt", "proposed and not approved");
            case APPROVED -> new Text("đã duyệt, chưa áp dụng", "approved and not in force");
            case SCHEDULED -> new Text("đã hẹn ngày áp dụng", "scheduled");
            case IN_FORCE -> new Text("đang áp dụng", "in force");
            case RETIRED -> new Text("đã thôi áp dụng", "retired");
            case WITHDRAWN -> new Text("đã rút", "withdrawn");
        };
    }
}
