package vn.binhchon.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.binhchon.text.StoredText;

/**
 * Somebody who is signed in.
 *
 * @param id the id by which councils, juries and acts name the person
 * @param name what people call the person
 * @param roles what the account may do whatever the round
 * @param jurisdictions the jurisdictions it speaks for; {@link #EVERYWHERE} among them for all
 */
public record Person(String id, String name, Set<Role> roles, Set<String> jurisdictions) {

    /** Stands for every jurisdiction. */
    public static final String EVERYWHERE = "*";

    private static final String JURISDICTION = "JURISDICTION_";

    /** Somebody whose account names no jurisdiction. */
    public Person(String id, String name, Set<Role> roles) {
        this(id, name, roles, Set.of());
    }

    /** Who is signed in; null when nobody is. */
    public static @Nullable Person signedIn() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static @Nullable Person of(@Nullable Authentication from) {
        if (from == null || !from.isAuthenticated() || from instanceof AnonymousAuthenticationToken) {
            return null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> jurisdictions = new TreeSet<>();
        for (GrantedAuthority each : from.getAuthorities()) {
            String authority = each.getAuthority();
            if (authority != null && authority.startsWith(JURISDICTION)) {
                jurisdictions.add(authority.substring(JURISDICTION.length()));
            } else if (authority != null) {
                Role.of(authority).ifPresent(roles::add);
            }
        }
        return new Person(from.getName(), name(from), roles, jurisdictions);
    }

    private static String name(Authentication from) {
        Object principal = from.getPrincipal();
        if (principal instanceof LocalPeople.Account local) {
            return local.person().name();
        }
        String full = principal instanceof OidcUser user ? user.getFullName() : null;
        return full == null ? from.getName() : full;
    }

    /** The authority of an account that speaks for a jurisdiction; written as in the rounds. */
    static GrantedAuthority authority(String jurisdiction) {
        return new SimpleGrantedAuthority(JURISDICTION + StoredText.of(jurisdiction));
    }

    /** Whether the account speaks for a jurisdiction; a system that names none speaks for none, a person without is not bound. */
    public boolean speaksFor(String jurisdiction) {
        return !bound() || jurisdictions.contains(jurisdiction);
    }

    /** Whether there is any place it may not speak for. */
    boolean bound() {
        return !jurisdictions.contains(EVERYWHERE) && (is(Role.SYSTEM) || !jurisdictions.isEmpty());
    }

    /** Whether it is a system of one place: not of the whole country, and without another role. */
    boolean ofOnePlace() {
        return is(Role.SYSTEM) && roles.size() == 1 && bound();
    }

    /** Whether the account has one of these roles. */
    public boolean is(Role... any) {
        for (Role each : any) {
            if (roles.contains(each)) {
                return true;
            }
        }
        return false;
    }
}
