package vn.binhchon.access;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

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
        "/v1/places/**",
        "/v1/working-days",
        "/v1/coverage",
        "/v1/signing-key"
    };

    private Doors() {}

    /**
     * Opens them.
     *
     * @param trial whether this is a trial on one machine, where programs may send nominations and read without an account
     */
    static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            boolean trial) {
        paths.requestMatchers(OPEN).permitAll();
        paths.requestMatchers("/refused/**", "/rounds/*/intake/**", "/promotion/*/intake/**", "/promotion/intake/**")
                .hasAnyRole(Role.HELPER.name(), Role.OPERATOR.name());
        rules(paths);
        paths.requestMatchers("/bench/**").hasAnyRole(Role.ANALYST.name(), Role.APPROVER.name(), Role.OPERATOR.name());
        paths.requestMatchers("/v1/refusals/**")
                .hasAnyRole(Role.HELPER.name(), Role.OPERATOR.name(), Role.SYSTEM.name());
        paths.requestMatchers("/v1/rounds/*/bundle")
                .hasAnyRole(Role.HELPER.name(), Role.OPERATOR.name(), Role.SYSTEM.name());
        paths.requestMatchers("/actuator/prometheus").hasAnyRole(Role.OPERATOR.name(), Role.SYSTEM.name());
        paths.requestMatchers(HttpMethod.POST, "/v1/rounds", "/v1/promotion")
                .hasAnyRole(Role.HELPER.name(), Role.SYSTEM.name());
        paths.requestMatchers("/v1/acts/**").authenticated();
        if (trial) {
            paths.requestMatchers(HttpMethod.POST, "/v1/nominations").permitAll();
            paths.requestMatchers(HttpMethod.GET, "/v1/**").permitAll();
        } else {
            paths.requestMatchers(HttpMethod.POST, "/v1/nominations")
                    .hasAnyRole(Role.HELPER.name(), Role.SYSTEM.name());
        }
        paths.anyRequest().authenticated();
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
                .hasAnyRole(Role.APPROVER.name(), Role.SYSTEM.name());
        paths.requestMatchers(HttpMethod.POST, "/bench/edit/**", "/bench/tables/**", "/bench/lab/draft")
                .hasRole(Role.ANALYST.name());
        paths.requestMatchers(HttpMethod.POST, "/v1/releases/**", "/v1/rounds/*/replay")
                .hasAnyRole(Role.ANALYST.name(), Role.APPROVER.name(), Role.OPERATOR.name(), Role.SYSTEM.name());
    }
}
