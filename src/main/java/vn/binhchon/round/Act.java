package vn.binhchon.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does in a round, in the order of a round's life. {@code by} is the id of the person on council or
 * jury, or of an officer of the helper team.
 */
public sealed interface Act {

    /** Who does it. */
    String by();

    /** The sheet of a juror for a product, as {@link Replacing} names it. */
    static String sheet(String juror, String nomination) {
        return "sheet/" + juror + "/" + nomination;
    }

    /**
     * An act that replaces something as a whole, of which there is one at a time. It may name the revision that its author saw; when
     * another has come since, it is not taken.
     */
    interface Replacing {

        /** What is replaced, by a name of its own in the round: {@code plan}, {@code sheet/juror/product}. */
        String whole();

        /** How many acts had replaced it when its author looked; null when the author does not say, as systems do not. */
        @Nullable
        Integer seen();
    }

    /** The council is set up, or members are added or replaced by whoever set it up (TT 26/2014, Điều 8). */
    record CouncilSet(String by, Council council, @Nullable Integer seen) implements Act, Replacing {

        public CouncilSet(String by, Council council) {
            this(by, council, null);
        }

        @Override
        public String whole() {
            return "council";
        }
    }

    /** The jury is formed by the council's chair (Điều 11). */
    record JurySet(String by, Jury jury, @Nullable Integer seen) implements Act, Replacing {

        public JurySet(String by, Jury jury) {
            this(by, jury, null);
        }

        @Override
        public String whole() {
            return "jury";
        }
    }

    /**
     * The plan is settled, or settled anew; what it does not say stays as it was.
     *
     * @param unset settings that the round's plan says no more, so that the province's way holds or somebody is asked; null for none
     */
    record PlanSet(
            String by,
            Plan plan,
            @Nullable List<String> unset,
            @Nullable Integer seen) implements Act, Replacing {

        public PlanSet(String by, Plan plan, @Nullable List<String> unset) {
            this(by, plan, unset, null);
        }

        @Override
        public String whole() {
            return "plan";
        }

        /** The round's plan after this one, which it had before. */
        public Plan over(Plan before) {
            return plan.over(unset == null ? before : before.without(unset));
        }
    }

    /** The head of the jury proposes the score frame (Điều 16(1)); maxima by line for groups 1 to 4, points. */
    record FrameProposed(
            String by,
            Map<String, List<BigDecimal>> maxima,
            @Nullable Integer seen) implements Act, Replacing {

        public FrameProposed(String by, Map<String, List<BigDecimal>> maxima) {
            this(by, maxima, null);
        }

        @Override
        public String whole() {
            return "frame";
        }
    }

    /** The chair of the council decides the frame that was proposed (Điều 16(1)). */
    record FrameApproved(String by, @Nullable Integer seen) implements Act, Replacing {

        public FrameApproved(String by) {
            this(by, null);
        }

        @Override
        public String whole() {
            return "frame";
        }
    }

    /** No more products are entered; those that stand are the round's. */
    record EntriesClosed(String by) implements Act {}

    /** Marking begins; the frame is frozen. The second time, after visits, where the plan asks for it. */
    record MarkingOpened(String by) implements Act {}

    /**
     * A juror keeps a sheet as a draft (Phụ lục 4). It may be kept again and again until it is handed in.
     *
     * @param nomination the product
     * @param marks points by line of the frame, or by head
     * @param remarks the juror's remarks; null when none
     */
    record SheetKept(
            String by,
            String nomination,
            Map<String, BigDecimal> marks,
            @Nullable String remarks,
            @Nullable Integer seen)
            implements Act, Replacing {

        public SheetKept(String by, String nomination, Map<String, BigDecimal> marks, @Nullable String remarks) {
            this(by, nomination, marks, remarks, null);
        }

        @Override
        public String whole() {
            return sheet(by, nomination);
        }
    }

    /** A juror hands in a sheet: once for each product, whole. */
    record SheetHandedIn(
            String by,
            String nomination,
            Map<String, BigDecimal> marks,
            @Nullable String remarks,
            @Nullable Integer seen)
            implements Act, Replacing {

        public SheetHandedIn(String by, String nomination, Map<String, BigDecimal> marks, @Nullable String remarks) {
            this(by, nomination, marks, remarks, null);
        }

        @Override
        public String whole() {
            return sheet(by, nomination);
        }
    }

    /** A juror takes a sheet back before marking is closed; it is a draft again, and the old one is kept. */
    record SheetTakenBack(String by, String nomination, String reason) implements Act, Replacing {

        @Override
        public String whole() {
            return sheet(by, nomination);
        }

        @Override
        public @Nullable Integer seen() {
            return null;
        }
    }

    /**
     * Somebody is said to have an interest in a product.
     *
     * @param person whom it concerns
     * @param nomination the product
     * @param reason why
     */
    record RecusalDeclared(String by, String person, String nomination, String reason) implements Act {}

    /** The chair confirms that somebody keeps out of a product. */
    record RecusalConfirmed(String by, String person, String nomination) implements Act {}

    /** The chair dismisses a recusal; that is remembered, with the reason. */
    record RecusalDismissed(String by, String person, String nomination, String reason) implements Act {}

