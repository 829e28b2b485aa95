package vn.binhchon.keeping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.MajorityBase;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Portion;
import vn.binhchon.round.Presence;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Tally;
import vn.binhchon.round.Vote;

/**
 * Counts the votes of the meeting that sits, by the rules its plan sets; the circular sets none. Whoever keeps out of a product
 * has no vote on it, and counts for its quorum and majority only where the plan says so. Other products are not touched by it.
 */
public final class VoteCount {

    private final Book book;
    private final Plan plan;
    private final Meeting meeting;

    /** Counts in one round's book, by its plan in force. */
    public VoteCount(Book book, Plan plan) {
        this(book, plan, book.sitting());
    }

    /** Counts in one of a round's meetings. */
    public VoteCount(Book book, Plan plan, Meeting meeting) {
        this.book = book;
        this.plan = plan;
        this.meeting = meeting;
    }

    /**
     * Who votes on a motion: those who were there when its vote began, and those whose written opinion counts, without those who keep
     * out of a product that is put by itself.
     */
    public List<String> voters(String motion) {
        return without(roll(motion), Meeting.productOf(motion));
    }

    /** The same on one product of a motion. */
    public List<String> voters(String motion, String product) {
        return without(roll(motion), product);
    }

    /** Whether a member may still vote on a motion: one of its voters who has not left. */
    public boolean mayVote(String motion, String member) {
        boolean left = meeting.presence(motion).present().contains(member)
                && !meeting.present().contains(member);
        return voters(motion).contains(member) && !left;
    }

    private List<String> roll(String motion) {
        Presence then = meeting.presence(motion);
        return Boolean.TRUE.equals(plan.writtenOpinions())
                ? Stream.concat(then.present().stream(), then.written().stream())
                        .toList()
                : then.present();
    }

    /** Whether somebody who votes on the list keeps out of a product on it. */
    public boolean touched(String product) {
        return voters(Meeting.LIST, product).size() < voters(Meeting.LIST).size();
    }

    private List<String> without(List<String> members, @Nullable String product) {
        return product == null
                ? members
                : members.stream().filter(each -> !book.recused(each, product)).toList();
    }

    private List<String> seats() {
        return book.council().members().stream().map(Council.Seat::id).toList();
    }

    /** The motion whose vote decides on one product: its own where it was put by itself, else the list. */
    String deciding(String product) {
        return own(product) == null ? Meeting.LIST : Meeting.product(product);
    }

    /** Whether the plan's quorum was there for one product when it was voted on. */
    public boolean quorate(String product) {
        List<String> present = meeting.presence(deciding(product)).present();
        boolean all = Boolean.TRUE.equals(plan.recusedInBase());
        int there = (all ? present : without(present, product)).size();
        int seats = (all ? seats() : without(seats(), product)).size();
        return quorum(there, seats);
    }

    /** Whether the plan's quorum was there when the vote on a motion began, or is there now while it has not. */
    public boolean quorum(String motion) {
        return quorum(meeting.presence(motion).present().size(), seats().size());
    }

    private boolean quorum(int there, int seats) {
        return plan.quorum() == null || Portion.read(plan.quorum()).reached(there, seats);
    }

    /** Of how many a majority is taken, of a motion as a whole or for one product on it. */
    private int base(String motion, @Nullable String product) {
        List<String> base = plan.majorityBase() == MajorityBase.APPOINTED ? seats() : roll(motion);
        Act.BallotsCounted counted = meeting.counted(motion);
        if (plan.majorityBase() == MajorityBase.VOTING && counted != null && !motion.equals(Meeting.CHOICE)) {
            return nought(counted.yes()) + nought(counted.no()) + nought(counted.abstain());
        }
        if (plan.majorityBase() == MajorityBase.VOTING && counted == null) {
            base = meeting.ballots(motion).stream().map(Act.BallotCast::by).toList();
        }
        return (Boolean.TRUE.equals(plan.recusedInBase()) ? base : without(base, product)).size();
    }

    private boolean enough(int votes, int base) {
        return plan.majority() != null && Portion.read(plan.majority()).reached(votes, base);
    }

    /** How a motion came out; null while nobody voted on it. */
    public @Nullable Tally tally(String motion) {
        Act.BallotsCounted counted = meeting.counted(motion);
        List<Act.BallotCast> ballots = meeting.ballots(motion);
        if (counted == null && ballots.isEmpty()) {
            return null;
        }
        Map<String, Integer> chosen = new TreeMap<>();
        if (counted != null && counted.chosen() != null) {
            chosen.putAll(counted.chosen());
        }
        ballots.forEach(each -> (each.chosen() == null ? List.<String>of() : each.chosen())
                .stream()
                        .distinct()
                        .filter(product -> !book.recused(each.by(), product))
                        .forEach(product -> chosen.merge(product, 1, Integer::sum)));
        int yes = yes(motion, Meeting.productOf(motion));
        int no = counted != null ? nought(counted.no()) : count(ballots, Vote.NO);
        int abstain = counted != null ? nought(counted.abstain()) : count(ballots, Vote.ABSTAIN);
        int base = base(motion, Meeting.productOf(motion));
        boolean passed = motion.equals(Meeting.CHOICE) || enough(yes, base);
        return new Tally(motion, base, yes, no, abstain, passed, chosen);
    }

    /** How many said yes to a motion; of named ballots without those who keep out of a product. */
    private int yes(String motion, @Nullable String product) {
        Act.BallotsCounted counted = meeting.counted(motion);
        return counted != null
                ? nought(counted.yes())
                : count(
                        meeting.ballots(motion).stream()
                                .filter(each -> product == null || !book.recused(each.by(), product))
                                .toList(),
                        Vote.YES);
    }

    /** How the vote on a product put by itself came out; null when it was not. */
    @Nullable
    Tally own(String product) {
        return tally(Meeting.product(product));
    }

    /** Whether a ruling is other than what the vote on the list was on, while no vote was on the product itself. */
    public boolean against(Ruling ruling, Proposal.Line line) {
        return own(ruling.nomination()) == null && ruling.differs(line);
    }

    /**
     * Whether secret ballots on the list leave a product out: nobody knows whose they are, so where somebody who votes keeps out
     * of it, it has to be put by itself.
     */
    public boolean needsOwnMotion(String product) {
        return own(product) == null && meeting.counted(Meeting.LIST) != null && touched(product);
    }

    /** Whether the vote carries one product: its own where it was put by itself, else that on the list. */
    boolean carries(String product) {
        Tally own = own(product);
        return own != null
                ? own.passed()
                : !needsOwnMotion(product) && enough(yes(Meeting.LIST, product), base(Meeting.LIST, product));
    }

    /** Whether the choice took a product; null while nobody chose. */
    public @Nullable Boolean chose(String product) {
        Tally tally = tally(Meeting.CHOICE);
        return tally == null
                ? null
                : Boolean.valueOf(enough(tally.chosen().getOrDefault(product, 0), base(Meeting.CHOICE, product)));
    }

    static int nought(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private static int count(List<Act.BallotCast> ballots, Vote vote) {
        return (int) ballots.stream().filter(each -> each.vote() == vote).count();
    }
}
