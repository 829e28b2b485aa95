package vn.binhchon.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of one round, made of its acts in their order and of nothing else. It checks nothing: what is applied was taken
 * before. One thread at a time.
 */
public final class Book {

    /** A sheet's place: scoring, juror, product. */
    private record SheetKey(int scoring, String juror, String nomination) implements Comparable<SheetKey> {
        @Override
        public int compareTo(SheetKey other) {
            int byScoring = Integer.compare(scoring, other.scoring);
            int byProduct = byScoring != 0 ? byScoring : nomination.compareTo(other.nomination);
            return byProduct != 0 ? byProduct : juror.compareTo(other.juror);
        }
    }

    /** How an act changes a book. */
    private record Written<A extends Act>(Class<A> type, Change<A> change) {

        private interface Change<A> {
            void to(Book book, A act, Outcome outcome);
        }

        void any(Book book, Act act, Outcome outcome) {
            change.to(book, type.cast(act), outcome);
        }
    }

    /** Recusals change nothing but what their outcome says, and are not here. */
    private static final Map<Class<?>, Written<?>> WRITTEN = Stream.of(
                    on(Act.CouncilSet.class, (book, act, outcome) -> book.council = act.council()),
                    on(Act.JurySet.class, (book, act, outcome) -> book.jury = act.jury()),
                    on(Act.PlanSet.class, (book, act, outcome) -> book.plan = act.over(book.plan)),
                    on(Act.FrameProposed.class, (book, act, outcome) -> book.propose(act)),
                    on(Act.FrameApproved.class, (book, act, outcome) -> book.frameApproved = true),
                    on(Act.EntriesClosed.class, (book, act, outcome) -> book.entriesClosed(outcome)),
                    on(Act.EntryAdmitted.class, (book, act, outcome) -> outcome.entrants()
                            .forEach(each -> book.entrants.put(each.nomination(), each))),
                    on(Act.MarkingOpened.class, (book, act, outcome) -> book.mark()),
                    on(
                            Act.SheetKept.class,
                            (book, act, outcome) ->
                                    book.keep(act.by(), act.nomination(), act.marks(), act.remarks(), false)),
                    on(
                            Act.SheetHandedIn.class,
                            (book, act, outcome) ->
                                    book.keep(act.by(), act.nomination(), act.marks(), act.remarks(), true)),
                    on(Act.SheetTakenBack.class, (book, act, outcome) -> book.takeBack(act)),
                    on(Act.MarkingClosed.class, (book, act, outcome) -> book.marked(outcome)),
                    on(Act.JuryProposedUp.class, (book, act, outcome) -> book.juryUp = act.nominations()),
                    on(Act.SetMerged.class, (book, act, outcome) -> book.merge(act)),
                    on(Act.ProposalAsked.class, (book, act, outcome) -> {
                        if (outcome.proposal() != null) {
                            book.proposed(outcome.proposal());
                        }
                    }),
                    on(Act.MeetingOpened.class, (book, act, outcome) -> book.meet(act)),
                    on(Act.MemberArrived.class, (book, act, outcome) -> book.sitting()
                            .arrived(act.member())),
                    on(Act.MemberLeft.class, (book, act, outcome) -> book.sitting()
                            .left(act.member())),
                    on(Act.MotionPut.class, (book, act, outcome) -> book.sitting()
                            .put(act)),
                    on(Act.MotionClosed.class, (book, act, outcome) -> book.sitting()
                            .close()),
                    on(Act.BallotCast.class, (book, act, outcome) -> book.sitting()
                            .cast(act)),
                    on(Act.BallotsCounted.class, (book, act, outcome) -> book.sitting()
                            .count(act)),
                    on(Act.DecisionTaken.class, (book, act, outcome) -> book.decided(act)),
                    on(Act.DecisionSigned.class, (book, act, outcome) -> book.phase = Phase.SIGNED),
                    on(Act.ResultsPublished.class, (book, act, outcome) -> book.published(act, outcome)),
                    on(Act.ComplaintFiled.class, (book, act, outcome) -> book.aftermath.file(act, outcome.until())),
                    on(Act.ComplaintAnswered.class, (book, act, outcome) -> book.answered(act, outcome)),
                    on(Act.DecisionAmended.class, (book, act, outcome) -> book.amended(act)),
                    on(Act.CertificateRevoked.class, (book, act, outcome) -> book.aftermath.revoke(act.certificate())),
                    on(Act.RulesMoved.class, (book, act, outcome) -> book.movedTo = act.release()),
                    on(Act.ProvisionalListPosted.class, (book, act, outcome) -> book.provisionalList = act),
                    on(
                            Act.MinistryCodeRecorded.class,
                            (book, act, outcome) -> book.ministryCodes.put(act.nomination(), act.code())),
                    on(Act.SentUp.class, (book, act, outcome) -> book.sentUp(act)))
            .collect(Collectors.toUnmodifiableMap(Written::type, Function.identity()));

