package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Wording;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Outliers;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Portion;
import vn.binhchon.round.PrizeRank;
import vn.binhchon.round.Round;
import vn.binhchon.round.Selection;
import vn.binhchon.round.TieBreak;
import vn.binhchon.round.WayUp;
import vn.binhchon.text.Sentences;

/**
 * Whether a plan agrees with itself, and with the people it is for. The law sets none of it; what contradicts itself is told
 * before the round has to stop at it.
 */
public final class PlanCheck {

    private final Plan plan;
    private final Checks checks;

    /**
     * @param plan the plan as it would stand
     */
    PlanCheck(Plan plan, Checks checks) {
        this.plan = plan;
        this.checks = checks;
    }

    /**
     * What contradicts itself in the plan that a round is opened with.
     *
     * @param plan the plan in force for it
     */
    public static List<Objection> objections(Round round, PlanInForce plan) {
        Checks checks = new Checks(new Book(round));
        new PlanCheck(plan.plan(), checks)
                .check(
                        round.level(),
                        Objects.requireNonNullElse(round.council(), new Council(List.of())),
                        Objects.requireNonNullElse(round.jury(), new Jury(List.of())));
        return checks.objections();
    }

    void check(Level level, Council council, Jury jury) {
        people(council, jury);
        prizes();
        certificates();
        wayUp(level);
        ties();
        days();
    }

    /** Days follow each other as the round does. */
    private void days() {
        List<String> settings = List.of("nominationsUntil", "markingUntil", "meetingOn", "resultsOn");
        List<String> vi = List.of("hạn nhận hồ sơ", "hạn nộp phiếu chấm", "ngày họp Hội đồng", "hạn công bố kết quả");
        List<String> en = List.of(
                "the last day for nominations", "the last day for mark sheets", "the meeting", "the announcement");
        for (int later = 1; later < settings.size(); later++) {
            LocalDate day = (LocalDate) plan.says(settings.get(later));
            for (int earlier = 0; earlier < later; earlier++) {
                LocalDate before = (LocalDate) plan.says(settings.get(earlier));
                if (day != null && before != null && day.isBefore(before)) {
                    checks.object(
                            "plan." + settings.get(later),
                            day,
                            "not before " + before,
                            "Kế hoạch để " + vi.get(later) + " (" + Wording.day(day) + ") trước " + vi.get(earlier)
                                    + " (" + Wording.day(before) + ").",
                            "The plan has " + en.get(later) + " (" + Wording.day(day) + ") before " + en.get(earlier)
                                    + " (" + Wording.day(before) + ").");
                    break;
                }
            }
        }
    }

    private void people(Council council, Jury jury) {
        Integer quorum = part("plan.quorum", plan.quorum(), council);
        part("plan.majority", plan.majority(), council);
        checks.unless(
                quorum == null || council.unnamed() || quorum <= council.size(),
                "plan.quorum",
                plan.quorum(),
                "at most " + council.size(),
                "Túc số " + plan.quorum() + " người, mà Hội đồng chỉ có " + council.size() + ".",
                "The quorum is " + plan.quorum() + " members, and the council has " + council.size() + ".");
        Integer least = plan.minimumSheets();
        checks.unless(
                least == null || jury.unnamed() || least <= jury.members().size(),
                "plan.minimumSheets",
                least,
                "at most " + jury.members().size(),
                "Cần " + least + " phiếu cho mỗi sản phẩm, mà Ban Giám khảo chỉ có "
                        + jury.members().size() + " người.",
                "Each product needs " + least + " sheets, and the jury has "
                        + jury.members().size() + " members.");
        checks.unless(
                plan.outliers() != Outliers.DROP_HIGHEST_AND_LOWEST || least == null || least >= 3,
                "plan.minimumSheets",
                least,
                "at least 3",
                "Bỏ điểm cao nhất và thấp nhất thì cần ít nhất 3 phiếu mới còn điểm để tính.",
                "With the highest and the lowest mark dropped, a mean needs at least 3 sheets.");
    }

    /** A number of people, or null for a part of all; a part is more than nothing and no more than everybody. */
    private @Nullable Integer part(String path, @Nullable String text, Council council) {
        if (text == null) {
            return null;
        }
        Portion portion;
        try {
            portion = Portion.read(text);
        } catch (IllegalArgumentException e) {
            checks.object(
                    path,
                    text,
                    "5, 2/3 or >1/2",
                    "\"" + text + "\" không phải một số người hay tỷ lệ như 5, 2/3, >1/2.",
                    "\"" + text + "\" is no number or part such as 5, 2/3, >1/2.");
            return null;
        }
        int all = council.unnamed() ? 1_000 : council.size();
        checks.unless(
                (portion.by() == 0 || portion.reached(all, all)) && !portion.reached(0, all),
                path,
                text,
                "more than nobody and at most everybody",
                "Tỷ lệ " + text + " không dùng được: phải lớn hơn 0 và không quá toàn bộ thành viên.",
                "The part " + text + " cannot be used: it has to be more than nobody and at most everybody.");
        return portion.by() == 0 ? Integer.valueOf(portion.of() + (portion.beyond() ? 1 : 0)) : null;
    }