    /** Marking is closed: means are taken, ties marked. */
    record MarkingClosed(String by) implements Act {}

    /** The jury proposes products for the level above. */
    record JuryProposedUp(String by, List<String> nominations) implements Act {}

    /** The council merges products of one establishment into a set, named by one of them. */
    record SetMerged(String by, String set, List<String> parts, String reason) implements Act {}

    /** The rules propose what the council may decide. */
    record ProposalAsked(String by, @Nullable Integer seen) implements Act, Replacing {

        public ProposalAsked(String by) {
            this(by, null);
        }

        @Override
        public String whole() {
            return "proposal";
        }
    }

    /** The council meets: who is there, and whose written opinion is. */
    record MeetingOpened(
            String by,
            List<String> present,
            @Nullable List<String> written,
            @Nullable Integer seen) implements Act, Replacing {

        public MeetingOpened(String by, List<String> present, @Nullable List<String> written) {
            this(by, present, written, null);
        }

        @Override
        public String whole() {
            return "meeting";
        }
    }

    /** A member comes to the meeting after it was opened, or comes back. */
    record MemberArrived(String by, String member) implements Act {}

    /** A member leaves the meeting; votes that have begun stay as they are. */
    record MemberLeft(String by, String member) implements Act {}

    /**
     * A motion is put to the vote: those who are there now vote on it.
     *
     * @param put names this putting of it
     * @param ballot how it is voted on
     */
    record MotionPut(String by, String motion, String put, BallotKind ballot) implements Act {}

    /** The vote on a motion that was put ends; that of secret ballots with votes in the box ends by their count instead. */
    record MotionClosed(String by, String put) implements Act {}

    /**
     * A member's ballot.
     *
     * @param motion what is voted on: {@code list} for the list as it is put, {@code choice} for which products to take
     * @param vote yes, no or abstain; null for a choice
     * @param chosen the products chosen; null for a list
     * @param opinion what a member who abstains says instead; null when nothing
     */
    record BallotCast(
            String by,
            String motion,
            @Nullable Vote vote,
            @Nullable List<String> chosen,
            @Nullable String opinion) implements Act {

        /** A ballot that says nothing besides. */
        public BallotCast(String by, String motion, @Nullable Vote vote, @Nullable List<String> chosen) {
            this(by, motion, vote, chosen, null);
        }
    }

    /** Secret ballots as the tellers counted them. */
    record BallotsCounted(
            String by,
            String motion,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain,
            @Nullable Map<String, Integer> chosen)
            implements Act {}

    /**
     * What the council decides on each product.
     *
     * @param rulings one for each product that was marked
     */
    record DecisionTaken(String by, List<Ruling> rulings) implements Act {}

    /** The authority signs; the round is closed and certificates are registered (Điều 17(2)). */
    record DecisionSigned(String by, String number, LocalDate on, String authority) implements Act {}

    /** Results are announced; the window for complaints opens (Điều 20(1)). */
    record ResultsPublished(String by, LocalDate on) implements Act {}

    /** A complaint names a product and the criterion it contests. */
    record ComplaintFiled(String by, String complaint, String nomination, String criterion, LocalDate on, String text)
            implements Act {}

    /**
     * The council answers a complaint (Điều 20(2)).
     *
     * @param upheld whether the result stands
     * @param rescored the mean after it was scored again; null when the result stands
     */
    record ComplaintAnswered(
            String by,
            String complaint,
            LocalDate on,
            boolean upheld,
            @Nullable BigDecimal rescored,
            String text) implements Act {}

    /**
     * After a complaint changed a mean the council rules anew, and the authority signs; what was decided before stays in the book
     * (Điều 17, 20(2)).
     *
     * @param complaint the complaint that was answered with a new mean
     * @param rulings one for the product complained about, and for every other whose proposal the new mean changed
     * @param reason why, with the clause
     * @param number number of the authority's decision
     */
    record DecisionAmended(
            String by,
            String complaint,
            List<Ruling> rulings,
            String reason,
            String number,
            LocalDate on,
            String authority)
            implements Act {}

    /** A product that came after entries were closed is admitted all the same, by the council's chair, before marking opens. */
    record EntryAdmitted(String by, String nomination, String reason) implements Act {}

    /** The authority withdraws a certificate on the council's proposal (Điều 20(3)). */
    record CertificateRevoked(String by, String certificate, LocalDate on, String decision, String ground)
            implements Act {}

    /**
     * The chair moves the round to another release of the rules, having seen what that changes in it.
     *
     * @param release the release, by its hash
     * @param report the back-test of this round, by its hash
     */
    record RulesMoved(String by, String release, String report, String reason) implements Act {}

    /**
     * The list of those proposed is put up for everybody to see before the council decides, where the plan asks for it.
     *
     * @param on the first day it is up
     * @param until the last day
     */
    record ProvisionalListPosted(String by, LocalDate on, LocalDate until) implements Act {}

    /** The code that the ministry's database of typical products gave one of the products; a new one takes its place. */
    record MinistryCodeRecorded(String by, String nomination, String code) implements Act {}

    /** The recognised that go up become entries of a round of the level above. */
    record SentUp(String by, String round) implements Act {}
}