    private static <A extends Act> Written<A> on(Class<A> type, Written.Change<A> change) {
        return new Written<>(type, change);
    }

    private final Round round;
    private Phase phase = Phase.OPEN;
    private int scoring;
    private int rescorings;
    private Council council;
    private Jury jury;
    private Plan plan;
    private Round.@Nullable OwnFrame frame;
    private boolean frameProposed;
    private boolean frameApproved;
    private final Map<String, Entrant> entrants = new LinkedHashMap<>();
    private final Map<SheetKey, MarkSheet> sheets = new TreeMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, Recusal> recusals = new LinkedHashMap<>();
    private final List<List<Placing>> placings = new ArrayList<>();
    private final Map<String, String> parts = new TreeMap<>();
    private @Nullable List<String> juryUp;
    private final List<Proposal> proposals = new ArrayList<>();
    private final Meeting meeting = new Meeting();
    private final Meeting hearing = new Meeting();
    private final Map<String, Ruling> rulings = new LinkedHashMap<>();
    private final Map<String, Registered> certificates = new LinkedHashMap<>();
    private final Aftermath aftermath = new Aftermath();
    private @Nullable String movedTo;
    private Act.@Nullable ProvisionalListPosted provisionalList;
    private final Map<String, String> ministryCodes = new TreeMap<>();

    /** The book of a round as it was opened. */
    public Book(Round round) {
        this.round = round;
        this.council = round.council() == null ? new Council(List.of()) : round.council();
        this.jury = round.jury() == null ? new Jury(List.of()) : round.jury();
        this.plan = round.plan() == null ? Plan.EMPTY : round.plan();
        this.frame = round.scoreFrame();
    }

    /** Writes an act that was taken, with what was worked out for it. */
    public void apply(Act act, Outcome outcome) {
        outcome.recusals().forEach(each -> recusals.put(each.person() + "/" + each.nomination(), each));
        outcome.certificates().forEach(each -> certificates.put(each.id(), each));
        if (phase == Phase.MARKED && !outcome.placings().isEmpty()) {
            placings.set(placings.size() - 1, outcome.placings());
        }
        if (act instanceof Act.Replacing replacing) {
            revisions.merge(replacing.whole(), 1, Integer::sum);
        }
        Written<?> written = WRITTEN.get(act.getClass());
        if (written != null) {
            written.any(this, act, outcome);
        }
    }

    private void entriesClosed(Outcome outcome) {
        outcome.entrants().forEach(each -> entrants.put(each.nomination(), each));
        phase = Phase.ENTRIES_CLOSED;
    }

    private void propose(Act.FrameProposed proposed) {
        frame = new Round.OwnFrame(proposed.maxima());
        frameProposed = true;
        frameApproved = false;
    }

    private void mark() {
        scoring++;
        phase = Phase.MARKING;
    }

    private void takeBack(Act.SheetTakenBack back) {
        MarkSheet old = sheet(back.by(), back.nomination());
        if (old != null) {
            keep(old.juror(), old.nomination(), old.marks(), old.remarks(), false);
        }
    }

    private void marked(Outcome outcome) {
        placings.add(outcome.placings());
        phase = Phase.MARKED;
    }

