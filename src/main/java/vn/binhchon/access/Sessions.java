package vn.binhchon.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;

/** Where somebody is signed in on this copy, and how they sign out elsewhere from here. */
public final class Sessions {

    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /**
     * A place where somebody is signed in.
     *
     * @param lastUsed when a page was last asked for there
     * @param here whether it is the one that asks
     */
    public record Open(Instant lastUsed, boolean here) {}

    /**
     * Where a person is signed in, the last used first.
     *
     * @param person who asks
     * @param here the id of the session that asks
     */
    public List<Open> of(Person person, String here) {
        return all(person)
                .map(each -> new Open(
                        each.getLastRequest().toInstant(), each.getSessionId().equals(here)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /**
     * Signs a person out everywhere else: whoever asks for a page there next has to sign in.
     *
     * @return how many sessions that ended
     */
    public int endOthers(Person person, String here) {
        List<SessionInformation> others =
                all(person).filter(each -> !each.getSessionId().equals(here)).toList();
        others.forEach(SessionInformation::expireNow);
        return others.size();
    }

    /** A provider's user is another one at each sign-in; a person's id is not. */
    private Stream<SessionInformation> all(Person person) {
        return registry.getAllPrincipals().stream()
                .filter(each -> name(each).equals(person.id()))
                .flatMap(each -> registry.getAllSessions(each, false).stream());
    }

    private static String name(Object principal) {
        if (principal instanceof UserDetails local) {
            return local.getUsername();
        }
        return principal instanceof AuthenticatedPrincipal provided ? provided.getName() : "";
    }
}
