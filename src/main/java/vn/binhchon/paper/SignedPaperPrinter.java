package vn.binhchon.paper;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.binhchon.digest.Sha256;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.SignedPapers;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Act;
import vn.binhchon.stream.PaperPrinter;

/** Prints the papers of what was just signed, to be kept. */
@Component
class SignedPaperPrinter implements PaperPrinter {

    /** The papers on which an owner or an address stands. */
    private static final Set<PaperKind> NAMING_PEOPLE =
            EnumSet.of(PaperKind.DRAFT_DECISION, PaperKind.SUMMARY_LIST, PaperKind.CERTIFICATES);

    private final Papers papers;
    private final Books books;
    private final Clock clock;

    SignedPaperPrinter(Papers papers, Books books, Clock clock) {
        this.papers = papers;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public boolean keepsAfter(Act act) {
        return !Occasion.kept(act).isEmpty();
    }

    @Override
    public List<Printed> print(String round, int place) {
        List<TakenAct> acts = books.acts(round).subList(0, place);
        RoundState state = papers.state(acts).orElseThrow();
        List<Printed> printed = new ArrayList<>();
        for (PaperKind kind : Occasion.kept(acts.get(place - 1).act())) {
            if (Papers.missing(kind, state).isEmpty()) {
                printed.add(print(kind, state));
            }
        }
        return printed;
    }

    private Printed print(PaperKind kind, RoundState state) {
        Papers.Printed made = papers.pdf(kind, state, null);
        SignedPapers.Entry paper = new SignedPapers.Entry(
                state.round().id(),
                state.last().place(),
                kind.slug(),
                made.stamps().stream().map(Stamp::code).toList(),
                Sha256.hex(made.bytes()),
                NAMING_PEOPLE.contains(kind),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                false);
        return new Printed(paper, made.bytes());
    }
}