    private void merge(Act.SetMerged merged) {
        merged.parts().stream()
                .filter(each -> !each.equals(merged.set()))
                .forEach(each -> parts.put(each, merged.set()));
    }

    private void decided(Act.DecisionTaken taken) {
        rulings.clear();
        taken.rulings().forEach(each -> rulings.put(each.nomination(), each));
        phase = Phase.DECIDED;
    }

    private void proposed(Proposal proposal) {
        if (phase == Phase.PUBLISHED) {
            aftermath.proposeAnew(proposal);
        } else {
            proposals.add(proposal);
            provisionalList = null;
        }
        sitting().putAnew();
    }

    private void meet(Act.MeetingOpened opened) {
        sitting().open(opened);
    }

    private void answered(Act.ComplaintAnswered answered, Outcome outcome) {
        Aftermath.Complaint complaint = aftermath.complaint(answered.complaint());
        if (outcome.placings().isEmpty() || complaint == null) {
            aftermath.answer(answered, null, null);
            return;
        }
        String product = complaint.filed().nomination();
        Placing before = placing(product);
        placings.add(outcome.placings());
        rescorings++;
        aftermath.answer(answered, before, placing(product));
        if (outcome.proposal() != null) {
            aftermath.proposeAnew(outcome.proposal());
            sitting().putAnew();
        }
    }

    private void amended(Act.DecisionAmended amended) {
        Set<String> ruled = new HashSet<>();
        for (Ruling each : amended.rulings()) {
            Ruling before = rulings.put(each.nomination(), each);
            ruled.add(each.nomination());
            if (before != null) {
                aftermath.amend(amended, before, each);
            }
            if (each.sentUp() && aftermath.upperRound() != null) {
                aftermath.wentUp(each.nomination());
            }
        }
        Proposal first = proposal();
        Proposal anew = aftermath.proposedAnew();
        if (first != null && anew != null) {
            proposals.add(first.with(anew, ruled));
        }
    }

    private void sentUp(Act.SentUp up) {
        aftermath.sentUp(up.round());
        rulings.values().stream().filter(Ruling::sentUp).forEach(each -> aftermath.wentUp(each.nomination()));
    }

    private void published(Act.ResultsPublished published, Outcome outcome) {
        aftermath.publish(published, outcome.until());
        phase = Phase.PUBLISHED;
    }

    private void keep(
            String juror,
            String nomination,
            Map<String, BigDecimal> marks,
            @Nullable String remarks,
            boolean handedIn) {
        BigDecimal total = marks.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        sheets.put(
                new SheetKey(scoring, juror, nomination),
                new MarkSheet(juror, nomination, scoring, new TreeMap<>(marks), total, remarks, handedIn));
    }

    /** The round as it was opened. */
    public Round round() {
        return round;
    }

    /** The release its chair moved it to; null while it goes by the one in force when it was opened. */
    public @Nullable String movedTo() {
        return movedTo;
    }

    public Phase phase() {
        return phase;
    }

    /** How many scorings have begun. */
    public int scoring() {
        return scoring;
    }

    public Council council() {
        return council;
    }

    public Jury jury() {
        return jury;
    }

    /** The name of somebody on council or jury; the id of anybody else. */
    public String nameOf(String person) {
        return Stream.concat(
                        council.members().stream()
                                .filter(each -> each.id().equals(person))
                                .map(Council.Seat::name),
                        jury.members().stream()
                                .filter(each -> each.id().equals(person))
                                .map(Jury.Juror::name))
                .findFirst()
                .orElse(person);
    }

    /** What the round itself has settled; its province's way comes beneath. */
    public Plan plan() {
        return plan;
    }

    /** The round's own frame; null while it goes by the model. */
    public Round.@Nullable OwnFrame frame() {
        return frame;
    }

    public boolean frameProposed() {
        return frameProposed;
    }

    public boolean frameApproved() {
        return frameApproved;
    }

    /** The products, in the order of entry. */
    public List<Entrant> entrants() {
        return List.copyOf(entrants.values());
    }

