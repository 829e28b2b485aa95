package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.binhchon.RolesTable;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;

/** Every door of the program, for every kind of account, asked of the very filters that a running program asks. */
class DoorsTest {

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANON"));

    private static final List<String> PLACES = List.of(Person.EVERYWHERE, "Lạng Sơn", "Hà Nội");

    /** What is no controller's, and yet a door. */
    private static final List<String> BESIDE = List.of(
            "GET /desk.css",
            "GET /scripts/marking.js",
            "GET /actuator/health",
            "GET /actuator/info",
            "GET /actuator/env",
            "GET /actuator/heapdump",
            "POST /signin",
            "POST /signout",
            "GET /khong-co");

    @Test
    void each_door_opens_for_whom_the_table_says_and_for_nobody_else() throws Exception {
        Map<String, List<String>> cells = new TreeMap<>();
        for (boolean trial : new boolean[] {true, false}) {
            run(trial, doors -> {
                for (String door : doors()) {
                    List<String> row = cells.computeIfAbsent(door, each -> new ArrayList<>());
                    if (trial) {
                        row.add(RolesTable.cell(opens(doors, door, NOBODY)));
                        continue;
                    }
                    row.add(RolesTable.cell(opens(doors, door, NOBODY)));
                    row.add(RolesTable.cell(opens(doors, door, somebody("khong-ghe"))));
                    row.add(RolesTable.cell(opens(doors, door, somebody("co-ghe"))));
                    for (Role role : Role.values()) {
                        if (role != Role.SYSTEM) {
                            row.add(RolesTable.cell(opens(doors, door, somebody("ai-do", role))));
                        }
                    }
                    for (String place : PLACES) {
                        row.add(RolesTable.cell(opens(doors, door, system(place))));
                    }
                }
            });
        }
        List<String> head =
                new ArrayList<>(List.of("Door", "nobody (trial)", "nobody", "no role, no seat", "a seat in the round"));
        head.addAll(List.of("observer", "helper", "operator", "analyst", "approver"));
        head.addAll(List.of("system, whole country", "system, place of the round", "system, another place"));
        List<List<String>> rows = new ArrayList<>();
        cells.forEach((door, row) -> {
            row.add(0, "`" + door + "`");
            rows.add(row);
        });
        RolesTable.holds("doors", head, rows);
    }

    @Test
    void a_trial_differs_from_an_installation_in_one_door() throws Exception {
        Set<String> differing = new TreeSet<>();
        Map<String, Boolean> open = new TreeMap<>();
        run(true, doors -> doors().forEach(each -> open.put(each, opens(doors, each, NOBODY))));
        run(false, doors -> doors().forEach(each -> {
            if (opens(doors, each, NOBODY) != open.getOrDefault(each, false)) {
                differing.add(each);
            }
        }));

        assertThat(differing).containsExactly("POST /v1/nominations");
    }

    @Test
    void no_account_at_all_opens_a_door_by_another_spelling() throws Exception {
        run(true, doors -> {
            for (String path :
                    List.of("/V1/refusals", "/v1/refusals/", "/v1//refusals", "/bench/", "/v1/rounds/x/acts/")) {
                assertThat(opens(doors, "GET " + path, NOBODY)).as(path).isFalse();
            }
        });
    }

    private interface With {
        void doors(List<SecurityFilterChain> doors);
    }

    private static void run(boolean trial, With with) {
        new WebApplicationContextRunner()
                .withUserConfiguration(AccessConfiguration.class, Basics.class)
                .withBean(AccessConfiguration.Way.class, () -> way(trial))
                .withBean(Readers.class, Seated::new)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    with.doors(context.getBeanProvider(SecurityFilterChain.class)
                            .orderedStream()
                            .toList());
                });
    }

    private static boolean opens(List<SecurityFilterChain> doors, String door, Authentication who) {
        String[] parts = door.split(" ");
        String path = parts[1].replaceAll("\\{file:[^}]*}.*", "openapi.yaml").replaceAll("\\{[a-z]+}", "x1");
        MockHttpServletRequest request = new MockHttpServletRequest(parts[0], path);
        request.setServletPath(path);
        request.setRequestedSessionIdValid(false);
        SecurityFilterChain chain =
                doors.stream().filter(each -> each.matches(request)).findFirst().orElseThrow();
        AuthorizationFilter filter = chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow();
        @Nullable AuthorizationResult result = filter.getAuthorizationManager().authorize(() -> who, request);
        return result != null && result.isGranted();
    }

    private static Authentication system(String place) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "he-thong", "", List.of(new SimpleGrantedAuthority(Role.SYSTEM.authority()), Person.authority(place)));
    }

    private static Authentication somebody(String id, Role... roles) {
        return UsernamePasswordAuthenticationToken.authenticated(
                id,
                "",
                AuthorityUtils.createAuthorityList(
                        Arrays.stream(roles).map(Role::authority).toList()));
    }

    /** Every mapping of every controller of the house, and what lies beside them. */
    private static Set<String> doors() {
        Set<String> doors = new TreeSet<>(BESIDE);
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        scan.findCandidateComponents("vn.binhchon").forEach(each -> {
            Class<?> type = load(String.valueOf(each.getBeanClassName()));
            RequestMapping above = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
            String[] before = above == null || above.path().length == 0 ? new String[] {""} : above.path();
            for (var method : type.getDeclaredMethods()) {
                RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (own != null) {
                    String[] after = own.path().length == 0 ? new String[] {""} : own.path();
                    for (RequestMethod verb : own.method()) {
                        for (String one : before) {
                            for (String other : after) {
                                doors.add(verb + " " + one + other);
                            }
                        }
                    }
                }
            }
        });
        assertThat(doors).hasSizeGreaterThan(80);
        return doors;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static AccessConfiguration.Way way(boolean trial) {
        return new AccessConfiguration.Way() {
            @Override
            public boolean trial() {
                return trial;
            }

            @Override
            public void people(HttpSecurity pages) {
                pages.formLogin(form -> form.loginPage("/signin"));
            }

            @Override
            public void programs(HttpSecurity data) {
                data.httpBasic(Customizer.withDefaults());
            }

            @Override
            public String scheme() {
                return "Basic";
            }
        };
    }

    @EnableWebSecurity
    static class Basics {
        @org.springframework.context.annotation.Bean
        UserDetailsService nobody() {
            return new InMemoryUserDetailsManager();
        }
    }

    /** One person sits in the round that is asked for, nobody else anywhere. */
    private static final class Seated extends Readers {
        Seated() {
            super(mock(Books.class), mock(Nominations.class), mock(Mandate.class));
        }

        @Override
        boolean sits(Person person, Map<String, String> path) {
            return person.id().equals("co-ghe");
        }

        @Override
        boolean ofItsPlace(Person person, Map<String, String> path) {
            return person.speaksFor("Lạng Sơn");
        }
    }
}
