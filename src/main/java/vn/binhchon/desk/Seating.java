package vn.binhchon.desk;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.binhchon.access.Person;
import vn.binhchon.access.Seats;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;
import vn.binhchon.round.RulesShown;

/** Where who is signed in sits in a round, and what a juror may see there. */
@Component
class Seating {

    private final Rounds rounds;
    private final Books books;
    private final RulesInForce rules;

    Seating(Rounds rounds, Books books, RulesInForce rules) {
        this.rounds = rounds;
        this.books = books;
        this.rules = rules;
    }

    /** The seats of who is signed in, in one round. */
    Seats in(String round) {
        return in(rounds.find(round).orElseThrow(NotHere::new));
    }

    /** The seats of who is signed in, in one round. */
    Seats in(Round round) {
        Person person = Person.signedIn();
        if (person == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return new Seats(person, books.book(round.id()).orElseGet(() -> new Book(round)));
    }

    /** What the plan in force says. */
    Plan plan(Book book) {
        try {
            return rules.usable()
                    ? rules.evaluator().plan(book.round().entry(), book.plan()).plan()
                    : book.plan();
        } catch (NoLawForDay none) {
            return book.plan();
        }
    }

    /**
     * Whether a person may see what the rules propose for a product. Jurors of a round under way see it when the plan lets them;
     * where the plan says nothing, not before marking is closed, so that nobody leans on it.
     */
    boolean seesRules(Seats seats, String nomination) {
        if (seats.juror() == null || seats.book().phase().compareTo(Phase.MARKING) > 0) {
            return true;
        }
        RulesShown shown = plan(seats.book()).jurorsSeeRules();
        MarkSheet own = seats.book().sheet(seats.person().id(), nomination);
        return shown == RulesShown.BEFORE_OWN_SHEET
                || (shown == RulesShown.AFTER_OWN_SHEET && own != null && own.handedIn());
    }

    /** Whether a person may see a list that the rules' points put in order. */
    boolean seesRanking(Seats seats) {
        return seats.juror() == null
                || seats.book().phase().compareTo(Phase.MARKING) > 0
                || plan(seats.book()).jurorsSeeRules() == RulesShown.BEFORE_OWN_SHEET;
    }
}
