package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a copy shows that only judges. */
class NoDeskTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rounds", "/sign-in", "/v1/rounds", "/v1/nominations", "/desk.css"})
    void a_copy_that_only_judges_has_no_page_and_answers_no_program(String path) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletResponse response = new MockHttpServletResponse();

        new NoDesk().doFilter(asked(path), response, chain);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(chain.getRequest()).as("what was passed on").isNull();
    }

    @Test
    void it_still_tells_how_it_is() throws Exception {
        MockFilterChain chain = new MockFilterChain();

        new NoDesk().doFilter(asked("/actuator/health"), new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).as("what was passed on").isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"evaluator, true", "desk, false", "'evaluator,desk', false", "'desk,evaluator', false"})
    void the_desk_is_shut_only_where_the_roles_leave_it_out(String roles, boolean shut) {
        new WebApplicationContextRunner()
                .withUserConfiguration(NoDesk.class)
                .withPropertyValues("binhchon.roles=" + roles)
                .run(context -> assertThat(context.getBeansOfType(NoDesk.class)).hasSize(shut ? 1 : 0));
    }

    @Test
    void whoever_says_nothing_of_roles_has_both() {
        new WebApplicationContextRunner().withUserConfiguration(NoDesk.class).run(context -> assertThat(context)
                .doesNotHaveBean(NoDesk.class));
    }

    private static MockHttpServletRequest asked(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }
}
