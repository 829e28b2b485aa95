package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Tally;
import vn.binhchon.text.Sentences;

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
        Checks checks = new Checks(book);
        act.nominations().forEach(each -> checks.product("nominations", each));
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept propose(Book book, Act.ProposalAsked act) {
        PlanInForce plan = plan(book);
        Checks checks = Amending.pending(book);
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
        checks.unless(
                !unchanged(book, plan, proposal),
                "",
                null,
                "a proposal that says something else than the one voted on",
                Sentences.of("proposal.unchanged"));
        return Kept.unless(
                checks.objections(),
                Outcome.proposal(proposal).cautioning(rewards(book, plan.plan(), proposal, List.of())));
    }

    private List<Proposal.Why> rewards(Book book, Plan plan, @Nullable Proposal proposal, List<Ruling> rulings) {
        return RewardCheck.cautions(context.evaluator(), book.round(), plan, proposal, rulings);
    }

    /** Whether a proposal says the same as the one that stands, and would only take its votes away. A list that failed may be put anew. */
    private static boolean unchanged(Book book, PlanInForce plan, Proposal anew) {
        Proposal proposal = book.proposalUp();
        if (proposal == null) {
            return false;
        }
        Tally list = new VoteCount(book, plan.plan()).tally(Meeting.LIST);
        boolean same = anew.lines().stream().allMatch(each -> {
            Proposal.Line line = proposal.of(each.nomination());
            return line != null && line.same(each);
        });
        return same && (list == null || list.passed());
    }

    Kept decide(Book book, Act.DecisionTaken act) {
        PlanInForce plan = plan(book);
        Checks checks = new Checks(book);
        Proposal proposal = book.proposal();
        checks.unless(proposal != null, "", null, "a proposal", Sentences.of("ruling.none-proposed"));
        Posting.posted(book, plan.plan(), checks);
        MotionCheck.recused(book, plan, checks);
        VoteCount votes = new VoteCount(book, plan.plan());
        Tally tally = checks.clear() ? votes.tally(Meeting.LIST) : null;
        checks.unless(
                !checks.clear() || (tally != null && tally.passed()),
                "",
                tally,
                "a vote that passed",
                Sentences.of("ruling.list-not-passed"));
        if (proposal != null) {
            fresh(new Proposer(context, book, plan.plan()).propose(), proposal, new NamesInRound(book), checks);
            RulingCheck check = new RulingCheck(book, plan.plan(), checks);
            complete(book, check.check(act.rulings(), proposal), checks);
            if (tally != null) {
                act.rulings().forEach(check::carried);
            }
        }
        return Kept.unless(
                checks.objections(),
                Outcome.tallies(tallies(book, votes)).cautioning(rewards(book, plan.plan(), proposal, act.rulings())));
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
    private static void fresh(Proposal now, Proposal proposal, NamesInRound names, Checks checks) {
        for (Proposal.Line each : now.lines()) {
            String id = each.nomination();
            Proposal.Line line = proposal.of(id);
            checks.unless(
                    line != null && line.same(each),
                    "rulings." + id,
                    null,
                    "a proposal on what stands now",
                    Sentences.of("ruling.stale", "product", names.product(id)));
        }
    }

    private static void complete(Book book, Set<String> ruled, Checks checks) {
        NamesInRound names = new NamesInRound(book);
        for (Entrant each : book.entrants()) {
            checks.unless(
                    ruled.contains(each.nomination()),
                    "rulings",
                    each.nomination(),
                    "a ruling on every product",
                    Sentences.of("ruling.missing", "product", names.product(each.nomination())));
        }
    }
}
