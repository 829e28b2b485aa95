package vn.binhchon.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.binhchon.round.ActRule;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Objection;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Proposal;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Takes the acts of a round or objects to them: by the table of acts here, by law and plan in the classes it asks. Reads only what it
 * is given.
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
            Act.MinistryCodeRecorded.class,
            Act.SentUp.class);

    private final Context context;
    private final Map<Class<?>, Handled<?>> handled;

    /**
     * What acts are held against.
     *
     * @param evaluator the rules
     * @param days the calendar of working days
     * @param nominees the products
     * @param acts who may do which act in which phase, by the round's day
     */
    public record Context(
            Evaluator evaluator, WorkingDays days, Nominees nominees, Function<LocalDate, ActTable> acts) {

        /** By the table of acts that the rules themselves hold. */
        public Context(Evaluator evaluator, WorkingDays days, Nominees nominees) {
            this(evaluator, days, nominees, evaluator::acts);
        }
    }

    /** How one kind of act is looked at. */
    interface Look<A extends Act> {
        Kept at(Book book, A act);
    }

    private record Handled<A extends Act>(Class<A> type, Look<A> look) {
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
        Posting posting = new Posting(context);
        this.handled = Stream.<Handled<?>>of(
                        new Handled<>(Act.CouncilSet.class, settingUp::council),
                        new Handled<>(Act.JurySet.class, settingUp::jury),
                        new Handled<>(Act.PlanSet.class, settingUp::plan),
                        new Handled<>(Act.FrameProposed.class, settingUp::frame),
                        new Handled<>(Act.FrameApproved.class, settingUp::frameApproved),
                        new Handled<>(Act.RulesMoved.class, settingUp::moved),
                        new Handled<>(Act.EntriesClosed.class, entryList::close),
                        new Handled<>(Act.EntryAdmitted.class, entryList::admit),
                        new Handled<>(Act.MarkingOpened.class, marking::open),
                        new Handled<>(Act.SheetKept.class, marking::draft),
                        new Handled<>(Act.SheetHandedIn.class, marking::sheet),
                        new Handled<>(Act.SheetTakenBack.class, marking::takeBack),
                        new Handled<>(Act.RecusalDeclared.class, marking::declare),
                        new Handled<>(Act.RecusalConfirmed.class, marking::confirm),
                        new Handled<>(Act.RecusalDismissed.class, marking::dismiss),
                        new Handled<>(Act.MarkingClosed.class, marking::close),
                        new Handled<>(Act.JuryProposedUp.class, deciding::juryUp),
                        new Handled<>(Act.SetMerged.class, new Sets(context)::merge),
                        new Handled<>(Act.ProposalAsked.class, deciding::propose),
                        new Handled<>(Act.ProvisionalListPosted.class, posting::post),
                        new Handled<>(Act.MinistryCodeRecorded.class, posting::code),
                        new Handled<>(Act.MeetingOpened.class, attendance::open),
                        new Handled<>(Act.MemberArrived.class, attendance::arrived),
                        new Handled<>(Act.MemberLeft.class, attendance::left),
                        new Handled<>(Act.MotionPut.class, voting::put),
                        new Handled<>(Act.MotionClosed.class, voting::closed),
                        new Handled<>(Act.BallotCast.class, voting::ballot),
                        new Handled<>(Act.BallotsCounted.class, voting::counted),
                        new Handled<>(Act.DecisionTaken.class, deciding::decide),
                        new Handled<>(Act.DecisionSigned.class, closing::sign),
                        new Handled<>(Act.ResultsPublished.class, closing::publish),
                        new Handled<>(Act.ComplaintFiled.class, closing::complain),
                        new Handled<>(Act.ComplaintAnswered.class, closing::answer),
                        new Handled<>(Act.DecisionAmended.class, amending::amend),
                        new Handled<>(Act.CertificateRevoked.class, closing::revoke),
                        new Handled<>(Act.SentUp.class, closing::sendUp))
                .collect(Collectors.toUnmodifiableMap(Handled::type, Function.identity()));
    }

    /** The acts there are. */
    public Set<Class<?>> acts() {
        return handled.keySet();
    }

    /**
     * Looks again at an act as it was recorded.
     *
     * @see #take(Book, Act, Sending)
     */
    public Kept take(Book book, Act act) {
        return take(book, act, Sending.AS_RECORDED);
    }

    /**
     * Takes an act, or says everything that stands against it: by the table of acts, then by law and plan. The book is not changed.
     *
     * @throws vn.binhchon.evaluation.NoLawForDay when no edition holds on the round's day
     * @throws vn.binhchon.rulebook.RuleFault when a rule fails
     */
    public Kept take(Book book, Act act, Sending sending) {
        Handled<?> one = handled.get(act.getClass());
        if (one == null) {
            throw new IllegalArgumentException(
                    "nobody looks at " + act.getClass().getSimpleName());
        }
        ActTable table = context.acts().apply(book.round().date());
        ActRule rule = table.of(ActTable.name(act.getClass()));
        if (rule == null) {
            return one.any(book, act);
        }
        if (!rule.phases().contains(book.phase())) {
            return Kept.unless(List.of(untimely(book, rule.phases())), Outcome.NONE);
        }
        List<Objection> older = SeenRevision.check(book, act);
        if (!older.isEmpty()) {
            return Kept.unless(older, Outcome.NONE);
        }
        OpenVote vote = book.sitting().openVote();
        if (vote != null && !DURING_A_VOTE.contains(act.getClass())) {
            return Kept.unless(List.of(duringVote(book, vote)), Outcome.NONE);
        }
        ActCheck check = new ActCheck(book, table, rule, sending);
        List<Objection> objections = new ArrayList<>(
                check.objections(act, context.evaluator().edition(book.round().date())));
        List<Objection> open =
                check.questions(context.evaluator().plan(book.round().entry(), book.plan()));
        if (!open.isEmpty()) {
            // Without an answer the plan does not say how to look at the rest.
            objections.addAll(open);
            return Kept.unless(objections, Outcome.NONE);
        }
        Kept kept = one.any(book, act);
        objections.addAll(kept.objections());
        return Kept.unless(objections, kept.outcome());
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
                String.join(", ", en),
                "Kỳ bình chọn đang ở bước: " + now.vi() + ". Việc này chỉ làm được ở bước: " + String.join(", ", vi)
                        + ".",
                "The round is at: " + now.en() + ". This can be done only at: " + String.join(", ", en) + ".");
    }
}
