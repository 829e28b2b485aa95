package vn.binhchon.keeping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Act;
import vn.binhchon.round.BallotKind;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.MajorityBase;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Portion;
import vn.binhchon.round.Tally;
import vn.binhchon.round.Vote;

/**
 * The council's vote, by the rules its plan sets; the circular sets none. Members are counted who are there, not who were
 * appointed, unless the plan says otherwise.
 */
final class Voting {

    static final String LIST = Meeting.LIST;
    static final String CHOICE = Meeting.CHOICE;

    private final Keeping.Context context;

    Voting(Keeping.Context context) {
        this.context = context;
    }

    private PlanInForce plan(Book book) {
        return context.evaluator().plan(book.round().entry(), book.plan());
    }

    Kept meet(Book book, Act.MeetingOpened act) {
        PlanInForce plan = plan(book);
        Checks checks = new Checks(book).add(LawObjections.questions(plan, "meet"));
        List<String> written = act.written() == null ? List.of() : act.written();
        Set<String> once = new HashSet<>();
        for (String each : act.present()) {
            checks.member("present", each);
            once(checks, once, "present", each);
        }
        for (String each : written) {
            checks.member("written", each);
            once(checks, once, "written", each);
        }
        if (!written.isEmpty()) {
            checks.add(LawObjections.questions(plan, "absent_vote"));
        }
        String quorum = plan.plan().quorum();
        int seats = book.council().size();
        checks.unless(
                quorum == null || Portion.read(quorum).reached(act.present().size(), seats),
                "present",
                act.present().size(),
                "a quorum of " + quorum,
                "Có mặt " + act.present().size() + "/" + seats + " thành viên, chưa đủ túc số " + quorum + ".",
                act.present().size() + " of " + seats + " members are there; the quorum is " + quorum + ".");
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    private static void once(Checks checks, Set<String> once, String path, String member) {
        checks.unless(
                once.add(member),
                path,
                member,
                "each member once",
                member + " được nêu hai lần.",
                member + " is named twice.");
    }

    Kept ballot(Book book, Act.BallotCast act) {
        PlanInForce plan = plan(book);
        Checks checks = put(book, plan, act.motion(), BallotKind.NAMED);
        Council.Seat seat = checks.member("by", act.by());
        boolean written = book.meeting().written().contains(act.by());
        checks.unless(
                seat == null
                        || book.meeting().present().contains(act.by())
                        || (written && Boolean.TRUE.equals(plan.plan().writtenOpinions())),
                "by",
                act.by(),
                "a member who is there",
                act.by() + " không có mặt tại phiên họp, hoặc kế hoạch không tính ý kiến bằng văn bản.",
                act.by() + " is not at the meeting, or the plan counts no written opinions.");
        checks.unless(
                book.meeting().ballot(act.motion(), act.by()) == null,
                "by",
                act.by(),
                "one ballot of each member",
                act.by() + " đã bỏ phiếu.",
                act.by() + " has voted.");
        boolean list = act.motion().equals(LIST);
        checks.unless(
                list == (act.vote() != null) && list == (act.chosen() == null),
                "motion",
                act.motion(),
                "a vote on the list, or chosen products for a choice",
                "Biểu quyết danh sách cần phiếu (vote); chọn sản phẩm cần danh sách (chosen).",
                "A vote on the list needs a vote; a choice needs the products chosen.");
        for (String each : act.chosen() == null ? List.<String>of() : act.chosen()) {
            checks.product("chosen", each);
            checks.unless(
                    !book.recused(act.by(), each),
                    "chosen",
                    each,
                    "a product the member does not keep out of",
                    act.by() + " không tham gia bỏ phiếu về " + each + " vì có liên quan.",
                    act.by() + " keeps out of " + each + ".");
        }
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept counted(Book book, Act.BallotsCounted act) {
        PlanInForce plan = plan(book);
        Checks checks = put(book, plan, act.motion(), BallotKind.SECRET);
        checks.unless(
                book.meeting().counted(act.motion()) == null,
                "motion",
                act.motion(),
                "one count of each motion",
                "Nội dung này đã kiểm phiếu.",
                "The ballots on this motion were counted before.");
        boolean list = act.motion().equals(LIST);
        checks.unless(
                list == (act.yes() != null) && list == (act.chosen() == null),
                "motion",
                act.motion(),
                "yes, no and abstain for the list, chosen for a choice",
                "Biểu quyết danh sách cần số phiếu đồng ý (yes); chọn sản phẩm cần số phiếu từng sản phẩm (chosen).",
                "A vote on the list needs the ballots for it (yes); a choice needs those of each product (chosen).");
        int voters = voters(book, plan.plan());
        int votes = nought(act.yes()) + nought(act.no()) + nought(act.abstain());
        checks.unless(
                votes <= voters,
                "yes",
                votes,
                "at most " + voters,
                "Có " + votes + " phiếu, nhiều hơn " + voters + " người bỏ phiếu.",
                "There are " + votes + " ballots, more than the " + voters + " who vote.");
        (act.chosen() == null ? Map.<String, Integer>of() : act.chosen()).forEach((product, count) -> {
            checks.product("chosen", product);
            checks.unless(
                    count >= 0 && count <= voters,
                    "chosen." + product,
                    count,
                    "0 to " + voters,
                    product + " có " + count + " phiếu, nhiều nhất là " + voters + ".",
                    product + " has " + count + " ballots; there can be " + voters + ".");
        });
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    private static Checks put(Book book, PlanInForce plan, String motion, BallotKind kind) {
        Checks checks = new Checks(book).add(LawObjections.questions(plan, "vote"));
        boolean recused = book.council().members().stream().anyMatch(seat -> book.entrants().stream()
                .anyMatch(each -> book.recused(seat.id(), each.nomination())));
        if (recused) {
            checks.add(LawObjections.questions(plan, "recused_vote"));
        }
        checks.unless(
                book.meeting().opened(),
                "",
                null,
                "a meeting",
                "Chưa mở phiên họp Hội đồng.",
                "No meeting of the council was opened.");
        checks.unless(
                !motion.equals(LIST) || book.proposal() != null,
                "motion",
                motion,
                "a list that was proposed",
                "Chưa có đề xuất nào để biểu quyết.",
                "There is no proposal to vote on.");
        checks.unless(
                motion.equals(LIST) || motion.equals(CHOICE),
                "motion",
                motion,
                "list or choice",
                "Không có nội dung biểu quyết " + motion + ".",
                "There is no motion " + motion + ".");
        checks.unless(
                plan.plan().ballot() == null || plan.plan().ballot() == kind,
                "",
                kind,
                String.valueOf(plan.plan().ballot()),
                "Kế hoạch quy định cách biểu quyết khác.",
                "The plan has another way of voting.");
        return checks;
    }

    private static int nought(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private static int voters(Book book, Plan plan) {
        int written = Boolean.TRUE.equals(plan.writtenOpinions())
                ? book.meeting().written().size()
                : 0;
        return book.meeting().present().size() + written;
    }

    /** Of how many a majority is taken; members who keep out of a product do not count for it, unless the plan says so. */
    static int base(Book book, Plan plan, String motion, @Nullable String product) {
        List<String> base =
                book.council().members().stream().map(Council.Seat::id).toList();
        if (plan.majorityBase() == MajorityBase.PRESENT) {
            base = Boolean.TRUE.equals(plan.writtenOpinions())
                    ? Stream.concat(book.meeting().present().stream(), book.meeting().written().stream())
                            .toList()
                    : book.meeting().present();
        } else if (plan.majorityBase() == MajorityBase.VOTING) {
            Act.BallotsCounted counted = book.meeting().counted(motion);
            if (counted != null) {
                return motion.equals(LIST)
                        ? nought(counted.yes()) + nought(counted.no()) + nought(counted.abstain())
                        : voters(book, plan);
            }
            base = book.meeting().ballots(motion).stream()
                    .map(Act.BallotCast::by)
                    .toList();
        }
        if (product == null || Boolean.TRUE.equals(plan.recusedInBase())) {
            return base.size();
        }
        return (int) base.stream().filter(each -> !book.recused(each, product)).count();
    }

    /** How a motion came out; null while nobody voted on it. */
    static @Nullable Tally tally(Book book, Plan plan, String motion) {
        Act.BallotsCounted counted = book.meeting().counted(motion);
        List<Act.BallotCast> ballots = book.meeting().ballots(motion);
        if (counted == null && ballots.isEmpty()) {
            return null;
        }
        Map<String, Integer> chosen = new TreeMap<>();
        if (counted != null && counted.chosen() != null) {
            chosen.putAll(counted.chosen());
        }
        ballots.forEach(each -> (each.chosen() == null ? List.<String>of() : each.chosen())
                .stream().distinct().forEach(product -> chosen.merge(product, 1, Integer::sum)));
        int yes = counted != null ? nought(counted.yes()) : count(ballots, Vote.YES);
        int no = counted != null ? nought(counted.no()) : count(ballots, Vote.NO);
        int abstain = counted != null ? nought(counted.abstain()) : count(ballots, Vote.ABSTAIN);
        int base = base(book, plan, motion, null);
        boolean passed = motion.equals(CHOICE)
                || (plan.majority() != null && Portion.read(plan.majority()).reached(yes, base));
        return new Tally(motion, base, yes, no, abstain, passed, chosen);
    }

    /**
     * Whether the vote on the list carries one product: whoever keeps out of it does not vote on it. Of secret ballots nobody
     * knows whose they are; they carry what the list carries.
     */
    static boolean carries(Book book, Plan plan, String product) {
        List<Act.BallotCast> ballots = book.meeting().ballots(LIST).stream()
                .filter(each -> !book.recused(each.by(), product))
                .toList();
        return book.meeting().counted(LIST) != null
                || (plan.majority() != null
                        && Portion.read(plan.majority())
                                .reached(count(ballots, Vote.YES), base(book, plan, LIST, product)));
    }

    private static int count(List<Act.BallotCast> ballots, Vote vote) {
        return (int) ballots.stream().filter(each -> each.vote() == vote).count();
    }
}
