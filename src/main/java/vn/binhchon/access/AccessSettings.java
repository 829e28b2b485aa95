package vn.binhchon.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in, below {@code binhchon.access} in any Spring property source.
 *
 * @param mode {@code local} for the ready-made people of a trial on one machine, {@code oidc} for an installation
 * @param idClaim the claim that holds the id by which councils, juries and acts name a person
 * @param rolesClaim the claim that holds roles; dots lead into it, as in {@code realm_access.roles}
 * @param jurisdictionsClaim the claim that holds the jurisdictions a system speaks for, as rounds name them; {@code *} for all
 * @param postsAtOnce how many POST requests an account may send at a stretch
 * @param postsPerSecond how many each second after that
 * @param wrongTries how many wrong passwords in a row are taken for an account from one address before it has to wait
 * @param longestSession after how long somebody signs in again, however busy
 * @param acr what the provider has to say of how somebody signed in (claim {@code acr}), one of these; empty: nothing is asked
 * @param roles what the provider calls a role, and what it is called here; the same names need no entry
 */
@ConfigurationProperties("binhchon.access")
record AccessSettings(
        @DefaultValue("local") Mode mode,
        @DefaultValue("preferred_username") String idClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("jurisdictions") String jurisdictionsClaim,
        @DefaultValue("3000") int postsAtOnce,
        @DefaultValue("50") int postsPerSecond,
        @DefaultValue("5") int wrongTries,
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue List<String> acr,
        @DefaultValue Map<String, String> roles) {

    /** The two ways of signing in. */
    enum Mode {
        LOCAL,
        OIDC;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a role of the provider is called here. */
    String role(String theirs) {
        return roles.getOrDefault(theirs, theirs);
    }
}
