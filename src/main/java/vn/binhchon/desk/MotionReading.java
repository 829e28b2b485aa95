package vn.binhchon.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.keeping.MotionCheck;
import vn.binhchon.keeping.VoteCount;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Selection;
import vn.binhchon.round.Vote;

/** Reads the motion that is up, and how votes came out, for one person. */
final class MotionReading {

    private final Seats seats;
    private final Book book;
    private final Plan plan;
    private final VoteCount count;
    private final Words words;
    private final @Nullable OpenVote up;
    private final BallotBoxes.@Nullable Box box;

    MotionReading(Seats seats, Plan plan, BallotBoxes boxes, Words words) {
        this.seats = seats;
        this.book = seats.book();
        this.plan = plan;
        this.count = new VoteCount(book, plan);
        this.words = words;
        this.up = book.sitting().openVote();
        this.box = up != null && up.secret() ? boxes.box(book.round().id(), up.put()) : null;
    }

    /** The motion that is being voted on; null when none is. */
    @Nullable
    OpenVote up() {
        return up;
    }

    /** Whether the person leads the vote on a motion: the chair, or the helper team where the chair keeps out of it. */
    boolean leads(String motion) {
        String product = Meeting.productOf(motion);
        boolean chairOut = product != null
                && book.council().members().stream()
                        .anyMatch(each -> each.role() == CouncilRole.CHAIR && book.recused(each.id(), product));
        return chairOut ? seats.person().is(Role.HELPER) : seats.chair();
    }

    /** Whether a member's ballot is still awaited. */
    boolean awaits(String member) {
        return up != null && !closed() && count.mayVote(up.motion(), member) && !voted(member);
    }

    /** Whether the box is closed, though its count is not in the book yet. */
    private boolean closed() {
        return box != null && box.closed();
    }

    /** Who of the council has voted on the motion that is up. */
    boolean voted(String member) {
        return box != null
                ? box.voted().contains(member)
                : up != null && book.sitting().ballot(up.motion(), member) != null;
    }

    /** The count of votes by the plan in force. */
    VoteCount count() {
        return count;
    }

    List<String> voters(String motion) {
        return count.voters(motion);
    }

    /** Whether the person keeps out of what a motion is on. */
    boolean out(String motion) {
        String product = Meeting.productOf(motion);
        return product != null && book.recused(seats.person().id(), product);
    }

    @Nullable
    MotionView view() {
        if (up == null) {
            return null;
        }
        String me = seats.person().id();
        List<String> voters = voters(up.motion());
        boolean out = out(up.motion());
        Act.BallotCast own = up.secret() ? null : book.sitting().ballot(up.motion(), me);
        boolean choice = up.motion().equals(Meeting.CHOICE);
        boolean helper = seats.person().is(Role.HELPER);
        return new MotionView(
                up.put(),
                out ? words.say("motion.out") : title(up.motion()),
                out ? null : Meeting.productOf(up.motion()),
                up.secret(),
                choice,
                closed(),
                voters.size(),
                (int) voters.stream().filter(this::voted).count(),
                out,
                !out && awaits(me),
                own == null ? null : said(own.vote(), own.chosen()),
                voted(me),
                leads(up.motion()),
                choice ? options(me) : List.of(),
                helper
                        ? book.council().members().stream()
                                .filter(each -> book.sitting().written().contains(each.id()) && awaits(each.id()))
                                .map(each -> new MotionView.Option(each.id(), each.name()))
                                .toList()
                        : List.of());
    }

    /** What a ballot says, in words. */
    String said(@Nullable Vote vote, @Nullable List<String> chosen) {
        return vote != null
                ? words.say("meeting.vote." + vote)
                : chosen == null || chosen.isEmpty()
                        ? words.say("motion.chose.none")
                        : String.join(", ", chosen.stream().map(this::product).toList());
    }

    /** What may be chosen: what neither law nor marks have left out, without what the member keeps out of. */
    List<MotionView.Option> options(String member) {
        Proposal proposal = book.proposal();
        return book.entrants().stream()
                .map(Entrant::nomination)
                .filter(each -> !book.parts().containsKey(each))
                .filter(each -> !book.recused(member, each))
                .filter(each -> proposal == null || open(proposal.of(each)))
                .map(each -> new MotionView.Option(each, product(each)))
                .toList();
    }

    static boolean open(Proposal.@Nullable Line line) {
        return line == null || (!line.barred() && !Boolean.FALSE.equals(line.recognise()));
    }

    /** What the person may put to the vote now, besides single products. */
    List<MotionView.Option> puts() {
        if (up != null || !seats.chair() || !book.sitting().opened() || book.phase() != Phase.MARKED) {
            return List.of();
        }
        return Stream.of(Meeting.CHOICE, Meeting.LIST)
                .filter(each -> !each.equals(Meeting.CHOICE) || plan.selection() == Selection.BALLOT)
                .filter(each -> !each.equals(Meeting.LIST) || book.proposal() != null)
                .filter(this::fresh)
                .map(each -> new MotionView.Option(each, title(each)))
                .toList();
    }

    /** Whether the person may put one product by itself. */
    boolean mayPut(String product) {
        Proposal proposal = book.proposalUp();
        Proposal.Line line = proposal == null ? null : proposal.of(product);
        return up == null
                && book.sitting().opened()
                && (book.phase() == Phase.MARKED
                        || MotionCheck.reconsidered(book).contains(product))
                && line != null
                && !line.barred()
                && leads(Meeting.product(product))
                && fresh(Meeting.product(product));
    }

    private boolean fresh(String motion) {
        return !MotionCheck.voted(book, plan, motion);
    }

    /** What is voted on, in words. */
    String title(String motion) {
        String product = Meeting.productOf(motion);
        return product == null ? words.say("motion." + motion) : words.say("motion.product", product(product));
    }

    private String product(String nomination) {
        Entrant entrant = book.entrant(nomination);
        return entrant == null ? nomination : entrant.product();
    }

    /** Who sits on the council, with whether each is there and has voted. */
    List<MeetingView.Member> members(Vocabulary roles) {
        return book.council().members().stream()
                .map(each -> member(each, roles))
                .toList();
    }

    private MeetingView.Member member(Council.Seat each, Vocabulary roles) {
        Meeting meeting = book.sitting();
        String state = meeting.present().contains(each.id())
                ? "present"
                : meeting.written().contains(each.id()) ? "written" : "absent";
        boolean awaited = up != null && voters(up.motion()).contains(each.id());
        boolean late = up != null
                && state.equals("present")
                && !meeting.presence(up.motion()).present().contains(each.id());
        return new MeetingView.Member(
                each.id(),
                each.name(),
                words.text(roles.value(each.role())),
                words.say("meeting.member." + state),
                meeting.present().contains(each.id()),
                late
                        ? words.say("meeting.member.late")
                        : awaited
                                ? words.say(voted(each.id()) ? "meeting.member.voted" : "meeting.member.waits")
                                : null);
    }
}
