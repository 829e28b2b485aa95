package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Vote;

/** Reads a meeting from the round's book for one person: what the person keeps out of is not told. */
final class MeetingReading {

    private final Seats seats;
    private final Book book;
    private final Plan plan;
    private final Words words;

    MeetingReading(Seats seats, Plan plan, Words words) {
        this.seats = seats;
        this.book = seats.book();
        this.plan = plan;
        this.words = words;
    }

    MeetingView view(@Nullable String upNow, Vocabulary roles) {
        String person = seats.person().id();
        Meeting meeting = book.meeting();
        List<Act.BallotCast> ballots = meeting.ballots(Meeting.LIST);
        boolean keptOut = upNow != null && book.recused(person, upNow);
        List<MeetingView.Item> agenda = new ProductReading(book, plan, words)
                .lines().stream().map(each -> item(each, upNow)).toList();
        Act.BallotCast own = meeting.ballot(Meeting.LIST, person);
        return new MeetingView(
                book.round().id(),
                words.text(book.round().title()),
                book.round().synthetic(),
                book.phase() == Phase.MARKED,
                book.phase().compareTo(Phase.MARKED) > 0,
                meeting.opened(),
                seats.chair(),
                plan.quorum(),
                book.council().members().stream()
                        .map(each -> new MeetingView.Member(
                                each.id(),
                                each.name(),
                                words.text(roles.value(each.role())),
                                meeting.present().contains(each.id()),
                                meeting.ballot(Meeting.LIST, each.id()) != null))
                        .toList(),
                meeting.present().size(),
                ballots.size(),
                meeting.opened() && ballots.size() >= meeting.present().size() && !ballots.isEmpty()
                        ? new MeetingView.Tally(
                                count(ballots, Vote.YES),
                                count(ballots, Vote.NO),
                                count(ballots, Vote.ABSTAIN),
                                meeting.present().size())
                        : null,
                agenda.stream()
                        .filter(MeetingView.Item::up)
                        .map(MeetingView.Item::product)
                        .findFirst()
                        .orElse(null),
                keptOut,
                book.proposal() != null,
                book.phase() == Phase.MARKED
                        && book.proposal() != null
                        && meeting.present().contains(person)
                        && own == null,
                own == null || own.vote() == null ? null : words.say("meeting.vote." + own.vote()),
                book.entrants().stream()
                        .filter(each -> book.recused(person, each.nomination()))
                        .map(Entrant::product)
                        .toList(),
                agenda,
                plan.prizes() == null
                        ? List.of()
                        : plan.prizes().stream()
                                .map(each -> new MeetingView.Prize(each.code(), words.either(each.vi(), each.en())))
                                .toList());
    }

    private MeetingView.Item item(BookView.Product product, @Nullable String upNow) {
        boolean out = book.recused(seats.person().id(), product.id());
        Proposal proposal = book.proposal();
        Proposal.Line line = proposal == null ? null : proposal.of(product.id());
        return new MeetingView.Item(
                product.id(),
                out ? null : product,
                product.id().equals(upNow) && !out,
                line != null && Boolean.TRUE.equals(line.recognise()),
                line != null && Boolean.TRUE.equals(line.sendUp()),
                line == null ? null : line.prize());
    }

    private static int count(List<Act.BallotCast> ballots, Vote vote) {
        return (int) ballots.stream().filter(each -> each.vote() == vote).count();
    }
}
