package vn.binhchon.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.Jury;
import vn.binhchon.round.JuryRole;

/** Where a person sits in one round, as the round's book says, and what the person may do there. */
public record Seats(Person person, Book book) {

    /**
     * Acts that stand for what a person may do only in a seat; the keeping of the round asks for the seat itself
     * (chair, head, juror, member). Everything else is the work of the helper team, or of the chair.
     */
    private static final Set<String> OF_A_SEAT = Set.of(
            "frame-proposed",
            "frame-approved",
            "sheet-kept",
            "sheet-handed-in",
            "sheet-taken-back",
            "recusal-declared",
            "recusal-confirmed",
            "recusal-dismissed",
            "marking-closed",
            "jury-proposed-up",
            "ballot-cast",
            "decision-taken");

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
     * Whether the person may do such an act in this round at all; what speaks against this very act the keeping says.
     *
     * @param act its name, such as {@code sheet-kept}
     */
    public boolean mayDo(String act) {
        if (person.is(Role.SYSTEM, Role.HELPER)) {
            return true;
        }
        return OF_A_SEAT.contains(act) ? any() : chair();
    }
}
