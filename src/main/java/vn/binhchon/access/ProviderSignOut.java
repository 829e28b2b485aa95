package vn.binhchon.access;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Who signs out here is signed out at the provider as well, where it knows how (OpenID Connect RP-Initiated Logout 1.0). */
final class ProviderSignOut {

    private ProviderSignOut() {}

    static LogoutSuccessHandler of(ClientRegistrationRepository clients) {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(clients);
        out.setPostLogoutRedirectUri("{baseUrl}/signin?out");
        out.setDefaultTargetUrl("/signin?out");
        return out;
    }

    /** Where that leads, as a content security policy names it; empty where no provider says. */
    static String origins(ClientRegistrationRepository clients) {
        Stream<?> known = clients instanceof Iterable<?> several
                ? StreamSupport.stream(several.spliterator(), false)
                : Stream.empty();
        return known.filter(ClientRegistration.class::isInstance)
                .map(ClientRegistration.class::cast)
                .flatMap(
                        each -> Optional.ofNullable(each.getProviderDetails()
                                        .getConfigurationMetadata()
                                        .get("end_session_endpoint"))
                                .stream())
                .map(each -> URI.create(each.toString()))
                .map(each -> each.getScheme() + "://" + each.getRawAuthority())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
