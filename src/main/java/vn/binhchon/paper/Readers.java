package vn.binhchon.paper;

import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.round.Book;

/** Who may take which paper of a round. */
final class Readers {

    private Readers() {}

    /**
     * The office, the observers, the council and the head of the jury take every paper; a juror takes the jury's papers, and of the
     * mark sheets his or her own.
     *
     * @param juror whose mark sheets are asked for; null for all, or for a paper that is none
     */
    static boolean mayTake(@Nullable Person person, Book book, PaperKind kind, @Nullable String juror) {
        if (person == null) {
            return false;
        }
        Seats seats = new Seats(person, book);
        if (person.is(Role.HELPER, Role.OPERATOR, Role.OBSERVER, Role.SYSTEM)
                || seats.member() != null
                || seats.head()) {
            return true;
        }
        return seats.juror() != null && (!kind.sheets() || person.id().equals(juror));
    }
}
