package vn.binhchon.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** The two ways in: programs bring their account with each request, people sign in once and have a session. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({AccessSettings.class, Systems.class})
class AccessConfiguration {

    private static final int AS_MANY_AS_ONE_LIKES = -1;

    /** How people and programs prove who they are: by ready-made people, or by the installation's own provider. */
    interface Way {

        /** Whether this is a trial on one machine. */
        boolean trial();

        void people(HttpSecurity pages);

        /** Where a form of ours may lead beside our own pages: out, at the provider. */
        default String leadsTo() {
            return "";
        }

        void programs(HttpSecurity data);

        /** The scheme of {@code WWW-Authenticate}. */
        String scheme();
    }

    /** Tells {@link Watch} of refusals. */
    @Bean
    AuthorizationEventPublisher deniedDoors(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    /** Counts wrong passwords and tokens. */
    @Bean
    Guesses guesses(AccessSettings settings) {
        return new Guesses(settings.wrongTries(), Clock.systemUTC());
    }

    /** Within the chains below only, not before every request as well. */
    @Bean
    FilterRegistrationBean<Guesses> guessesInTheChains(Guesses guesses) {
        FilterRegistrationBean<Guesses> registration = new FilterRegistrationBean<>(guesses);
        registration.setEnabled(false);
        return registration;
    }

    /** Before the chains below, which ask for parameters. */
    @Bean
    FilterRegistrationBean<UnreadableBody> unreadableBodies() {
        FilterRegistrationBean<UnreadableBody> registration = new FilterRegistrationBean<>(new UnreadableBody());
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    @Bean
    SessionRegistry openSessions() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry of sessions that end. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionsEnd() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    @Bean
    Sessions sessions(SessionRegistry openSessions) {
        return new Sessions(openSessions);
    }

    /** What was typed into forms whose session had ended. */
    @Bean
    KeptForms keptForms() {
        return new KeptForms();
    }

    private static void paced(HttpSecurity http, Guesses guesses, AccessSettings settings) {
        http.addFilterBefore(guesses, LogoutFilter.class)
                .addFilterBefore(
                        new Pace(settings.postsAtOnce(), settings.postsPerSecond()), AuthorizationFilter.class);
    }

    @Bean
    @Order(1)
    SecurityFilterChain data(HttpSecurity http, Way way, Readers readers, Guesses guesses, AccessSettings settings) {
        http.securityMatcher(AccessConfiguration::isOfAProgram)
                .authorizeHttpRequests(paths -> Doors.open(paths, readers, way.trial()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .headers(headers -> Headers.strict(headers, ""))
                .headers(Headers::fileForPrograms)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                                (request, response, why) -> Refusals.nobody(response, way.scheme()))
                        .accessDeniedHandler((request, response, why) -> Refusals.notAllowed(response)));
        way.programs(http);
        paced(http, guesses, settings);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            Way way,
            Readers readers,
            Guesses guesses,
            AccessSettings settings,
            SessionRegistry openSessions,
            KeptForms keptForms) {
        EndedSessions ended = new EndedSessions(keptForms);
        http.authorizeHttpRequests(paths -> Doors.open(paths, readers, way.trial()))
                .headers(headers -> Headers.strict(headers, way.leadsTo()))
                .addFilterBefore(
                        new LongestSession(settings.longestSession(), Clock.systemUTC()),
                        SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.maximumSessions(AS_MANY_AS_ONE_LIKES)
                        .sessionRegistry(openSessions)
                        .expiredSessionStrategy(
                                event -> ended.signIn(event.getRequest(), event.getResponse(), "/signin?ended")))
                .requestCache(cache -> cache.requestCache(pagesToComeBackTo()))
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(ended)
                        .authenticationEntryPoint((request, response, why) -> signIn(request, response, why, ended)))
                .logout(out -> out.logoutUrl("/signout")
                        .logoutSuccessUrl("/signin?out")
                        .deleteCookies("JSESSIONID", "__Host-binhchon"));
        way.people(http);
        paced(http, guesses, settings);
        return http.build();
    }

    /** Whoever signs in comes back to the page asked for, never to what a script of a page asked for. */
    private static HttpSessionRequestCache pagesToComeBackTo() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> {
            String accept = String.valueOf(request.getHeader("Accept"));
            return HttpMethod.GET.matches(request.getMethod())
                    && !EndedSessions.isALook(request)
                    && !accept.startsWith(MediaType.APPLICATION_JSON_VALUE)
                    && !accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)
                    && !request.getServletPath().startsWith("/favicon");
        });
        return cache;
    }

    private static void signIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why, EndedSessions ended)
            throws IOException, ServletException {
        if (HttpMethod.POST.matches(request.getMethod())) {
            ended.signIn(request, response, "/signin?again");
        } else if (EndedSessions.isALook(request)) {
            ended.signIn(request, response, "/signin");
        } else {
            new LoginUrlAuthenticationEntryPoint("/signin").commence(request, response, why);
        }
    }

    /** Below {@code /v1} and the figures for who watches, unless somebody who is signed in follows a link of a page there. */
    private static boolean isOfAProgram(HttpServletRequest request) {
        boolean link = HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("Authorization") == null
                && request.isRequestedSessionIdValid();
        String path = request.getServletPath();
        return path.equals("/actuator/prometheus") || (path.startsWith("/v1/") && !link);
    }
}
