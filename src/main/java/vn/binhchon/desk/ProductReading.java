package vn.binhchon.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The products in the order of their places; those without a place last, in the order of entry. */
    List<Entrant> ordered() {
        Map<String, Integer> places = new HashMap<>();
        for (Placing each : book.placings()) {
            places.put(each.nomination(), places.size());
        }
        return book.entrants().stream()
                .sorted(Comparator.comparing(
                        (Entrant each) -> places.getOrDefault(each.nomination(), Integer.MAX_VALUE)))
                .toList();
    }

    /** Some products, beside a proposal. */
    List<BookView.Product> lines(List<Entrant> products, @Nullable Proposal proposal) {
        Map<String, Placing> placings = by(book.placings(), Placing::nomination);
        Map<String, Proposal.Line> proposed =
                by(proposal == null ? List.of() : proposal.lines(), Proposal.Line::nomination);
        Map<String, Ruling> rulings = by(book.rulings(), Ruling::nomination);
        Map<String, Registered> certificates = by(book.certificates(), Registered::nomination);
        return products.stream()
                .map(each -> line(
                        each,
                        book.phase() == Phase.MARKING ? null : placings.get(each.nomination()),
                        proposed.get(each.nomination()),
                        rulings.get(each.nomination()),
                        certificates.get(each.nomination())))
                .toList();
    }

    /** The first of each product. */
    private static <T> Map<String, T> by(List<T> many, Function<T, String> product) {
        Map<String, T> by = new HashMap<>();
        many.forEach(each -> by.putIfAbsent(product.apply(each), each));
        return by;
    }

    private BookView.Product line(
            Entrant entrant,
            @Nullable Placing placing,
            Proposal.@Nullable Line line,
            @Nullable Ruling ruling,
            @Nullable Registered certificate) {
        return new BookView.Product(
                entrant.nomination(),
                book.isSet(entrant) ? words.say("book.set", entrant.product()) : entrant.product(),
                maker(entrant),
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
                certificate == null ? null : certificate(certificate));
    }

    /** Who makes it, and whether it comes for the first time or again, where its dossier says so. */
    private String maker(Entrant entrant) {
        List<Integer> before = entrant.recognisedIn();
        return before == null
                ? entrant.establishment()
                : entrant.establishment() + " · "
                        + (before.isEmpty()
                                ? words.say("book.first-time")
                                : words.say(
                                        "book.again",
                                        before.stream().map(String::valueOf).collect(Collectors.joining(", "))));
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
