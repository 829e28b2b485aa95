package vn.binhchon.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.Criterion;
import vn.binhchon.edition.Edition;
import vn.binhchon.keeping.MotionCheck;
import vn.binhchon.keeping.VoteCount;
import vn.binhchon.round.Act;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Tally;

/** Reads the complaints of a round for one person: what the person keeps out of is not told. */
final class ComplaintReading {

    private final Seats seats;
    private final Book book;
    private final Plan plan;
    private final Edition edition;
    private final Map<String, String> form;
    private final Words words;
    private final ProductReading products;

    /** Reads them; {@code form} is what was filled in and not taken. */
    ComplaintReading(Seats seats, Plan plan, Edition edition, Map<String, String> form, Words words) {
        this.form = form;
        this.seats = seats;
        this.book = seats.book();
        this.plan = plan;
        this.edition = edition;
        this.words = words;
        this.products = new ProductReading(book, plan, words);
    }

    ComplaintsView view() {
        Aftermath after = book.aftermath();
        boolean published = book.phase() == Phase.PUBLISHED;
        return new ComplaintsView(
                after.complaintsUntil() == null ? null : words.day(after.complaintsUntil()),
                published && (seats.chair() || seats.person().is(Role.HELPER)),
                published && seats.chair(),
                "kn-" + (after.complaints().size() + 1),
                book.entrants().stream()
                        .filter(each -> !out(each.nomination()))
                        .map(each -> new MotionView.Option(each.nomination(), each.product()))
                        .toList(),
                edition.criteria().values().stream().map(this::criterion).toList(),
                MeetingReading.prizes(plan, words),
                after.complaints().stream().map(this::one).toList());
    }

    private MotionView.Option criterion(Criterion each) {
        return new MotionView.Option(each.code(), each.code() + " · " + words.text(each.label()));
    }

    private boolean out(String nomination) {
        return book.recused(seats.person().id(), nomination);
    }

    private ComplaintsView.One one(Aftermath.Complaint each) {
        Act.ComplaintFiled filed = each.filed();
        boolean out = out(filed.nomination());
        Act.ComplaintAnswered answer = each.answer();
        String state = state(each);
        return new ComplaintsView.One(
                filed.complaint(),
                out ? null : name(filed.nomination()),
                out ? null : filed.criterion() + " · " + words.text(edition.label(filed.criterion())),
                out ? null : filed.text(),
                state,
                dates(each),
                out || answer == null ? null : answer.text(),
                out ? null : means(each),
                state.equals("pending") ? rows(filed.nomination()) : List.of());
    }

    private String state(Aftermath.Complaint each) {
        if (each.answer() == null) {
            return "open";
        }
        return each.after() == null ? "stands" : book.aftermath().pending().contains(each) ? "pending" : "amended";
    }

    private String dates(Aftermath.Complaint each) {
        String filed = words.day(each.filed().on());
        if (each.answer() != null) {
            return words.say(
                    "complaint.answered", filed, words.day(each.answer().on()));
        }
        return each.answerBy() == null
                ? words.say("complaint.filed", filed)
                : words.say("complaint.filed.by", filed, words.day(each.answerBy()));
    }

    private @Nullable String means(Aftermath.Complaint each) {
        Placing before = each.before();
        Placing after = each.after();
        return before == null || after == null || after.mean() == null
                ? null
                : words.say(
                        "complaint.means",
                        before.mean() == null ? "–" : products.mean(before.mean()),
                        products.mean(after.mean()));
    }

    private List<ComplaintsView.Row> rows(String complained) {
        return ruledWith(book, complained).map(this::row).toList();
    }

    /** What one complaint has the council rule on: what it moved, without what other complaints are about. */
    static Stream<String> ruledWith(Book book, String complained) {
        List<String> others = book.aftermath().pending().stream()
                .map(each -> each.filed().nomination())
                .filter(each -> !each.equals(complained))
                .toList();
        return MotionCheck.reconsidered(book).stream().filter(each -> !others.contains(each));
    }

    private ComplaintsView.Row row(String id) {
        Proposal proposal = book.proposalUp();
        Proposal.Line line = proposal == null ? null : proposal.of(id);
        Ruling ruling = book.ruling(id);
        Ruling anew = RulingForm.read(seats, plan, id, form);
        Tally tally = new VoteCount(book, plan).tally(Meeting.product(id));
        return new ComplaintsView.Row(
                id,
                out(id) ? null : name(id),
                ruling == null ? "" : products.decided(ruling),
                line == null ? "" : products.proposed(line),
                tally == null
                        ? null
                        : words.say("meeting.tally", tally.yes(), tally.no(), tally.abstain()) + " · "
                                + words.say(tally.passed() ? "motion.passed" : "motion.failed"),
                RulingForm.state(seats, plan, id),
                anew.recognised(),
                anew.sentUp(),
                anew.prize(),
                anew.reason());
    }

    private String name(String nomination) {
        Entrant entrant = book.entrant(nomination);
        return entrant == null ? nomination : Objects.requireNonNull(entrant.product());
    }
}