    private void prizes() {
        money("plan.reward", plan.reward());
        money("plan.rewardBudget", plan.rewardBudget());
        Set<String> codes = new HashSet<>();
        List<PrizeRank> prizes = Objects.requireNonNullElse(plan.prizes(), List.of());
        for (int i = 0; i < prizes.size(); i++) {
            PrizeRank each = prizes.get(i);
            String path = "plan.prizes[" + i + "]";
            checks.unless(
                    codes.add(each.code()),
                    path + ".code",
                    each.code(),
                    "a code of its own",
                    "Mã giải " + each.code() + " được nêu hai lần.",
                    "The prize " + each.code() + " is named twice.");
            checks.unless(
                    each.count() >= 1,
                    path + ".count",
                    each.count(),
                    "1 or more",
                    "Giải " + each.code() + " phải có ít nhất 1.",
                    "There has to be 1 prize " + each.code() + " at least.");
            money(path + ".reward", each.reward());
        }
        Set<String> named = new HashSet<>();
        for (String each : Objects.requireNonNullElse(plan.wayUpPrizes(), List.<String>of())) {
            checks.unless(
                    codes.contains(each),
                    "plan.wayUpPrizes",
                    each,
                    codes.isEmpty() ? "prizes in the plan" : "one of " + String.join(", ", codes),
                    "Kế hoạch không có giải " + each + " để đề cử lên cấp trên.",
                    "The plan has no prize " + each + " to send up.");
            checks.unless(
                    named.add(each),
                    "plan.wayUpPrizes",
                    each,
                    "each prize once",
                    "Giải " + each + " được nêu hai lần.",
                    "The prize " + each + " is named twice.");
        }
    }

    private void money(String path, @Nullable BigDecimal vnd) {
        checks.unless(vnd == null || vnd.signum() >= 0, path, vnd, "0 or more", Sentences.of("plan.money-below-zero"));
    }

    private void certificates() {
        List<Integer> groups = plan.numberPerGroup();
        int there = ProductGroup.values().length;
        if (groups == null) {
            return;
        }
        checks.unless(
                groups.size() == there,
                "plan.numberPerGroup",
                groups,
                there + " numbers, for groups 1 to " + there,
                "Cần " + there + " số, cho nhóm 1 đến nhóm " + there + "; ở đây có " + groups.size() + ".",
                "There have to be " + there + " numbers, for groups 1 to " + there + "; here are " + groups.size()
                        + ".");
        checks.unless(
                groups.stream().allMatch(each -> each >= 0) && groups.stream().anyMatch(each -> each > 0),
                "plan.numberPerGroup",
                groups,
                "none below 0, and one above",
                "Số giấy chứng nhận của nhóm không được âm, và phải có ít nhất một nhóm được công nhận.",
                "No group's number is below 0, and one group at least has certificates.");
    }

    private void wayUp(Level level) {
        checks.unless(
                level.above() != null || plan.wayUp() == null || plan.wayUp() == WayUp.NONE,
                "plan.wayUp",
                plan.wayUp(),
                "none, at the nation",
                "Cấp quốc gia không có cấp trên để đề cử.",
                "There is no level above the nation to send anything to.");
        Integer most = plan.selection() == Selection.TOP_NUMBER
                ? plan.number()
                : plan.selection() == Selection.TOP_PER_GROUP && plan.numberPerGroup() != null
                        ? Integer.valueOf(plan.numberPerGroup().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        : plan.selection() == Selection.PRIZE_WINNERS && plan.prizes() != null
                                ? Integer.valueOf(plan.prizeCount())
                                : null;
        Integer up = plan.wayUpNumber();
        checks.unless(
                up == null || most == null || up <= most,
                "plan.wayUpNumber",
                up,
                "at most " + most,
                "Đề cử " + up + " sản phẩm lên cấp trên, mà chỉ công nhận " + most + ".",
                "The plan sends " + up + " products up, and recognises " + most + ".");
    }

    private void ties() {
        List<TieBreak> order = Objects.requireNonNullElse(plan.tieOrder(), List.<TieBreak>of());
        checks.unless(
                new HashSet<>(order).size() == order.size(),
                "plan.tieOrder",
                order,
                "each ground once",
                "Căn cứ phân định được nêu hai lần.",
                "A ground for parting products is named twice.");
        int council = order.indexOf(TieBreak.COUNCIL);
        checks.unless(
                council < 0 || council == order.size() - 1,
                "plan.tieOrder",
                order,
                "the council last",
                "Hội đồng chọn là căn cứ cuối cùng; sau đó không còn gì để phân định.",
                "The council's choice comes last; nothing parts products after it.");
    }
}
