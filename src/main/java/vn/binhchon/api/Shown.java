package vn.binhchon.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.access.Sight;
import vn.binhchon.ledger.Books;
import vn.binhchon.round.Book;

/** Keeps provisional points from jurors by REST as the pages do. */
@Component
class Shown {

    private final Books books;
    private final Sight sight;

    Shown(Books books, Sight sight) {
        this.books = books;
        this.sight = sight;
    }

    /** Whether who asks may see what the rules propose for a product; of a round without a book everybody may. */
    boolean to(String nomination, @Nullable String round) {
        Person person = Person.signedIn();
        if (round == null || (person != null && person.is(Role.SYSTEM))) {
            return true;
        }
        return to(nomination, books.book(round).orElse(null));
    }

    /** The same of a round whose book is read; null while it has none. */
    boolean to(String nomination, @Nullable Book book) {
        Person person = Person.signedIn();
        return book == null || (person != null && person.is(Role.SYSTEM)) || sight.seesRules(person, book, nomination);
    }

    /**
     * Lets it pass, or not.
     *
     * @throws ErrorResponseException 403 with the reason
     */
    void check(String nomination, @Nullable String round) {
        if (!to(nomination, round)) {
            throw hidden(String.valueOf(round));
        }
    }

    /**
     * The same for all products of a round at once.
     *
     * @throws ErrorResponseException 403 with the reason
     */
    void checkRanking(String round) {
        books.book(round)
                .filter(book -> !sight.seesRanking(Person.signedIn(), book))
                .ifPresent(book -> {
                    throw hidden(round);
                });
    }

    private static ErrorResponseException hidden(String round) {
        return Absent.of(
                HttpStatus.FORBIDDEN,
                "points-hidden",
                "Chưa cho xem điểm tạm tính / Provisional points are hidden",
                "Kỳ " + round + " đang chấm; kế hoạch của kỳ chưa cho giám khảo xem điểm tạm tính (jurorsSeeRules).",
                "Marking is open in " + round + "; its plan does not let jurors see provisional points yet"
                        + " (jurorsSeeRules).");
    }
}
