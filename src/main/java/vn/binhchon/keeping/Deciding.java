package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Tally;

/** What the rules propose and what the council decides, side by side (TT 26/2014, Điều 10, 17(1)). */
final class Deciding {

    private final Keeping.Context context;

    Deciding(Keeping.Context context) {
        this.context = context;
    }

    private PlanInForce plan(Book book) {
        return context.evaluator().plan(book.round().entry(), book.plan());
    }

    Kept juryUp(Book book, Act.JuryProposedUp act) {
        Checks checks = new Checks(book).head(act.by());
        act.nominations().forEach(each -> checks.product("nominations", each));
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept propose(Book book, Act.ProposalAsked act) {
        PlanInForce plan = plan(book);
        Checks checks = Amending.pending(book).add(LawObjections.questions(plan, "propose"));
        if (book.round().level().above() != null) {
            checks.add(LawObjections.questions(plan, "way_up"));
        }
        if (!checks.clear()) {
            return Kept.unless(checks.objections(), Outcome.NONE);
        }
        Proposer proposer = new Proposer(context, book, plan.plan());
        Proposal proposal = proposer.propose();
        if (proposer.tieToSettle(proposal)) {
            checks.add(LawObjections.questions(plan, "tie_at_number"));
        }
        return Kept.unless(checks.objections(), Outcome.proposal(proposal));
    }

    Kept decide(Book book, Act.DecisionTaken act) {
        PlanInForce plan = plan(book);
        Checks checks = new Checks(book).chair(act.by());
        Proposal proposal = book.proposal();
        checks.unless(
                proposal != null,
                "",
                null,
                "a proposal",
                "Chưa có đề xuất để Hội đồng đối chiếu.",
                "There is no proposal for the council to decide beside.");
        checks.add(LawObjections.questions(plan, "vote"));
        MotionCheck.recused(book, plan, checks);
        VoteCount votes = new VoteCount(book, plan.plan());
        Tally tally = checks.clear() ? votes.tally(Meeting.LIST) : null;
        checks.unless(
                !checks.clear() || (tally != null && tally.passed()),
                "",
                tally,
                "a vote that passed",
                "Danh sách chưa được Hội đồng biểu quyết thông qua.",
                "The council's vote on the list has not passed.");
        if (proposal != null) {
            fresh(new Proposer(context, book, plan.plan()).propose(), proposal, checks);
            RulingCheck check = new RulingCheck(book, plan.plan(), checks);
            complete(book, check.check(act.rulings(), proposal), checks);
            if (tally != null) {
                act.rulings().forEach(check::carried);
            }
        }
        return Kept.unless(checks.objections(), Outcome.tallies(tallies(book, votes)));
    }

    /** How every motion came out, the list first. */
    private static List<Tally> tallies(Book book, VoteCount votes) {
        List<Tally> tallies = new ArrayList<>();
        List<String> motions = new ArrayList<>(book.sitting().motions());
        motions.sort((one, other) -> Boolean.compare(other.equals(Meeting.LIST), one.equals(Meeting.LIST)));
        motions.forEach(each -> tallies.add(Objects.requireNonNull(votes.tally(each))));
        return tallies;
    }

    /** What was proposed is what the rules would propose now: nothing was amended, merged, planned or voted since. */
    private static void fresh(Proposal now, Proposal proposal, Checks checks) {
        for (Proposal.Line each : now.lines()) {
            String id = each.nomination();
            Proposal.Line line = proposal.of(id);
            checks.unless(
                    line != null && line.same(each),
                    "rulings." + id,
                    null,
                    "a proposal on what stands now",
                    "Sau khi đề xuất, dữ kiện về " + id + " đã đổi. Hãy lập đề xuất mới.",
                    "What is known of " + id + " has changed since the proposal. Ask for a new one.");
        }
    }

    private static void complete(Book book, Set<String> ruled, Checks checks) {
        for (Entrant each : book.entrants()) {
            checks.unless(
                    ruled.contains(each.nomination()),
                    "rulings",
                    each.nomination(),
                    "a ruling on every product",
                    "Chưa có quyết định cho " + each.product() + " (" + each.nomination() + ").",
                    "There is no ruling on " + each.product() + " (" + each.nomination() + ").");
        }
    }
}
