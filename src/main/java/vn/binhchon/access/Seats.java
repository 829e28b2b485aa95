package vn.binhchon.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.ActSeat;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.Jury;
import vn.binhchon.round.JuryRole;

/** Where a person sits in one round, as the round's book says, and what the person may do there. */
public record Seats(Person person, Book book) {

    /** The person's seat on the council; null when there is none. */
    public Council.@Nullable Seat member() {
        return book.council().members().stream()
                .filter(each -> each.id().equals(person.id()))
                .findFirst()
                .orElse(null);
    }

    /** The person's seat on the jury; null when there is none. */
    public Jury.@Nullable Juror juror() {
        return book.jury().members().stream()
                .filter(each -> each.id().equals(person.id()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the person chairs the council. */
    public boolean chair() {
        Council.Seat seat = member();
        return seat != null && seat.role() == CouncilRole.CHAIR;
    }

    /** Whether the person heads the jury. */
    public boolean head() {
        Jury.Juror seat = juror();
        return seat != null && seat.role() == JuryRole.HEAD;
    }

    /** Whether the person sits anywhere in the round. */
    public boolean any() {
        return member() != null || juror() != null;
    }

    /**
     * Whether the person may do such an act in this round at all; what speaks against this very act is said where it is taken. A
     * system hands in what others did, so that it is asked there who did it.
     *
     * @param acts who may do what
     * @param act its name, such as {@code sheet-kept}
     */
    public boolean mayDo(ActTable acts, String act) {
        Set<ActSeat> seats = ActTable.seats(book.council(), book.jury(), person.id());
        if (person.is(Role.HELPER)) {
            seats.add(ActSeat.HELPER_TEAM);
        }
        return person.is(Role.SYSTEM) || (acts.isEmpty() ? !seats.isEmpty() : acts.allows(act, seats));
    }
}
