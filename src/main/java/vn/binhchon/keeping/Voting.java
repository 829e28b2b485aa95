package vn.binhchon.keeping;

import java.util.List;
import java.util.Map;
import vn.binhchon.round.Act;
import vn.binhchon.round.BallotKind;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Vote;
import vn.binhchon.text.Sentences;

/**
 * The council votes, by the rules its plan sets: on the list, on a choice of products, or on one product put by itself. After the
 * announcement it votes again only on the products that a complaint's new mean moved.
 */
final class Voting {

    private final Keeping.Context context;

    Voting(Keeping.Context context) {
        this.context = context;
    }

    private PlanInForce plan(Book book) {
        return context.evaluator().plan(book.round().entry(), book.plan());
    }

    Kept put(Book book, Act.MotionPut act) {
        Checks checks = MotionCheck.put(book, plan(book), act.motion(), act.ballot());
        leads(book, act.by(), act.motion(), checks);
        checks.unless(
                !book.sitting().wasPut(act.put()),
                "put",
                act.put(),
                "a name of its own for each putting",
                Sentences.of("motion.put-before"));
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept closed(Book book, Act.MotionClosed act) {
        Checks checks = Amending.pending(book);
        OpenVote open = book.sitting().openVote();
        if (open == null || !open.put().equals(act.put())) {
            checks.object("put", act.put(), "the motion that is being voted on", Sentences.of("motion.not-open"));
        }
        leads(book, act.by(), open == null ? Meeting.LIST : open.motion(), checks);
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    /** The chair leads a vote; where the chair keeps out of the product, the helper team does. */
    private static void leads(Book book, String by, String motion, Checks checks) {
        String product = Meeting.productOf(motion);
        String chair = book.council().members().stream()
                .filter(each -> each.role() == CouncilRole.CHAIR)
                .map(Council.Seat::id)
                .findFirst()
                .orElse("");
        if (product != null && book.recused(chair, product)) {
            checks.unless(
                    book.council().members().stream()
                            .noneMatch(each -> each.id().equals(by)),
                    "by",
                    by,
                    "the helper team, as the chair keeps out of the product",
                    Sentences.of("meeting.leads-helper"));
        } else {
            checks.unless(
                    by.equals(chair),
                    "by",
                    by,
                    "the council's chair",
                    Sentences.of("round.not-chair", "person", new NamesInRound(book).person(by)));
        }
    }

    Kept ballot(Book book, Act.BallotCast act) {
        PlanInForce plan = plan(book);
        String motion = act.motion();
        Checks checks = MotionCheck.votable(book, plan, motion, BallotKind.NAMED);
        NamesInRound names = new NamesInRound(book);
        beingVotedOn(book, motion, names, checks);
        boolean seated =
                book.council().members().stream().anyMatch(each -> each.id().equals(act.by()));
        String own = Meeting.productOf(motion);
        boolean out = own != null && book.recused(act.by(), own);
        String why = new VoteCount(book, plan.plan()).mayVote(motion, act.by()) ? null : absent(book, motion, act.by());
        if (seated && !out && why != null) {
            checks.object("by", act.by(), "a member who is there", Sentences.of(why, "member", names.person(act.by())));
        }
        checks.unless(
                book.sitting().ballot(motion, act.by()) == null,
                "by",
                act.by(),
                "one ballot of each member",
                Sentences.of("ballot.has-voted", "member", names.person(act.by())));
        checks.unless(
                book.sitting().counted(motion) == null,
                "motion",
                motion,
                "a motion that was not counted",
                Sentences.of("count.twice"));
        boolean choice = motion.equals(Meeting.CHOICE);
        checks.unless(
                choice == (act.vote() == null) && choice == (act.chosen() != null),
                "motion",
                motion,
                "a vote on the list or on a product, or chosen products for a choice",
                Sentences.of("ballot.form"));
        checks.unless(
                act.opinion() == null || act.vote() == Vote.ABSTAIN,
                "opinion",
                act.opinion(),
                "an opinion with an abstention only",
                Sentences.of("ballot.opinion-only-other"));
        if (own != null) {
            keepsOut(book, act.by(), own, "motion", checks);
        }
        for (String each : act.chosen() == null ? List.<String>of() : act.chosen()) {
            checks.product("chosen", each);
            keepsOut(book, act.by(), each, "chosen", checks);
            choosable(book, each, "chosen", checks);
        }
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    /** Where motions are put one by one, only the one that is put is voted on; a system may tell of a whole vote without. */
    private static void beingVotedOn(Book book, String motion, NamesInRound names, Checks checks) {
        OpenVote open = book.sitting().openVote();
        if (open != null) {
            checks.unless(
                    open.motion().equals(motion),
                    "motion",
                    motion,
                    open.motion(),
                    Sentences.of("motion.not-this-one", "motion", names.motion(open.motion())));
        } else {
            checks.unless(
                    !book.sitting().putsMotions(),
                    "motion",
                    motion,
                    "a motion that was put to the vote",
                    Sentences.of("motion.not-put", "motion", names.motion(motion)));
        }
    }

    /** Why a member of the council has no vote on a motion: the key of the sentence. */
    private static String absent(Book book, String motion, String member) {
        Meeting meeting = book.sitting();
        boolean then = meeting.presence(motion).present().contains(member);
        boolean now = meeting.present().contains(member);
        return now && !then ? "ballot.came-late" : then && !now ? "ballot.has-left" : "ballot.not-there";
    }

    private static void keepsOut(Book book, String member, String product, String path, Checks checks) {
        NamesInRound names = new NamesInRound(book);
        checks.unless(
                !book.recused(member, product),
                path,
                product,
                "a product the member does not keep out of",
                Sentences.of("ballot.keeps-out", "member", names.person(member), "product", names.product(product)));
    }

    /** What the law bars, or has gone into a set, is on no ballot. */
    private static void choosable(Book book, String product, String path, Checks checks) {
        Proposal proposal = book.proposalUp();
        Proposal.Line line = proposal == null ? null : proposal.of(product);
        checks.unless(
                (line == null || !line.barred()) && !book.parts().containsKey(product),
                path,
                product,
                "a product that may be chosen",
                Sentences.of("ballot.not-choosable", "product", new NamesInRound(book).product(product)));
    }

    /** While a box is open, whether a count is the box's own is told by who holds the box. */
    Kept counted(Book book, Act.BallotsCounted act) {
        PlanInForce plan = plan(book);
        Checks checks = MotionCheck.votable(book, plan, act.motion(), BallotKind.SECRET);
        NamesInRound names = new NamesInRound(book);
        beingVotedOn(book, act.motion(), names, checks);
        checks.unless(
                book.sitting().counted(act.motion()) == null,
                "motion",
                act.motion(),
                "one count of each motion",
                Sentences.of("count.twice"));
        checks.unless(
                book.sitting().ballots(act.motion()).isEmpty(),
                "motion",
                act.motion(),
                "a motion without named ballots",
                Sentences.of("count.named-ballots"));
        boolean choice = act.motion().equals(Meeting.CHOICE);
        checks.unless(
                choice == (act.yes() == null) && choice == (act.chosen() != null),
                "motion",
                act.motion(),
                "yes, no and abstain for the list or a product, chosen for a choice",
                Sentences.of("count.form"));
        VoteCount count = new VoteCount(book, plan.plan());
        int voters = count.voters(act.motion()).size();
        int votes = VoteCount.nought(act.yes()) + VoteCount.nought(act.no()) + VoteCount.nought(act.abstain());
        checks.unless(
                votes <= voters,
                "yes",
                votes,
                "at most " + voters,
                Sentences.of("count.too-many", "votes", votes, "voters", voters));
        (act.chosen() == null ? Map.<String, Integer>of() : act.chosen()).forEach((product, ballots) -> {
            checks.product("chosen", product);
            if (ballots > 0) {
                choosable(book, product, "chosen." + product, checks);
            }
            int most = count.voters(act.motion(), product).size();
            checks.unless(
                    ballots >= 0 && ballots <= most,
                    "chosen." + product,
                    ballots,
                    "0 to " + most,
                    Sentences.of(
                            "count.product-too-many",
                            "product",
                            names.product(product),
                            "votes",
                            ballots,
                            "voters",
                            most));
        });
        return Kept.unless(checks.objections(), Outcome.NONE);
    }
}
