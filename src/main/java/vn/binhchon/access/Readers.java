package vn.binhchon.access;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;

/**
 * Who may read a round before the public may, and its products: an account with a role here, a system only of its own place, or
 * somebody with a seat in this very round. The path says which round or which nomination it is.
 */
@Component
class Readers implements AuthorizationManager<RequestAuthorizationContext> {

    static final String ROUND = "round";
    static final String NOMINATION = "nomination";

    private final Books books;
    private final Nominations nominations;
    private final Mandate mandate;

    Readers(Books books, Nominations nominations, Mandate mandate) {
        this.mandate = mandate;
        this.books = books;
        this.nominations = nominations;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
        Person person = Person.of(who.get());
        return new AuthorizationDecision(person != null && reads(person, request.getVariables()));
    }

    /** Whether somebody may read what this path names. */
    boolean reads(Person person, Map<String, String> path) {
        if (person.ofOnePlace()) {
            return ofItsPlace(person, path);
        }
        return !person.roles().isEmpty() || sits(person, path);
    }

    /** Whether the round or the nomination of this path is of the system's place. */
    boolean ofItsPlace(Person person, Map<String, String> path) {
        String round = path.get(ROUND);
        String nomination = path.get(NOMINATION);
        return round != null
                ? mandate.overRound(person, round)
                : nomination != null && mandate.overNomination(person, nomination);
    }

    /** Whether the person has a seat in the round of this path. */
    boolean sits(Person person, Map<String, String> path) {
        String round = path.get(ROUND);
        String nomination = path.get(NOMINATION);
        if (round == null && nomination != null) {
            round = nominations.find(nomination).map(Nominations.Row::round).orElse(null);
        }
        return round != null
                && books.book(round).map(book -> new Seats(person, book).any()).orElse(false);
    }
}
