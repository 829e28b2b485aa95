package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who sends too much is told to wait, and nobody else. */
class PaceTest {

    private static final FilterChain THROUGH = (request, response) -> {};

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_account_that_sends_more_than_its_share_is_told_when_to_send_again_and_others_go_on() throws Exception {
        Pace pace = new Pace(5, 1);
        signIn("lang-son");

        assertThat(answers(pace, 7, "POST", "10.0.0.1")).containsExactly(200, 200, 200, 200, 200, 429, 429);
        MockHttpServletResponse told = answer(pace, "POST", "10.0.0.9");
        assertThat(told.getStatus()).as("by account, from wherever").isEqualTo(429);
        assertThat(told.getHeader("Retry-After")).isEqualTo("1");
        assertThat(told.getContentAsString()).contains("Chưa có gì được nhận");
        assertThat(answers(pace, 3, "GET", "10.0.0.1")).as("reading").containsOnly(200);
        signIn("cao-bang");
        assertThat(answers(pace, 3, "POST", "10.0.0.1")).as("another account").containsOnly(200);
    }

    @Test
    void whoever_brings_no_account_is_counted_by_address() throws Exception {
        Pace pace = new Pace(2, 1);

        assertThat(answers(pace, 3, "POST", "10.0.0.1")).containsExactly(200, 200, 429);
        assertThat(answers(pace, 2, "POST", "10.0.0.2")).containsOnly(200);
    }

    @Test
    void names_made_up_without_end_do_not_fill_the_memory() {
        Buckets buckets = new Buckets(() -> io.github.bucket4j.Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, java.time.Duration.ofDays(1)))
                .build());
        buckets.of("used").tryConsume(1);
        IntStream.range(0, 9_000).forEach(each -> buckets.of("a" + each));
        assertThat(buckets.of("used").getAvailableTokens())
                .as("kept while it is used")
                .isZero();
        IntStream.range(0, 10_000).forEach(each -> buckets.of("b" + each));
        assertThat(buckets.of("used").getAvailableTokens()).as("forgotten").isEqualTo(1);
    }

    private static void signIn(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, "", List.of()));
    }

    private static MockHttpServletRequest request(String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/v1/nominations");
        request.setServletPath("/v1/nominations");
        request.addHeader("Authorization", "Basic eDp5");
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletResponse answer(OncePerRequestFilter filter, String method, String address)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request(method, address), response, THROUGH);
        return response;
    }

    private static List<Integer> answers(OncePerRequestFilter filter, int many, String method, String address)
            throws Exception {
        List<Integer> answers = new java.util.ArrayList<>();
        for (int i = 0; i < many; i++) {
            answers.add(answer(filter, method, address).getStatus());
        }
        return answers;
    }
}
