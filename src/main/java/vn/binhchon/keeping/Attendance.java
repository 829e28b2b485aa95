package vn.binhchon.keeping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Phase;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Portion;
import vn.binhchon.text.Sentences;

/**
 * Who is at a meeting: its opening, and those who come and go afterwards. A meeting that has votes is not opened again, so that
 * nothing wipes a vote; after the announcement the council meets again only where a complaint changed a mean.
 */
final class Attendance {

    private final Keeping.Context context;

    Attendance(Keeping.Context context) {
        this.context = context;
    }

    Kept open(Book book, Act.MeetingOpened act) {
        PlanInForce plan = context.evaluator().plan(book.round().entry(), book.plan());
        Checks checks = Amending.pending(book);
        checks.unless(
                !votesStand(book),
                "",
                null,
                "member-arrived and member-left in a meeting that has votes",
                Sentences.of("meeting.opened-before"));
        List<String> written = act.written() == null ? List.of() : act.written();
        Set<String> once = new HashSet<>();
        NamesInRound names = new NamesInRound(book);
        for (String each : act.present()) {
            checks.member("present", each);
            once(checks, once, "present", each, names);
        }
        for (String each : written) {
            checks.member("written", each);
            once(checks, once, "written", each, names);
        }
        if (!written.isEmpty()) {
            checks.add(LawObjections.questions(plan, "absent_vote"));
        }
        String quorum = plan.plan().quorum();
        int seats = book.council().size();
        checks.unless(
                quorum == null || Portion.read(quorum).reached(act.present().size(), seats),
                "present",
                act.present().size(),
                "a quorum of " + quorum,
                Sentences.of(
                        "meeting.no-quorum",
                        "present",
                        act.present().size(),
                        "seats",
                        seats,
                        "quorum",
                        String.valueOf(quorum)));
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    /** Whether votes wait for a decision: all of a meeting; of a hearing those that no amended decision has settled. */
    static boolean votesStand(Book book) {
        Meeting meeting = book.sitting();
        if (book.phase() != Phase.PUBLISHED) {
            return !meeting.motions().isEmpty();
        }
        Set<String> moved = Amending.moved(book);
        return meeting.motions().stream()
                .map(Meeting::productOf)
                .anyMatch(each -> each != null && moved.contains(each));
    }

    private static void once(Checks checks, Set<String> once, String path, String member, NamesInRound names) {
        checks.unless(
                once.add(member),
                path,
                member,
                "each member once",
                Sentences.of("meeting.named-twice", "member", names.person(member)));
    }

    Kept arrived(Book book, Act.MemberArrived act) {
        return changed(book, act.member(), false, "a member who is not there yet", "meeting.there-already");
    }

    Kept left(Book book, Act.MemberLeft act) {
        return changed(book, act.member(), true, "a member who is there", "meeting.not-there");
    }

    private static Kept changed(Book book, String member, boolean there, String expected, String key) {
        Checks checks = Amending.pending(book);
        Meeting meeting = book.sitting();
        checks.unless(meeting.opened(), "", null, "a meeting", Sentences.of("meeting.not-opened"));
        if (checks.member("member", member) != null) {
            checks.unless(
                    meeting.present().contains(member) == there,
                    "member",
                    member,
                    expected,
                    Sentences.of(key, "member", new NamesInRound(book).person(member)));
        }
        return Kept.unless(checks.objections(), Outcome.NONE);
    }
}
