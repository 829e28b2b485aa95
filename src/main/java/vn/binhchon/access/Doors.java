package vn.binhchon.access;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Which path opens for whom: the one place that says so. Where a round's own council or jury decides, the page asks the
 * round's book ({@link Seats}).
 */
final class Doors {

    /** What anybody may read: the law, the contracts, results that were published, and what a sign-in page is made of. */
    private static final String[] OPEN = {
        "/signin",
        "/error",
        "/desk.css",
        "/desk.svg",
        "/scripts/**",
        "/webjars/**",
        "/places",
        "/rules",
        "/rules/coverage",
        "/results/**",
        "/check/**",
        "/actuator/health/**",
        "/actuator/info",
        "/v1/contracts/**",
        "/v1/decisions/**",
        "/v1/places/**",
        "/v1/working-days",
        "/v1/coverage",
        "/v1/signing-key"
    };

    private Doors() {}

    /**
     * Opens them.
     *
     * @param readers who may read a round
     * @param trial whether this is a trial on one machine, where programs may send nominations without an account
     */
    static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            Readers readers,
            boolean trial) {
        paths.requestMatchers(OPEN).permitAll();
        paths.requestMatchers("/refused/*/*/*").hasRole(Role.OPERATOR.name());
        paths.requestMatchers("/refused/**", "/rounds/*/intake/**", "/promotion/*/intake/**", "/promotion/intake/**")
                .hasAnyRole(Role.HELPER.name(), Role.OPERATOR.name());
        paths.requestMatchers("/promotion/new").hasRole(Role.HELPER.name());
        rules(paths);
        paths.requestMatchers("/bench/**").hasAnyRole(Role.ANALYST.name(), Role.APPROVER.name(), Role.OPERATOR.name());
        paths.requestMatchers("/actuator/prometheus").hasAnyRole(Role.OPERATOR.name(), Role.SYSTEM.name());
        paths.requestMatchers("/actuator/**").hasRole(Role.OPERATOR.name());
        paths.requestMatchers("/v1/refusals/**").access(any(Role.HELPER, Role.OPERATOR));
        paths.requestMatchers("/v1/rounds/{round}/bundle")
                .access(AuthorizationManagers.allOf(
                        AuthorityAuthorizationManager.hasAnyRole(
                                Role.HELPER.name(), Role.OPERATOR.name(), Role.SYSTEM.name()),
                        readers));
        paths.requestMatchers(HttpMethod.POST, "/v1/rounds").hasAnyRole(Role.HELPER.name(), Role.SYSTEM.name());
        paths.requestMatchers(HttpMethod.POST, "/v1/promotion").access(any(Role.HELPER));
        paths.requestMatchers("/v1/acts/**").authenticated();
        if (trial) {
            paths.requestMatchers(HttpMethod.POST, "/v1/nominations").permitAll();
        } else {
            paths.requestMatchers(HttpMethod.POST, "/v1/nominations")
                    .hasAnyRole(Role.HELPER.name(), Role.SYSTEM.name());
        }
        rounds(paths, readers);
        paths.anyRequest().authenticated();
    }

    /** What stands in a round before it is announced, and the products in it. */
    private static void rounds(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            Readers readers) {
        paths.requestMatchers("/rounds/new").hasAnyRole(Role.HELPER.name(), Role.SYSTEM.name());
        paths.requestMatchers("/v1/rounds/{round}/**", "/rounds/{round}/**").access(readers);
        paths.requestMatchers("/nominations/*/contact", "/v1/nominations/*/contact/**")
                .access(any(Role.OPERATOR));
        paths.requestMatchers("/v1/nominations/{nomination}/**", "/nominations/{nomination}/**")
                .access(readers);
        paths.requestMatchers(HttpMethod.GET, "/v1/rounds", "/v1/certificates/**")
                .authenticated();
        paths.requestMatchers("/v1/**").hasAnyRole(everyRole());
    }

    private static String[] everyRole() {
        return Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);
    }

    /** What is done to releases of the rules: written by the one, approved by the other. */
    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(
                        HttpMethod.POST,
                        "/bench/*/approve",
                        "/bench/*/activate",
                        "/bench/*/rollback",
                        "/v1/releases/*/approved",
                        "/v1/releases/*/activated",
                        "/v1/releases/*/rolled-back")
                .access(any(Role.APPROVER));
        paths.requestMatchers(HttpMethod.POST, "/bench/edit/**", "/bench/tables/**", "/bench/lab/draft")
                .hasRole(Role.ANALYST.name());
        paths.requestMatchers("/v1/drafts/**").access(any(Role.ANALYST));
        paths.requestMatchers(HttpMethod.POST, "/v1/lab").access(any(Role.ANALYST, Role.APPROVER, Role.OPERATOR));
        paths.requestMatchers(HttpMethod.POST, "/v1/releases/**", "/v1/rounds/*/replay")
                .access(any(Role.ANALYST, Role.APPROVER, Role.OPERATOR));
    }

    /** One of these roles, or a system of the whole country. */
    private static AuthorizationManager<RequestAuthorizationContext> any(Role... roles) {
        return (who, request) -> {
            Person person = Person.of(who.get());
            return new AuthorizationDecision(person != null
                    && (person.is(roles) || (person.is(Role.SYSTEM) && person.speaksFor(Person.EVERYWHERE))));
        };
    }
}