    /** One product; null when it is not in the round. */
    public @Nullable Entrant entrant(String nomination) {
        return entrants.get(nomination);
    }

    /** A juror's sheet of the scoring under way; null when there is none. */
    public @Nullable MarkSheet sheet(String juror, String nomination) {
        return sheets.get(new SheetKey(scoring, juror, nomination));
    }

    /** Every sheet, drafts too, by scoring, product and juror. */
    public List<MarkSheet> sheets() {
        return List.copyOf(sheets.values());
    }

    /** How many acts have replaced something as a whole, by its name ({@link Act.Replacing#whole}). */
    public int revision(String whole) {
        return revisions.getOrDefault(whole, 0);
    }

    /** What somebody's interest in a product has come to; null when nobody said anything. */
    public @Nullable Recusal recusal(String person, String nomination) {
        return recusals.get(person + "/" + nomination);
    }

    public List<Recusal> recusals() {
        return List.copyOf(recusals.values());
    }

    /** Whether somebody keeps out of a product. */
    public boolean recused(String person, String nomination) {
        Recusal recusal = recusal(person, nomination);
        return recusal != null && recusal.state() == Recusal.State.IN_EFFECT;
    }

    /** Where the products stood when marking was last closed, and since when a complaint changed a mean; empty before. */
    public List<Placing> placings() {
        return placings.isEmpty() ? List.of() : placings.get(placings.size() - 1);
    }

    /** Where one product stands; null before marking was closed. */
    public @Nullable Placing placing(String nomination) {
        return placings().stream()
                .filter(each -> each.nomination().equals(nomination))
                .findFirst()
                .orElse(null);
    }

    /** How many scorings were closed. */
    public int closedScorings() {
        return placings.size() - rescorings;
    }

    /** Products that are part of a set, with the set. */
    public Map<String, String> parts() {
        return parts;
    }

    /** Whether a product is a set: entered as one, or merged from others. */
    public boolean isSet(Entrant entrant) {
        return Boolean.TRUE.equals(entrant.set()) || parts.containsValue(entrant.nomination());
    }

    /** The list of those proposed that was put up; null while none was, and again once something else is proposed. */
    public Act.@Nullable ProvisionalListPosted provisionalList() {
        return provisionalList;
    }

    /** The codes of the ministry's database, by product. */
    public Map<String, String> ministryCodes() {
        return ministryCodes;
    }

    /** What the jury proposes for the level above; null when it said nothing. */
    public @Nullable List<String> juryUp() {
        return juryUp;
    }

    /** Every proposal, the last being the one the rulings in force stand beside. */
    public List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    /** The last proposal; null while none was asked for. */
    public @Nullable Proposal proposal() {
        return proposals.isEmpty() ? null : proposals.get(proposals.size() - 1);
    }

    /** What the council votes on now: after the announcement, what is proposed since a complaint changed a mean; null for nothing. */
    public @Nullable Proposal proposalUp() {
        return phase == Phase.PUBLISHED ? aftermath.proposedAnew() : proposal();
    }

    /** Whether the council meets again, because a mean that a complaint changed waits for its ruling. */
    public boolean hearing() {
        return phase == Phase.PUBLISHED && !aftermath.pending().isEmpty();
    }

    /** The meeting that the council decided in. */
    public Meeting meeting() {
        return meeting;
    }

    /** The meeting that sits now: after the announcement, the one on complaints. */
    public Meeting sitting() {
        return phase == Phase.PUBLISHED ? hearing : meeting;
    }

    /** What one product was ruled; null before. */
    public @Nullable Ruling ruling(String nomination) {
        return rulings.get(nomination);
    }

    /** What the council decided, in its order, as it was last amended; empty before. */
    public List<Ruling> rulings() {
        return List.copyOf(rulings.values());
    }

    /** Every certificate of the round. */
    public List<Registered> certificates() {
        return List.copyOf(certificates.values());
    }

    /** One certificate; null when the round gave none of this name. */
    public @Nullable Registered certificate(String id) {
        return certificates.get(id);
    }

    public Aftermath aftermath() {
        return aftermath;
    }
}
