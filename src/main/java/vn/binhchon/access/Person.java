package vn.binhchon.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who is signed in.
 *
 * @param id the id by which councils, juries and acts name the person
 * @param name what people call the person
 * @param roles what the account may do whatever the round
 */
public record Person(String id, String name, Set<Role> roles) {

    /** Who is signed in; null when nobody is. */
    public static @Nullable Person signedIn() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static @Nullable Person of(@Nullable Authentication from) {
        if (from == null || !from.isAuthenticated() || from instanceof AnonymousAuthenticationToken) {
            return null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (GrantedAuthority each : from.getAuthorities()) {
            String authority = each.getAuthority();
            if (authority != null) {
                Role.of(authority).ifPresent(roles::add);
            }
        }
        return new Person(from.getName(), name(from), roles);
    }

    private static String name(Authentication from) {
        Object principal = from.getPrincipal();
        if (principal instanceof LocalPeople.Account local) {
            return local.person().name();
        }
        String full = principal instanceof OidcUser user ? user.getFullName() : null;
        return full == null ? from.getName() : full;
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
