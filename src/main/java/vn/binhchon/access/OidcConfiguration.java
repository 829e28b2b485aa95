package vn.binhchon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** An installation: people sign in at its own OpenID Connect provider, programs bring its tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "binhchon.access.mode", havingValue = "oidc")
class OidcConfiguration {

    private final AccessSettings settings;

    OidcConfiguration(AccessSettings settings) {
        this.settings = settings;
    }

    @Bean
    AccessConfiguration.Way oidc(ObjectProvider<ClientRegistrationRepository> clients) {
        ClientRegistrationRepository known = clients.getIfAvailable();
        if (known == null) {
            throw AccessFailure.noProvider();
        }
        return new AccessConfiguration.Way() {
            @Override
            public boolean trial() {
                return false;
            }

            @Override
            public void people(HttpSecurity pages) {
                pages.logout(out -> out.logoutSuccessHandler(ProviderSignOut.of(known)));
                pages.oauth2Login(login -> login.loginPage("/signin")
                        .authorizationEndpoint(begin -> begin.authorizationRequestRepository(new SignInsUnderWay()))
                        .failureHandler(OidcConfiguration::notSignedIn)
                        .userInfoEndpoint(info -> info.oidcUserService(readers())));
            }

            @Override
            public String leadsTo() {
                return ProviderSignOut.origins(known);
            }

            @Override
            public void programs(HttpSecurity data) {
                data.oauth2ResourceServer(server -> server.authenticationEntryPoint(
                                (request, response, why) -> Refusals.nobody(response, scheme()))
                        .jwt(token -> token.jwtAuthenticationConverter(tokens())));
            }

            @Override
            public String scheme() {
                return "Bearer";
            }
        };
    }

    /** A sign-in that came back twice, or after its session, is no wrong one: who is in stays in, who is not begins anew. */
    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        boolean unknown = why instanceof OAuth2AuthenticationException failed
                && failed.getError().getErrorCode().equals("authorization_request_not_found");
        SecurityContext stands = new HttpSessionSecurityContextRepository()
                .loadDeferredContext(request)
                .get();
        boolean signedIn = Person.of(stands.getAuthentication()) != null;
        response.sendRedirect(
                request.getContextPath() + (!unknown ? "/signin?wrong" : signedIn ? "/" : "/signin?again"));
    }

    /** The provider's user, known by the claim that councils and juries know people by. */
    private OAuth2UserService<OidcUserRequest, OidcUser> readers() {
        OidcUserService provider = new OidcUserService();
        return request -> {
            OidcUser user = provider.loadUser(request);
            signedInWellEnough(user);
            return new DefaultOidcUser(
                    authorities(user.getClaims()), user.getIdToken(), user.getUserInfo(), settings.idClaim());
        };
    }

    /** A second factor is the provider's to ask; where the setting names how people have to have signed in, it is looked at here. */
    private void signedInWellEnough(OidcUser user) {
        String how = user.getIdToken().getClaimAsString("acr");
        if (!settings.acr().isEmpty() && !settings.acr().contains(String.valueOf(how))) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("too_weak", "acr is " + how + ", expected one of " + settings.acr(), null));
        }
    }

    private JwtAuthenticationConverter tokens() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(settings.idClaim());
        converter.setJwtGrantedAuthoritiesConverter(token -> authorities(token.getClaims()));
        return converter;
    }

    private Set<GrantedAuthority> authorities(Map<String, Object> claims) {
        Set<GrantedAuthority> authorities = new HashSet<>();
        for (Object each : many(claim(claims, settings.rolesClaim()), " ")) {
            Role.of(settings.role(String.valueOf(each)))
                    .ifPresent(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
        }
        // Names of places hold spaces: several in one text are parted by commas.
        for (Object each : many(claim(claims, settings.jurisdictionsClaim()), ",")) {
            authorities.add(Person.authority(String.valueOf(each)));
        }
        return authorities;
    }

    private static @Nullable Object claim(Map<String, Object> claims, String path) {
        Object at = claims;
        for (String step : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }

    private static Collection<?> many(@Nullable Object claim, String between) {
        if (claim instanceof Collection<?> several) {
            return several;
        }
        return claim == null ? List.of() : List.of(String.valueOf(claim).split(between));
    }
}
