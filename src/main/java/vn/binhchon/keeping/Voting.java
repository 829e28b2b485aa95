package vn.binhchon.keeping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhchon.round.Act;
import vn.binhchon.round.BallotKind;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Portion;

/**
 * The council meets and votes, by the rules its plan sets: on the list, on a choice of products, or on one product put by itself.
 * After the announcement it meets again only where a complaint changed a mean, and votes on the products that this moved.
 */
final class Voting {

    private final Keeping.Context context;

    Voting(Keeping.Context context) {
        this.context = context;
    }

    private PlanInForce plan(Book book) {
        return context.evaluator().plan(book.round().entry(), book.plan());
    }

    Kept meet(Book book, Act.MeetingOpened act) {
        PlanInForce plan = plan(book);
        Checks checks = Amending.pending(book).add(LawObjections.questions(plan, "meet"));
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
        Checks checks = MotionCheck.put(book, plan, act.motion(), BallotKind.NAMED);
        Council.Seat seat = checks.member("by", act.by());
        checks.unless(
                seat == null || new VoteCount(book, plan.plan()).voters().contains(act.by()),
                "by",
                act.by(),
                "a member who is there",
                act.by() + " không có mặt tại phiên họp, hoặc kế hoạch không tính ý kiến bằng văn bản.",
                act.by() + " is not at the meeting, or the plan counts no written opinions.");
        checks.unless(
                book.sitting().ballot(act.motion(), act.by()) == null,
                "by",
                act.by(),
                "one ballot of each member",
                act.by() + " đã bỏ phiếu.",
                act.by() + " has voted.");
        boolean choice = act.motion().equals(Meeting.CHOICE);
        checks.unless(
                choice == (act.vote() == null) && choice == (act.chosen() != null),
                "motion",
                act.motion(),
                "a vote on the list or on a product, or chosen products for a choice",
                "Biểu quyết danh sách hay một sản phẩm cần phiếu (vote); chọn sản phẩm cần danh sách (chosen).",
                "A vote on the list or on a product needs a vote; a choice needs the products chosen.");
        String own = Meeting.productOf(act.motion());
        if (own != null) {
            keepsOut(book, act.by(), own, "motion", checks);
        }
        for (String each : act.chosen() == null ? List.<String>of() : act.chosen()) {
            checks.product("chosen", each);
            keepsOut(book, act.by(), each, "chosen", checks);
        }
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    private static void keepsOut(Book book, String member, String product, String path, Checks checks) {
        checks.unless(
                !book.recused(member, product),
                path,
                product,
                "a product the member does not keep out of",
                member + " không tham gia bỏ phiếu về " + product + " vì có liên quan.",
                member + " keeps out of " + product + ".");
    }

    Kept counted(Book book, Act.BallotsCounted act) {
        PlanInForce plan = plan(book);
        Checks checks = MotionCheck.put(book, plan, act.motion(), BallotKind.SECRET);
        checks.unless(
                book.sitting().counted(act.motion()) == null,
                "motion",
                act.motion(),
                "one count of each motion",
                "Nội dung này đã kiểm phiếu.",
                "The ballots on this motion were counted before.");
        boolean choice = act.motion().equals(Meeting.CHOICE);
        checks.unless(
                choice == (act.yes() == null) && choice == (act.chosen() != null),
                "motion",
                act.motion(),
                "yes, no and abstain for the list or a product, chosen for a choice",
                "Biểu quyết danh sách hay một sản phẩm cần số phiếu đồng ý (yes); chọn sản phẩm cần số phiếu từng sản phẩm"
                        + " (chosen).",
                "A vote on the list or on a product needs the ballots for it (yes); a choice needs those of each product"
                        + " (chosen).");
        VoteCount count = new VoteCount(book, plan.plan());
        String own = Meeting.productOf(act.motion());
        int voters = (own == null ? count.voters() : count.voters(own)).size();
        int votes = VoteCount.nought(act.yes()) + VoteCount.nought(act.no()) + VoteCount.nought(act.abstain());
        checks.unless(
                votes <= voters,
                "yes",
                votes,
                "at most " + voters,
                "Có " + votes + " phiếu, nhiều hơn " + voters + " người bỏ phiếu.",
                "There are " + votes + " ballots, more than the " + voters + " who vote.");
        (act.chosen() == null ? Map.<String, Integer>of() : act.chosen()).forEach((product, ballots) -> {
            checks.product("chosen", product);
            int most = count.voters(product).size();
            checks.unless(
                    ballots >= 0 && ballots <= most,
                    "chosen." + product,
                    ballots,
                    "0 to " + most,
                    product + " có " + ballots + " phiếu, nhiều nhất là " + most + ".",
                    product + " has " + ballots + " ballots; there can be " + most + ".");
        });
        return Kept.unless(checks.objections(), Outcome.NONE);
    }
}
