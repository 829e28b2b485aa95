package vn.binhchon.access;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is known to be of the helper team without being signed in, so that a system may hand in what they did: those that {@code
 * binhchon.access.helper-team} names by their ids, and the ready-made people of a trial.
 */
@Component
public class HelperTeam {

    private final Set<String> named;
    private final ObjectProvider<LocalPeople> people;

    HelperTeam(@Value("${binhchon.access.helper-team:}") Set<String> named, ObjectProvider<LocalPeople> people) {
        this.named = Set.copyOf(named);
        this.people = people;
    }

    /** Whether somebody of this id is of the team. */
    public boolean has(String id) {
        LocalPeople local = people.getIfAvailable();
        return named.contains(id)
                || (local != null
                        && local.all().stream()
                                .map(LocalPeople.Local::person)
                                .anyMatch(each -> each.id().equals(id) && each.is(Role.HELPER)));
    }
}
