package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Contact;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Recusal;
import vn.binhchon.text.ComparedText;

/**
 * Suggests, from data alone, who may have an interest in a product: the same name as the owner, the same address, an employer
 * that is the establishment. A suggestion takes no effect before somebody confirms it.
 */
final class Interests {

    private Interests() {}

    static List<Recusal> suggested(Book book, List<Entrant> entrants, Map<String, Contact> contacts) {
        List<Recusal> suggested = new ArrayList<>();
        for (Entrant entrant : entrants) {
            Contact contact = contacts.getOrDefault(entrant.nomination(), Contact.NONE);
            for (Jury.Juror juror : book.jury().members()) {
                String why = why(juror, entrant, contact);
                if (why != null) {
                    suggest(book, juror.id(), entrant, why, suggested);
                }
            }
            for (Council.Seat seat : book.council().members()) {
                if (same(seat.name(), contact.owner())) {
                    suggest(book, seat.id(), entrant, "trùng tên chủ cơ sở", suggested);
                }
            }
        }
        return suggested;
    }

    /** What was dismissed once is not suggested again. */
    private static void suggest(Book book, String person, Entrant entrant, String why, List<Recusal> suggested) {
        boolean said = book.recusal(person, entrant.nomination()) != null
                || suggested.stream()
                        .anyMatch(each -> each.person().equals(person)
                                && each.nomination().equals(entrant.nomination()));
        if (!said) {
            suggested.add(new Recusal(person, entrant.nomination(), why, Recusal.State.DECLARED));
        }
    }

    private static @Nullable String why(Jury.Juror juror, Entrant entrant, Contact contact) {
        if (same(juror.name(), contact.owner())) {
            return "trùng tên chủ cơ sở";
        }
        if (same(juror.address(), contact.address())) {
            return "trùng địa chỉ cơ sở";
        }
        return same(juror.employer(), entrant.establishment()) ? "làm việc tại cơ sở" : null;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && ComparedText.same(one, other);
    }
}
