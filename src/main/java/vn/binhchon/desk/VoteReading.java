package vn.binhchon.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.keeping.VoteCount;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Presence;
import vn.binhchon.round.Tally;

/** Reads how the votes that are closed came out, for one person. */
final class VoteReading {

    private final Seats seats;
    private final Book book;
    private final Plan plan;
    private final MotionReading motions;
    private final VoteCount count;
    private final Words words;

    VoteReading(Seats seats, Plan plan, MotionReading motions, Words words) {
        this.seats = seats;
        this.book = seats.book();
        this.plan = plan;
        this.motions = motions;
        this.count = motions.count();
        this.words = words;
    }

    /** Products on the list that a secret ballot left out, because somebody who voted keeps out of them. */
    List<String> left() {
        return book.entrants().stream()
                .filter(each -> count.needsOwnMotion(each.nomination()))
                .filter(each -> !book.recused(seats.person().id(), each.nomination()))
                .filter(each -> book.proposal() != null
                        && MotionReading.open(book.proposal().of(each.nomination())))
                .map(Entrant::product)
                .toList();
    }

    /** How the votes that are closed came out, without what the person keeps out of. */
    List<MotionView.Result> results(Vocabulary vocabulary) {
        OpenVote up = motions.up();
        return book.sitting().motions().stream()
                .filter(each -> up == null || !each.equals(up.motion()))
                .filter(each -> !motions.out(each))
                .map(each -> result(Objects.requireNonNull(count.tally(each)), vocabulary))
                .toList();
    }

    private MotionView.Result result(Tally tally, Vocabulary vocabulary) {
        boolean choice = tally.motion().equals(Meeting.CHOICE);
        String base = plan.majorityBase() == null ? "" : words.text(vocabulary.value(plan.majorityBase()));
        return new MotionView.Result(
                motions.title(tally.motion()),
                choice ? null : words.say("meeting.tally", tally.yes(), tally.no(), tally.abstain()),
                words.say("motion.rule", String.valueOf(plan.majority()), tally.base(), base),
                choice ? null : Boolean.valueOf(tally.passed()),
                !choice
                        ? List.of()
                        : book.entrants().stream()
                                .filter(each -> !book.recused(seats.person().id(), each.nomination()))
                                .filter(each -> tally.chosen().containsKey(each.nomination()))
                                .map(each -> new MotionView.Chosen(
                                        each.product(),
                                        tally.chosen().getOrDefault(each.nomination(), 0),
                                        Boolean.TRUE.equals(count.chose(each.nomination()))))
                                .sorted(Comparator.comparing(MotionView.Chosen::votes)
                                        .reversed())
                                .toList(),
                there(tally.motion()));
    }

    private String there(String motion) {
        Presence then = book.sitting().presence(motion);
        List<String> absent = book.council().members().stream()
                .filter(each ->
                        !then.present().contains(each.id()) && !then.written().contains(each.id()))
                .map(Council.Seat::name)
                .toList();
        int seats = book.council().size();
        int there = then.present().size();
        return absent.isEmpty()
                ? words.say("motion.there", there, seats)
                : words.say("motion.there.absent", there, seats, String.join(", ", absent));
    }
}
