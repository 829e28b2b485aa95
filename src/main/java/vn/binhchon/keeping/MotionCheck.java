package vn.binhchon.keeping;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.round.Act;
import vn.binhchon.round.BallotKind;
import vn.binhchon.round.Book;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Proposal;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** What stands against putting a motion to the vote: the plan's open questions, the state of the round, the law. */
public final class MotionCheck {

    private MotionCheck() {}

    /** What stands against putting a motion to the vote. */
    public static List<Objection> objections(Evaluator evaluator, Book book, String motion) {
        PlanInForce plan = evaluator.plan(book.round().entry(), book.plan());
        BallotKind kind = Objects.requireNonNullElse(plan.plan().ballot(), BallotKind.NAMED);
        return put(book, plan, motion, kind).objections();
    }

    /** The products that the council votes on anew after complaints; empty while no new mean waits for it. */
    public static Set<String> reconsidered(Book book) {
        return Amending.moved(book);
    }

    /**
     * Whether the vote on a motion is over: it was counted, or put and closed, or everybody has voted who could. Single ballots of a
     * motion that was never put do not end it.
     */
    public static boolean voted(Book book, Plan plan, String motion) {
        Meeting meeting = book.sitting();
        List<Act.BallotCast> ballots = meeting.ballots(motion);
        return meeting.counted(motion) != null
                || meeting.closed(motion)
                || (!ballots.isEmpty()
                        && ballots.size()
                                >= new VoteCount(book, plan).voters(motion).size());
    }

    /** That a motion is not being voted on, for a person who votes on it all the same. */
    public static Text notPut(Book book, String motion) {
        return Sentences.of("motion.person-not-put", "motion", new NamesInRound(book).motion(motion));
    }

    /** What stands against putting a motion by this kind of ballot. */
    static Checks put(Book book, PlanInForce plan, String motion, BallotKind kind) {
        VoteCount votes = new VoteCount(book, plan.plan());
        return votable(book, plan, motion, kind)
                .unless(
                        !voted(book, plan.plan(), motion),
                        "motion",
                        motion,
                        "a motion nobody has voted on",
                        Sentences.of("motion.voted-before"))
                .unless(
                        !book.sitting().opened() || !votes.voters(motion).isEmpty(),
                        "motion",
                        motion,
                        "a motion that somebody who is there may vote on",
                        Sentences.of("motion.nobody-votes"));
    }

    /** What stands against any vote on a motion, whoever votes. */
    static Checks votable(Book book, PlanInForce plan, String motion, BallotKind kind) {
        Checks checks = Amending.pending(book).add(LawObjections.questions(plan, "vote"));
        recused(book, plan, checks);
        Meeting meeting = book.sitting();
        checks.unless(meeting.opened(), "", null, "a meeting", Sentences.of("meeting.not-opened"));
        VoteCount votes = new VoteCount(book, plan.plan());
        int present = meeting.presence(motion).present().size();
        checks.unless(
                !meeting.opened() || votes.quorum(motion),
                "",
                present,
                "a quorum of " + plan.plan().quorum(),
                Sentences.of(
                        "meeting.vote-without-quorum",
                        "present",
                        present,
                        "seats",
                        book.council().size(),
                        "quorum",
                        String.valueOf(plan.plan().quorum())));
        String own = Meeting.productOf(motion);
        checks.unless(
                motion.equals(Meeting.CHOICE) || book.proposal() != null,
                "motion",
                motion,
                "a list that was proposed",
                Sentences.of("motion.nothing-proposed"));
        checks.unless(
                motion.equals(Meeting.LIST) || motion.equals(Meeting.CHOICE) || own != null,
                "motion",
                motion,
                "list, choice or product:<nomination>",
                Sentences.of("motion.unknown"));
        if (own != null) {
            checks.product("motion", own);
            barred(book, own, checks);
        }
        checks.unless(
                book.phase() != Phase.PUBLISHED
                        || (own != null && Amending.moved(book).contains(own)),
                "motion",
                motion,
                "a product that a new mean moved",
                Sentences.of("motion.decided"));
        checks.unless(
                plan.plan().ballot() == null || plan.plan().ballot() == kind,
                "",
                kind,
                String.valueOf(plan.plan().ballot()),
                Sentences.of("motion.other-ballot"));
        return checks;
    }

    private static void barred(Book book, String product, Checks checks) {
        Proposal proposal = book.proposalUp();
        Proposal.@Nullable Line line = proposal == null ? null : proposal.of(product);
        checks.unless(
                line == null || !line.barred(),
                "motion",
                product,
                "a product that the law allows",
                Sentences.of("motion.barred", "product", new NamesInRound(book).product(product)));
    }

    /** Once somebody on the council keeps out of something, the plan has to say whether they count. */
    static void recused(Book book, PlanInForce plan, Checks checks) {
        boolean recused = book.council().members().stream().anyMatch(seat -> book.entrants().stream()
                .anyMatch(each -> book.recused(seat.id(), each.nomination())));
        if (recused) {
            checks.add(LawObjections.questions(plan, "recused_vote"));
        }
    }
}
