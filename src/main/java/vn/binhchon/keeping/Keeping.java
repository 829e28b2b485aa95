package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhchon.calendar.WorkingDays;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Objection;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Proposal;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Takes the acts of a round or objects to them: by good order here, by law and plan in the classes it asks. Reads only what it is
 * given.
 */
public final class Keeping {

    /** What may be done while a vote is under way; all else could change what is voted on, or by whom. */
    private static final Set<Class<?>> DURING_A_VOTE = Set.of(
            Act.BallotCast.class,
            Act.BallotsCounted.class,
            Act.MotionClosed.class,
            Act.MemberArrived.class,
            Act.MemberLeft.class,
            Act.ComplaintFiled.class,
            Act.CertificateRevoked.class,
            Act.SentUp.class);

    private final Context context;
    private final Map<Class<?>, Handled<?>> handled;

    /**
     * What acts are held against.
     *
     * @param evaluator the rules
     * @param days the calendar of working days
     * @param nominees the products
     */
    public record Context(Evaluator evaluator, WorkingDays days, Nominees nominees) {}

    /** How one kind of act is looked at. */
    interface Look<A extends Act> {
        Kept at(Book book, A act);
    }

    private record Handled<A extends Act>(Class<A> type, Set<Phase> phases, Look<A> look) {
        Kept any(Book book, Act act) {
            return look.at(book, type.cast(act));
        }
    }

    /** A keeping of rounds by these rules, days and products. */
    public Keeping(Context context) {
        this.context = context;
        SettingUp settingUp = new SettingUp(context);
        EntryList entryList = new EntryList(context);
        Marking marking = new Marking(context);
        Attendance attendance = new Attendance(context);
        Voting voting = new Voting(context);
        Deciding deciding = new Deciding(context);
        Amending amending = new Amending(context);
        Closing closing = new Closing(context);
        Set<Phase> beforeMarking = EnumSet.of(Phase.OPEN, Phase.ENTRIES_CLOSED);
        Set<Phase> beforeDecision = EnumSet.range(Phase.OPEN, Phase.MARKED);
        Set<Phase> marked = EnumSet.of(Phase.MARKED);
        Set<Phase> sitting = EnumSet.of(Phase.MARKED, Phase.PUBLISHED);
        Set<Phase> signed = EnumSet.of(Phase.SIGNED, Phase.PUBLISHED);
        this.handled = Stream.<Handled<?>>of(
                        new Handled<>(Act.CouncilSet.class, beforeDecision, settingUp::council),
                        new Handled<>(Act.JurySet.class, beforeMarking, settingUp::jury),
                        new Handled<>(Act.PlanSet.class, beforeDecision, settingUp::plan),
                        new Handled<>(Act.FrameProposed.class, beforeMarking, settingUp::frame),
                        new Handled<>(Act.FrameApproved.class, beforeMarking, settingUp::frameApproved),
                        new Handled<>(Act.RulesMoved.class, EnumSet.of(Phase.OPEN), settingUp::moved),
                        new Handled<>(Act.EntriesClosed.class, EnumSet.of(Phase.OPEN), entryList::close),
                        new Handled<>(Act.EntryAdmitted.class, EnumSet.of(Phase.ENTRIES_CLOSED), entryList::admit),
                        new Handled<>(
                                Act.MarkingOpened.class, EnumSet.of(Phase.ENTRIES_CLOSED, Phase.MARKED), marking::open),
                        new Handled<>(Act.SheetKept.class, EnumSet.of(Phase.MARKING), marking::draft),
                        new Handled<>(Act.SheetHandedIn.class, EnumSet.of(Phase.MARKING), marking::sheet),
                        new Handled<>(Act.SheetTakenBack.class, EnumSet.of(Phase.MARKING), marking::takeBack),
                        new Handled<>(Act.RecusalDeclared.class, beforeDecision, marking::declare),
                        new Handled<>(Act.RecusalConfirmed.class, beforeDecision, marking::confirm),
                        new Handled<>(Act.RecusalDismissed.class, beforeDecision, marking::dismiss),
                        new Handled<>(Act.MarkingClosed.class, EnumSet.of(Phase.MARKING), marking::close),
                        new Handled<>(Act.JuryProposedUp.class, marked, deciding::juryUp),
                        new Handled<>(Act.SetMerged.class, marked, new Sets(context)::merge),
                        new Handled<>(Act.ProposalAsked.class, sitting, deciding::propose),
                        new Handled<>(Act.MeetingOpened.class, sitting, attendance::open),
                        new Handled<>(Act.MemberArrived.class, sitting, attendance::arrived),
                        new Handled<>(Act.MemberLeft.class, sitting, attendance::left),
                        new Handled<>(Act.MotionPut.class, sitting, voting::put),
                        new Handled<>(Act.MotionClosed.class, sitting, voting::closed),
                        new Handled<>(Act.BallotCast.class, sitting, voting::ballot),
                        new Handled<>(Act.BallotsCounted.class, sitting, voting::counted),
                        new Handled<>(Act.DecisionTaken.class, marked, deciding::decide),
                        new Handled<>(Act.DecisionSigned.class, EnumSet.of(Phase.DECIDED), closing::sign),
                        new Handled<>(Act.ResultsPublished.class, EnumSet.of(Phase.SIGNED), closing::publish),
                        new Handled<>(Act.ComplaintFiled.class, EnumSet.of(Phase.PUBLISHED), closing::complain),
                        new Handled<>(Act.ComplaintAnswered.class, EnumSet.of(Phase.PUBLISHED), closing::answer),
                        new Handled<>(Act.DecisionAmended.class, EnumSet.of(Phase.PUBLISHED), amending::amend),
                        new Handled<>(Act.CertificateRevoked.class, signed, closing::revoke),
                        new Handled<>(Act.SentUp.class, signed, closing::sendUp))
                .collect(Collectors.toUnmodifiableMap(Handled::type, Function.identity()));
    }

