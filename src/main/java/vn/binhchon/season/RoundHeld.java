package vn.binhchon.season;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.PlaceName;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;

/**
 * A round as far as it concerns one province: of a region's or the nation's round, the products of that province alone.
 *
 * @param round the round
 * @param entered how many products were entered
 * @param recognised those recognised; null where the data hold no decision
 */
public record RoundHeld(Round round, int entered, @Nullable List<Recognised> recognised) {

    /** Whose report: the whole country's takes in every province. */
    public static final PlaceName EVERYWHERE = PlaceName.of("Cả nước");

    /**
     * A round of which there is a book.
     *
     * @param makers where the makers are, by nomination
     */
    public static RoundHeld of(Book book, Map<String, Maker> makers, String jurisdiction) {
        Round round = book.round();
        Predicate<String> ours = ours(round, makers, jurisdiction);
        List<Entrant> entered = book.entrants().stream()
                .filter(each -> ours.test(each.nomination()))
                .toList();
        if (book.rulings().isEmpty()) {
            return new RoundHeld(round, entered.size(), null);
        }
        List<Recognised> recognised = book.rulings().stream()
                .filter(Ruling::recognised)
                .filter(each -> ours.test(each.nomination()))
                .map(each -> recognised(each, book, makers))
                .filter(Objects::nonNull)
                .toList();
        return new RoundHeld(round, entered.size(), recognised);
    }

    /** A round that has no book: only what was entered is known. */
    public static RoundHeld of(Round round, Map<String, Maker> makers, String jurisdiction) {
        Predicate<String> ours = ours(round, makers, jurisdiction);
        int entered = (int) makers.keySet().stream().filter(ours).count();
        return new RoundHeld(round, entered, null);
    }

    /** Whether it is a round of the place itself, rather than of a level above. */
    public boolean own() {
        return round.level() == Level.PROVINCE || round.level() == Level.LOCAL;
    }

    /** How many establishments have recognised products; null where the data hold no decision. */
    public @Nullable Integer establishments() {
        return recognised == null
                ? null
                : (int) recognised.stream()
                        .map(Recognised::establishment)
                        .distinct()
                        .count();
    }

    private static Predicate<String> ours(Round round, Map<String, Maker> makers, String jurisdiction) {
        PlaceName place = PlaceName.of(jurisdiction);
        if (place.equals(EVERYWHERE) || PlaceName.of(round.jurisdiction()).equals(place)) {
            return nomination -> true;
        }
        return nomination -> {
            Maker maker = makers.get(nomination);
            String province = maker == null ? null : maker.province();
            return province != null && PlaceName.of(province).equals(place);
        };
    }

    private static @Nullable Recognised recognised(Ruling ruling, Book book, Map<String, Maker> makers) {
        Entrant entrant = book.entrant(ruling.nomination());
        if (entrant == null) {
            return null;
        }
        Registered certificate = book.certificates().stream()
                .filter(each -> each.nomination().equals(ruling.nomination()))
                .findFirst()
                .orElse(null);
        Maker maker = makers.get(ruling.nomination());
        return new Recognised(
                ruling.nomination(),
                entrant.product(),
                book.isSet(entrant),
                entrant.group(),
                entrant.establishment(),
                maker == null || maker.locality() == null ? entrant.locality() : maker.locality(),
                certificate == null ? null : certificate.id(),
                certificate == null ? null : certificate.decision(),
                certificate == null ? null : certificate.issuedOn(),
                ruling.prize(),
                ruling.sentUp());
    }
}
