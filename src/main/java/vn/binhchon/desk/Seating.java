package vn.binhchon.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.binhchon.access.PageDoors;
import vn.binhchon.access.Person;
import vn.binhchon.access.Seats;
import vn.binhchon.access.Sight;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.ActRule;
import vn.binhchon.round.Book;
import vn.binhchon.round.Plan;
import vn.binhchon.round.ReachSeenBy;
import vn.binhchon.round.Round;

/** Where who is signed in sits in a round, and what a juror may see there. */
@Component
class Seating {

    private final Rounds rounds;
    private final ReadBooks books;
    private final Sight sight;
    private final ObjectProvider<PageDoors> doors;

    Seating(Rounds rounds, ReadBooks books, Sight sight, ObjectProvider<PageDoors> doors) {
        this.doors = doors;
        this.rounds = rounds;
        this.books = books;
        this.sight = sight;
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
        return new Seats(person, books.of(round.id()).map(ReadBooks.Read::book).orElseGet(() -> new Book(round)));
    }

    /** The acts of a round in their order, without their texts. */
    List<TakenAct> acts(String round) {
        return books.of(round).map(ReadBooks.Read::acts).orElse(List.of());
    }

    /** Whether the pages of a round open for who is signed in, by the decision that guards them. */
    boolean opens(String round) {
        Person person = Person.signedIn();
        PageDoors known = doors.getIfAvailable();
        return known == null || (person != null && known.round(person, round));
    }

    /** Whether who is signed in may do such an act in the round at all. */
    boolean mayDo(Seats seats, String act) {
        return seats.mayDo(sight.acts(seats.book()), act);
    }

    /** Whether who is signed in may do such an act at the step where the round is now. */
    boolean mayNow(Seats seats, String act) {
        ActRule rule = sight.acts(seats.book()).of(act);
        return mayDo(seats, act)
                && (rule == null || rule.phases().contains(seats.book().phase()));
    }

    /** What the plan in force says. */
    Plan plan(Book book) {
        return sight.plan(book);
    }

    /** Whether a person may see what the rules propose for a product. */
    boolean seesRules(Seats seats, String nomination) {
        return sight.seesRules(seats.person(), seats.book(), nomination);
    }

    /** Whether a person may see a list that the rules' points put in order. */
    boolean seesRanking(Seats seats) {
        return sight.seesRanking(seats.person(), seats.book());
    }

    /** Whether who is signed in may see what it would take a product to reach the threshold. */
    boolean seesReach(@Nullable Round round, String nomination) {
        Person person = Person.signedIn();
        return person != null
                && sight.seesReach(person, round == null ? null : in(round).book(), nomination);
    }

    /** Who may see that, as the plan in force says: the key of its words. */
    String reachSwitch(@Nullable Round round) {
        ReachSeenBy way = round == null ? null : plan(in(round).book()).reachSeenBy();
        return round == null ? "no-round" : way == null ? "unset" : way.name().toLowerCase(Locale.ROOT);
    }
}
