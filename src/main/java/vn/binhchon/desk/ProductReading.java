package vn.binhchon.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Ruling;

/** Puts into words where the products of a round stand: nobody's marks are told, and no mean before marking is closed. */
final class ProductReading {

    /** Decimals shown where the plan says nothing; cut off, and said to be. */
    private static final int UNPLANNED = 2;

    private final Book book;
    private final Plan plan;
    private final Words words;

    /** With the plan in force, which may be the province's where the round's own says nothing. */
    ProductReading(Book book, Plan plan, Words words) {
        this.book = book;
        this.plan = plan;
        this.words = words;
    }

    List<BookView.Product> lines() {
        return lines(book.proposal());
    }

    /** The same beside another proposal. */
    List<BookView.Product> lines(@Nullable Proposal proposal) {
        List<Placing> placings = book.placings();
        return book.entrants().stream()
                .sorted((one, other) -> Integer.compare(place(placings, one), place(placings, other)))
                .map(each -> line(each, proposal))
                .toList();
    }

    private static int place(List<Placing> placings, Entrant entrant) {
        for (int i = 0; i < placings.size(); i++) {
            if (placings.get(i).nomination().equals(entrant.nomination())) {
                return i;
            }
        }
        return placings.size();
    }

    private BookView.Product line(Entrant entrant, @Nullable Proposal proposal) {
        Placing placing = book.phase() == Phase.MARKING ? null : placing(entrant.nomination());
        Proposal.Line line = proposal == null ? null : proposal.of(entrant.nomination());
        Ruling ruling = book.rulings().stream()
                .filter(each -> each.nomination().equals(entrant.nomination()))
                .findFirst()
                .orElse(null);
        return new BookView.Product(
                entrant.nomination(),
                entrant.product(),
                entrant.establishment(),
                entrant.group(),
                placing == null ? null : String.valueOf(placing.sheets()),
                placing == null || placing.mean() == null ? null : mean(placing.mean()),
                placing == null || placing.mean() == null ? null : placing.rank(),
                placing != null && placing.tied(),
                line == null ? null : proposed(line),
                line == null
                        ? List.of()
                        : line.reasons().stream()
                                .map(why -> words.text(why.words()) + " (" + String.join("; ", why.citations()) + " · "
                                        + why.rule() + ")")
                                .toList(),
                ruling == null ? null : decided(ruling),
                ruling == null ? null : ruling.reason(),
                ruling != null && line != null && ruling.differs(line),
                book.certificates().stream()
                        .filter(each -> each.nomination().equals(entrant.nomination()))
                        .findFirst()
                        .map(this::certificate)
                        .orElse(null));
    }

    private @Nullable Placing placing(String nomination) {
        return book.placings().stream()
                .filter(each -> each.nomination().equals(nomination))
                .findFirst()
                .orElse(null);
    }

    /** Rounded as the plan says, else cut off and marked so; what decides is never rounded. */
    String mean(BigDecimal mean) {
        BigDecimal shown = plan.shown(mean);
        if (shown != null) {
            return words.number(shown);
        }
        BigDecimal cut = mean.setScale(UNPLANNED, RoundingMode.DOWN);
        return words.number(cut.stripTrailingZeros()) + (cut.compareTo(mean) == 0 ? "" : "…");
    }

    /** What is proposed, in words. */
    String proposed(Proposal.Line line) {
        String verdict = line.recognise() == null
                ? words.say("book.proposed.open")
                : line.recognise() ? words.say("book.recognised") : words.say("book.left-out");
        return verdict
                + (line.prize() == null ? "" : " · " + words.say("book.prize", line.prize()))
                + (Boolean.TRUE.equals(line.sendUp()) ? " · " + words.say("book.up") : "");
    }

    /** A ruling in words. */
    String decided(Ruling ruling) {
        return (ruling.recognised() ? words.say("book.recognised") : words.say("book.left-out"))
                + (ruling.prize() == null ? "" : " · " + words.say("book.prize", ruling.prize()))
                + (ruling.sentUp() ? " · " + words.say("book.up") : "");
    }

    private String certificate(Registered each) {
        String until = words.day(each.validUntil());
        return each.revokedOn() == null
                ? words.say("book.certificate", each.decision(), until)
                : words.say("book.revoked", words.day(each.revokedOn()));
    }
}
