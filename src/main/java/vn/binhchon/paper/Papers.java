package vn.binhchon.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameters;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Round;
import vn.binhchon.round.Setting;

/** Makes the papers of rounds from their books. */
@Component
class Papers {

    /** What an unanswered question stops: means cannot be written before the plan says how. */
    private static final String NEEDED_FOR = "papers";

    /** What an unanswered question stops from being signed, and so from standing in a decision put up for signature. */
    private static final String NEEDED_TO_SIGN = "sign";

    private final Books books;
    private final RoundRules rules;
    private final Contacts contacts;
    private final Press press;

    Papers(Books books, RoundRules rules, Contacts contacts, PublicAddress address) {
        this.books = books;
        this.rules = rules;
        this.contacts = contacts;
        this.press = new Press(address);
    }

    /**
     * What a paper that was asked for comes as.
     *
     * @param stamps one for each certificate, else one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Printed(Paper paper, List<Stamp> stamps, byte[] bytes) {

        /** The stamp of the whole, or of its first part. */
        Stamp stamp() {
            return stamps.get(0);
        }
    }

    /** Why a paper cannot be made yet. */
    record Missing(boolean tooEarly, List<Setting> questions) {}

    /** The state of a round as its book stands; nothing while it holds no act. */
    Optional<RoundState> state(String round) {
        return state(books.acts(round));
    }

    /** The state that some first acts of a book make. */
    Optional<RoundState> state(List<TakenAct> acts) {
        return Books.book(acts).map(book -> state(book, acts));
    }

    private RoundState state(Book book, List<TakenAct> acts) {
        Round round = book.round().marking(book.frame());
        Evaluator evaluator = rules.of(round);
        Edition edition = evaluator.edition(round.date());
        BigDecimal threshold = new Parameters(edition, round.date(), null).number(Edition.THRESHOLD);
        PlanInForce plan = evaluator.plan(round.entry(), book.plan());
        return new RoundState(
                book,
                acts,
                edition,
                evaluator.frame(round),
                plan,
                threshold,
                rules.office(round),
                contacts.ofRound(round.id()));
    }

    /** Why a paper cannot be made of this state; nothing when it can. */
    static Optional<Missing> missing(PaperKind kind, RoundState state) {
        boolean marks = kind.from().compareTo(Phase.MARKED) >= 0;
        boolean early = state.book().phase().compareTo(kind.from()) < 0
                || (kind == PaperKind.MARK_SHEETS && state.book().phase() == Phase.MARKING)
                || !kind.follows(state.last().act());
        List<Setting> questions = new ArrayList<>(marks ? state.plan().open(NEEDED_FOR) : List.of());
        if (kind == PaperKind.DRAFT_DECISION) {
            questions.addAll(state.plan().open(NEEDED_TO_SIGN));
        }
        return early || !questions.isEmpty() ? Optional.of(new Missing(early, questions)) : Optional.empty();
    }

    /**
     * The paper as data.
     *
     * @param juror whose mark sheets, where the paper is one of sheets; null for every juror's
     */
    static Paper paper(PaperKind kind, RoundState state, @Nullable String juror) {
        return switch (kind) {
            case BLANK_SHEETS -> MarkSheetPaper.blank(state, juror);
            case MARK_SHEETS -> MarkSheetPaper.filled(state, juror);
            case JURY_MINUTES -> JuryMinutes.of(state);
            case RANKED_LIST -> JuryMinutes.ranked(state);
            case COUNCIL_MINUTES -> CouncilMinutes.of(state);
            case DRAFT_DECISION -> DecisionPapers.decision(state);
            case SUMMARY_LIST -> DecisionPapers.summary(state);
            case CERTIFICATES -> DecisionPapers.certificates(state);
            case HEARING_MINUTES -> CouncilMinutes.hearing(state);
            case AMENDED_DECISION -> AmendmentPapers.decision(state);
            case REVOCATION -> AmendmentPapers.revocation(state);
        };
    }

    /** A paper as PDF. */
    Printed pdf(PaperKind kind, RoundState state, @Nullable String juror) {
        Paper paper = paper(kind, state, juror);
        List<Stamp> stamps = Stamp.each(paper, state.last());
        return new Printed(paper, stamps, press.pdf(paper, stamps, state.last().happened()));
    }

    /** A paper's tables as a workbook. */
    Printed workbook(PaperKind kind, RoundState state) {
        Paper paper = paper(kind, state, null);
        Stamp stamp = Stamp.of(paper, state.last());
        return new Printed(paper, List.of(stamp), Workbooks.of(paper, stamp));
    }
}
