package vn.binhchon.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.ledger.BallotBoxes;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Jury;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Recusal;

/** Reads from a round's book what waits for one person. */
final class WorkReading {

    private final Seats seats;
    private final Book book;
    private final Plan plan;
    private final LocalDate today;
    private final BallotBoxes boxes;
    private final String phase;
    private final Words words;

    /**
     * @param plan the plan in force
     * @param boxes the boxes of secret ballots
     * @param today today
     * @param phase the step the round is at, in words
     */
    WorkReading(Seats seats, Plan plan, BallotBoxes boxes, LocalDate today, String phase, Words words) {
        this.today = today;
        this.plan = plan;
        this.boxes = boxes;
        this.seats = seats;
        this.book = seats.book();
        this.phase = phase;
        this.words = words;
    }

    /** The round as a card; null when the person has nothing to do with it. */
    WorkView.@Nullable Card card() {
        boolean organises = seats.person().is(Role.HELPER) && !book.council().unnamed();
        if (!seats.any() && !organises) {
            return null;
        }
        int of = expected();
        int in = (int) book.sheets().stream()
                .filter(each -> each.handedIn() && each.scoring() == book.scoring())
                .count();
        return new WorkView.Card(
                book.round().id(),
                words.text(book.round().title()),
                book.round().synthetic(),
                phase,
                book.phase() == Phase.MARKING ? words.say("work.sheets", in, of) : null,
                of == 0 ? 0 : 100 * in / of,
                Days.of(plan, book.phase(), today, words),
                tasks(),
                seats.chair() ? recusals() : List.of(),
                steps(organises || seats.chair()));
    }

    private int expected() {
        return (int) book.jury().members().stream()
                .flatMap(juror -> book.entrants().stream()
                        .filter(each -> juror.marks(each.group()) && !book.recused(juror.id(), each.nomination())))
                .count();
    }

    private List<WorkView.Task> tasks() {
        List<WorkView.Task> tasks = new ArrayList<>();
        String base = "/rounds/" + book.round().id();
        Jury.Juror juror = seats.juror();
        if (juror != null && book.phase() == Phase.MARKING) {
            long left = SheetReading.mine(seats).stream().filter(this::waits).count();
            tasks.add(new WorkView.Task(
                    left == 0 ? words.say("work.mark.done") : words.say("work.mark", left), base + "/marking"));
        }
        Council.Seat member = seats.member();
        if (member != null
                && (book.phase() == Phase.MARKED || book.hearing())
                && new MotionReading(seats, plan, boxes, words).awaits(member.id())) {
            tasks.add(new WorkView.Task(words.say("work.vote"), base + "/meeting"));
        }
        boolean attends = member != null || seats.person().is(Role.HELPER);
        if (attends && book.phase() == Phase.MARKED) {
            tasks.add(new WorkView.Task(words.say("meeting.title"), base + "/meeting"));
        }
        if (attends && book.hearing()) {
            tasks.add(new WorkView.Task(words.say("complaint.work"), base + "/meeting"));
        }
        boolean closes = seats.chair() || seats.person().is(Role.HELPER);
        if (attends && book.phase() == Phase.DECIDED) {
            tasks.add(new WorkView.Task(words.say(closes ? "work.sign" : "work.sign.waits"), base + "/closing"));
        }
        if (attends && book.phase() == Phase.SIGNED) {
            tasks.add(new WorkView.Task(words.say("work.publish"), base + "/closing"));
        }
        if (book.phase().compareTo(Phase.MARKING) < 0) {
            setUp(tasks, base);
        }
        boolean watches = seats.person().is(Role.HELPER) || seats.chair() || seats.head();
        if (watches && book.phase() == Phase.MARKING) {
            tasks.add(new WorkView.Task(words.say("work.watch"), base + "/progress"));
        }
        LocalDate until = book.aftermath().complaintsUntil();
        if (until != null) {
            tasks.add(new WorkView.Task(
                    words.say("work.complaints", words.day(until)), attends ? base + "/complaints" : null));
        }
        book.aftermath().complaints().stream()
                .filter(each -> each.answer() == null && each.answerBy() != null)
                .forEach(each -> tasks.add(new WorkView.Task(
                        words.say("work.complaint", words.day(Objects.requireNonNull(each.answerBy()))),
                        base + (attends ? "/complaints" : "/book"))));
        return tasks;
    }

    private void setUp(List<WorkView.Task> tasks, String base) {
        if (seats.chair() && book.jury().unnamed()) {
            tasks.add(new WorkView.Task(words.say("work.jury"), base + "/jury"));
        }
        if (seats.head() && book.frame() == null) {
            tasks.add(new WorkView.Task(words.say("work.frame"), base + "/frame"));
        }
        if (seats.chair() && book.frame() != null && !book.frameApproved()) {
            tasks.add(new WorkView.Task(words.say("work.frame.approve"), base + "/frame"));
        }
        if (seats.chair() || seats.person().is(Role.HELPER)) {
            tasks.add(new WorkView.Task(words.say("setup.title"), base + "/setup"));
        }
    }

    private boolean waits(Entrant each) {
        MarkSheet sheet = book.sheet(seats.person().id(), each.nomination());
        return !book.recused(seats.person().id(), each.nomination()) && (sheet == null || !sheet.handedIn());
    }

    private List<WorkView.Ask> recusals() {
        return book.phase().compareTo(Phase.MARKED) > 0
                ? List.of()
                : book.recusals().stream()
                        .filter(each -> each.state() == Recusal.State.DECLARED)
                        .map(each -> new WorkView.Ask(
                                each.person(),
                                book.nameOf(each.person()),
                                each.nomination(),
                                product(each.nomination()),
                                each.reason()))
                        .toList();
    }

    private String product(String nomination) {
        Entrant entrant = book.entrant(nomination);
        return entrant == null ? nomination : entrant.product();
    }

    private List<WorkView.Step> steps(boolean organises) {
        boolean frameWaits = seats.chair()
                && book.frame() != null
                && !book.frameApproved()
                && book.phase().compareTo(Phase.MARKING) < 0;
        Stream<String> acts =
                switch (book.phase()) {
                    case OPEN -> only(organises, "entries-closed");
                    case ENTRIES_CLOSED -> only(organises, "marking-opened");
                    case MARKING -> only(seats.head(), "marking-closed");
                    case MARKED -> only(organises, "proposal-asked");
                    default -> Stream.of();
                };
        return Stream.concat(frameWaits ? Stream.of("frame-approved") : Stream.of(), acts)
                .map(act -> new WorkView.Step(
                        act,
                        words.say("work.step." + act),
                        StepPages.FINAL.contains(act),
                        book.revision(StepPages.WHOLES.getOrDefault(act, act))))
                .toList();
    }

    private static Stream<String> only(boolean may, String act) {
        return may ? Stream.of(act) : Stream.of();
    }
}
