package vn.binhchon.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.keeping.MotionCheck;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Portion;
import vn.binhchon.round.Ruling;

/** Reads a meeting from the round's book for one person: what the person keeps out of is not told. */
final class MeetingReading {

    private final Seats seats;
    private final Book book;
    private final Plan plan;
    private final MotionReading motions;
    private final Words words;
    private final ProductReading products;

    MeetingReading(Seats seats, Plan plan, MotionReading motions, Words words) {
        this.motions = motions;
        this.seats = seats;
        this.book = seats.book();
        this.plan = plan;
        this.words = words;
        this.products = new ProductReading(book, plan, words);
    }

    MeetingView view(@Nullable String upNow, MeetingView.Asked asked, Vocabulary vocabulary) {
        String person = seats.person().id();
        Meeting meeting = book.sitting();
        // What is voted on stands before what is talked of, so that nobody votes on one product and looks at another.
        OpenVote vote = motions.up();
        String discussed = vote == null ? upNow : Meeting.productOf(vote.motion());
        boolean keptOut = vote == null && discussed != null && book.recused(person, discussed);
        Entrant up = discussed == null || book.recused(person, discussed) ? null : book.entrant(discussed);
        boolean sits = book.phase() == Phase.MARKED || book.hearing();
        boolean ruling = seats.chair() && meeting.opened() && sits && !book.hearing() && book.proposalUp() != null;
        Sought sought = new Sought(asked.q());
        Paged<MeetingView.Item> agenda = agenda(sought, asked, upNow);
        Set<String> shown = agenda.shown().stream().map(MeetingView.Item::id).collect(Collectors.toSet());
        VoteReading votes = new VoteReading(seats, plan, motions, words);
        return new MeetingView(
                book.round().id(),
                words.text(book.round().title()),
                book.round().synthetic(),
                sits,
                book.phase().compareTo(Phase.MARKED) > 0 && !book.hearing(),
                book.hearing(),
                meeting.opened(),
                seats.chair(),
                seats.chair() || seats.person().is(Role.HELPER),
                plan.quorum(),
                motions.members(vocabulary),
                meeting.present().size(),
                quorate(meeting),
                motions.view(),
                motions.puts(),
                votes.results(vocabulary),
                votes.left(),
                up == null
                        ? null
                        : products.lines(List.of(up), book.proposalUp()).get(0),
                keptOut,
                book.proposalUp() != null,
                new MeetingView.Seen(book.revision("meeting"), book.revision("proposal")),
                book.entrants().stream()
                        .filter(each -> book.recused(person, each.nomination()))
                        .map(Entrant::product)
                        .toList(),
                ruling,
                sought.typed(),
                agenda,
                ruling ? RulingForm.carried(seats, plan, shown, asked.form()) : Map.of(),
                prizes(plan, words));
    }

    private Paged<MeetingView.Item> agenda(Sought sought, MeetingView.Asked asked, @Nullable String upNow) {
        Set<String> anew = MotionCheck.reconsidered(book);
        String person = seats.person().id();
        Paged<Entrant> page = Paged.of(
                products.ordered().stream()
                        .filter(each -> !book.hearing() || anew.contains(each.nomination()))
                        .filter(each -> sought.nothing()
                                || (!book.recused(person, each.nomination())
                                        && sought.in(each.product(), each.establishment())))
                        .toList(),
                asked.page(),
                number -> sought.page(number) + "#agenda");
        return page.worded(products.lines(page.shown(), book.proposalUp()).stream()
                .map(each -> item(each, asked, upNow))
                .toList());
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

    private MeetingView.Item item(BookView.Product product, MeetingView.Asked asked, @Nullable String upNow) {
        boolean out = book.recused(seats.person().id(), product.id());
        Ruling ruling = RulingForm.read(seats, plan, product.id(), asked.form());
        return new MeetingView.Item(
                product.id(),
                out ? null : product,
                product.id().equals(upNow) && !out,
                motions.mayPut(product.id()),
                RulingForm.state(seats, plan, product.id()),
                ruling.recognised(),
                ruling.sentUp(),
                ruling.prize(),
                ruling.reason());
    }
}
