package vn.binhchon.journey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * An OpenID Connect provider as an office has one: Spring's own authorization server on a port of its own, with people of
 * its own. It knows nothing of the program but a client's name, secret and way back.
 */
final class OidcProvider {

    /** The client that the program is at the provider, and its secret. */
    static final String CLIENT = "binhchon";

    static final String SECRET = "chi-de-thu";

    /** A system of a province and one of another service of the office, which have tokens of their own. */
    static final String PROVINCE = "he-thong-so";

    static final String STRANGER = "he-thong-khac";

    /** The one password of its people. */
    static final String PASSWORD = "mat-khau-o-noi-khac";

    /** How most of its people sign in, as it says itself, and who does not. */
    static final String TWO_FACTORS = "mfa";

    static final String ONE_FACTOR = "ho-van-don";

    private static AnnotationConfigServletWebServerApplicationContext running;

    private OidcProvider() {}

    /** What a system proves itself with at the provider. */
    static String secret(String machine) {
        return SECRET + "-" + machine;
    }

    /** Starts it once for all that asks. */
    static synchronized String issuer() {
        if (running == null) {
            AnnotationConfigServletWebServerApplicationContext context =
                    new AnnotationConfigServletWebServerApplicationContext();
            context.register(Provider.class);
            context.refresh();
            running = context;
        }
        return "http://localhost:" + running.getWebServer().getPort();
    }

    /** Tells it where the program takes people back, as whoever registers a client does. */
    static synchronized void sendBackTo(String address, String afterwards) {
        issuer();
        RegisteredClientRepository clients = running.getBean(RegisteredClientRepository.class);
        RegisteredClient known = clients.findByClientId(CLIENT);
        clients.save(RegisteredClient.from(known)
                .redirectUris(all -> {
                    all.clear();
                    all.add(address);
                })
                .postLogoutRedirectUris(all -> {
                    all.clear();
                    all.add(afterwards);
                })
                .build());
    }

    /** Not found by the program under test, which looks for configurations in its packages: it names itself none. */
    @EnableWebSecurity
    static class Provider {

        @Bean
        TomcatServletWebServerFactory server() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain doors(HttpSecurity http) {
            http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults());
            return http.build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(CLIENT)
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri("http://127.0.0.1/login/oauth2/code/sso")
                            .scope("openid")
                            .scope("profile")
                            .build(),
                    machine(PROVINCE),
                    machine(STRANGER));
        }

        private static RegisteredClient machine(String name) {
            return RegisteredClient.withId(name)
                    .clientId(name)
                    .clientSecret("{noop}" + secret(name))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(List.of(
                    User.withUsername("pham-thi-lan")
                            .password("{noop}" + PASSWORD)
                            .roles("phan-tich")
                            .build(),
                    User.withUsername(ONE_FACTOR)
                            .password("{noop}" + PASSWORD)
                            .roles("phan-tich")
                            .build(),
                    User.withUsername("le-van-cho")
                            .password("{noop}" + PASSWORD)
                            .roles("lao-cong")
                            .build()));
        }

        /** What an office's provider says of its people in its own words: their id, full name and roles. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                String id = token.getPrincipal().getName();
                boolean machine = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType());
                token.getClaims().claim("preferred_username", id);
                token.getClaims().claim("name", "Người " + id);
                if (!id.equals(ONE_FACTOR)) {
                    token.getClaims().claim("acr", TWO_FACTORS);
                }
                token.getClaims()
                        .claim(
                                "realm_access",
                                Map.of(
                                        "roles",
                                        machine
                                                ? List.of("system")
                                                : token.getPrincipal().getAuthorities().stream()
                                                        .map(each -> String.valueOf(each.getAuthority())
                                                                .replace("ROLE_", ""))
                                                        .toList()));
                if (machine) {
                    token.getClaims().claim("jurisdictions", List.of("Lạng Sơn"));
                }
                if (machine && !id.equals(STRANGER)) {
                    token.getClaims().audience(List.of("binhchon"));
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("chi-de-thu").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return org.springframework.security.config.annotation.web.configuration
                    .OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