    /** The acts there are. */
    public Set<Class<?>> acts() {
        return handled.keySet();
    }

    /**
     * Takes an act, or says everything that stands against it. The book is not changed.
     *
     * @throws vn.binhchon.evaluation.NoLawForDay when no edition holds on the round's day
     * @throws vn.binhchon.rulebook.RuleFault when a rule fails
     */
    public Kept take(Book book, Act act) {
        Handled<?> one = handled.get(act.getClass());
        if (one == null) {
            throw new IllegalArgumentException(
                    "nobody looks at " + act.getClass().getSimpleName());
        }
        if (!one.phases().contains(book.phase())) {
            return Kept.unless(List.of(untimely(book, one.phases())), Outcome.NONE);
        }
        List<Objection> older = SeenRevision.check(book, act);
        if (!older.isEmpty()) {
            return Kept.unless(older, Outcome.NONE);
        }
        OpenVote vote = book.sitting().openVote();
        if (vote != null && !DURING_A_VOTE.contains(act.getClass())) {
            return Kept.unless(List.of(duringVote(book, vote)), Outcome.NONE);
        }
        return one.any(book, act);
    }

    private static Objection duringVote(Book book, OpenVote vote) {
        return new Objection(
                "",
                vote.motion(),
                "a vote that is closed",
                Sentences.of("meeting.vote-under-way", "motion", new NamesInRound(book).motion(vote.motion())),
                null);
    }

    /**
     * What the rules would propose for a round as its book stands, asked by nobody and recorded nowhere.
     *
     * @throws vn.binhchon.evaluation.NoLawForDay when no edition holds on the round's day
     * @throws vn.binhchon.rulebook.RuleFault when a rule fails
     */
    public Proposal proposal(Book book) {
        return new Proposer(
                        context,
                        book,
                        context.evaluator()
                                .plan(book.round().entry(), book.plan())
                                .plan())
                .propose();
    }

    private Objection untimely(Book book, Set<Phase> phases) {
        Vocabulary words = context.evaluator().edition(book.round().date()).vocabulary();
        Text now = words.value(book.phase());
        List<String> vi = new ArrayList<>();
        List<String> en = new ArrayList<>();
        Arrays.stream(Phase.values()).filter(phases::contains).map(words::value).forEach(each -> {
            vi.add(each.vi());
            en.add(each.en());
        });
        return Objection.of(
                "",
                book.phase(),
                phases.toString(),
                "Kỳ bình chọn đang ở bước: " + now.vi() + ". Việc này chỉ làm được ở bước: " + String.join(", ", vi)
                        + ".",
                "The round is at: " + now.en() + ". This can be done only at: " + String.join(", ", en) + ".");
    }
}
