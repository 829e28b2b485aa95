package vn.binhchon.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;

/**
 * What stands beside the book of a round: its days, what came too late, what was decided anew.
 *
 * @param days the days that the plan sets
 * @param late products that came after entries were closed and were not admitted
 * @param amendments rulings made anew after complaints
 */
record BookAside(List<Days.Day> days, List<Late> late, List<Amended> amendments) {

    /** A product that came too late. */
    record Late(
            String id, @Nullable String product, @Nullable String establishment) {}

    /** A ruling made anew: what it was, what it is, by which decision and why. */
    record Amended(String product, String before, String now, String decision, String reason) {}

    static BookAside of(Book book, Plan plan, List<Nominations.Row> rows, LocalDate today, Words words) {
        ProductReading products = new ProductReading(book, plan, words);
        List<Late> late = book.phase() == Phase.OPEN
                ? List.of()
                : rows.stream()
                        .filter(each -> !each.withdrawn() && book.entrant(each.id()) == null)
                        .map(each -> new Late(each.id(), each.product(), each.establishment()))
                        .toList();
        return new BookAside(
                Days.of(plan, book.phase(), today, words),
                late,
                book.aftermath().amendments().stream()
                        .map(each -> amended(book, each, products, words))
                        .toList());
    }

    private static Amended amended(Book book, Aftermath.Amendment each, ProductReading products, Words words) {
        String id = each.after().nomination();
        Entrant entrant = book.entrant(id);
        return new Amended(
                entrant == null ? id : entrant.product(),
                products.decided(each.before()),
                products.decided(each.after()),
                words.say("book.amended.by", each.number(), words.day(each.on()), each.authority()),
                Objects.requireNonNullElse(each.after().reason(), each.reason()));
    }
}
