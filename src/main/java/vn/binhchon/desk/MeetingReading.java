package vn.binhchon.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.keeping.MotionCheck;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Portion;
import vn.binhchon.round.Proposal;

/** Reads a meeting from the round's book for one person: what the person keeps out of is not told. */
final class MeetingReading {

    private final Seats seats;
    private final Book book;
    private final Plan plan;
    private final MotionReading motions;
    private final Words words;

    MeetingReading(Seats seats, Plan plan, MotionReading motions, Words words) {
        this.motions = motions;
        this.seats = seats;
        this.book = seats.book();
        this.plan = plan;
        this.words = words;
    }

    MeetingView view(@Nullable String upNow, Vocabulary vocabulary) {
        String person = seats.person().id();
        Meeting meeting = book.sitting();
        Set<String> anew = MotionCheck.reconsidered(book);
        boolean keptOut = upNow != null && book.recused(person, upNow);
        List<MeetingView.Item> agenda = new ProductReading(book, plan, words)
                .lines(book.proposalUp()).stream()
                        .filter(each -> !book.hearing() || anew.contains(each.id()))
                        .map(each -> item(each, upNow))
                        .toList();
        VoteReading votes = new VoteReading(seats, plan, motions, words);
        return new MeetingView(
                book.round().id(),
                words.text(book.round().title()),
                book.round().synthetic(),
                book.phase() == Phase.MARKED || book.hearing(),
                book.phase().compareTo(Phase.MARKED) > 0 && !book.hearing(),
                book.hearing(),
                meeting.opened(),
                seats.chair(),
                plan.quorum(),
                motions.members(vocabulary),
                meeting.present().size(),
                quorate(meeting),
                motions.view(),
                motions.puts(),
                votes.results(vocabulary),
                votes.left(),
                agenda.stream()
                        .filter(MeetingView.Item::up)
                        .map(MeetingView.Item::product)
                        .findFirst()
                        .orElse(null),
                keptOut,
                book.proposalUp() != null,
                book.entrants().stream()
                        .filter(each -> book.recused(person, each.nomination()))
                        .map(Entrant::product)
                        .toList(),
                agenda,
                prizes(plan, words));
    }

    /** The prizes of a plan. */
    static List<MeetingView.Prize> prizes(Plan plan, Words words) {
        return plan.prizes() == null
                ? List.of()
                : plan.prizes().stream()
                        .map(each -> new MeetingView.Prize(each.code(), words.either(each.vi(), each.en())))
                        .toList();
    }

    private @Nullable String quorate(Meeting meeting) {
        String quorum = plan.quorum();
        if (!meeting.opened() || quorum == null) {
            return null;
        }
        boolean there = Portion.read(quorum)
                .reached(meeting.present().size(), book.council().size());
        return words.say(there ? "meeting.quorate" : "meeting.quorate.not", quorum);
    }

    private MeetingView.Item item(BookView.Product product, @Nullable String upNow) {
        boolean out = book.recused(seats.person().id(), product.id());
        Proposal proposal = book.proposalUp();
        Proposal.Line line = proposal == null ? null : proposal.of(product.id());
        return new MeetingView.Item(
                product.id(),
                out ? null : product,
                product.id().equals(upNow) && !out,
                motions.mayPut(product.id()),
                line != null && Boolean.TRUE.equals(line.recognise()),
                line != null && Boolean.TRUE.equals(line.sendUp()),
                line == null ? null : line.prize());
    }
}
