package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Whoever guesses passwords waits, longer each time, and nobody else does. */
class GuessesTest {

    private static final FilterChain THROUGH = (request, response) -> {};
    private static final String OFFICE = "10.0.0.1";

    private final Ticking clock = new Ticking();
    private final Guesses guesses = new Guesses(3, clock);

    @Test
    void after_wrong_passwords_in_a_row_an_account_waits_longer_each_time_and_is_told_why() throws Exception {
        wrong("chu-tich", OFFICE, 3);

        MockHttpServletResponse told = basic("chu-tich", OFFICE);
        assertThat(told.getStatus()).isEqualTo(429);
        assertThat(told.getHeader("Retry-After")).isEqualTo("1");
        assertThat(told.getContentAsString())
                .contains("Nhập sai mật khẩu", "Wrong passwords")
                .doesNotContain("Gửi quá nhanh");
        clock.tick(Duration.ofSeconds(1));
        wrong("chu-tich", OFFICE, 1);
        assertThat(basic("chu-tich", OFFICE).getHeader("Retry-After")).isEqualTo("2");
        for (int i = 0; i < 20; i++) {
            clock.tick(Duration.ofMinutes(5));
            wrong("chu-tich", OFFICE, 1);
        }
        assertThat(basic("chu-tich", OFFICE).getHeader("Retry-After")).isEqualTo("300");
    }

    @Test
    void a_right_password_works_from_elsewhere_and_for_others_behind_the_same_address() throws Exception {
        wrong("chu-tich", OFFICE, 50);

        assertThat(basic("chu-tich", "10.0.0.2").getStatus()).isEqualTo(200);
        assertThat(basic("uy-vien-1", OFFICE).getStatus()).isEqualTo(200);
        assertThat(basic(" CHU-TICH", OFFICE).getStatus())
                .as("the same account")
                .isEqualTo(429);
    }

    @Test
    void of_many_accounts_tried_from_one_address_each_has_one_try() throws Exception {
        for (int i = 0; i < 100; i++) {
            wrong("nguoi-" + i, OFFICE, 1);
        }
        assertThat(basic("nguoi-7", OFFICE).getStatus()).isEqualTo(429);
        assertThat(basic("uy-vien-1", OFFICE).getStatus())
                .as("the right one at once")
                .isEqualTo(200);
    }

    @Test
    void a_right_password_forgets_the_wrong_ones_before_it() throws Exception {
        wrong("chu-tich", OFFICE, 2);
        guesses.right(new AuthenticationSuccessEvent(tried("chu-tich", OFFICE)));
        wrong("chu-tich", OFFICE, 2);
        assertThat(basic("chu-tich", OFFICE).getStatus()).isEqualTo(200);
    }

    @Test
    void after_a_wait_only_one_of_many_at_once_is_asked() throws Exception {
        wrong("chu-tich", OFFICE, 3);
        clock.tick(Duration.ofSeconds(1));
        assertThat(basic("chu-tich", OFFICE).getStatus()).isEqualTo(200);
        assertThat(basic("chu-tich", OFFICE).getStatus()).isEqualTo(429);
    }

    @Test
    void the_sign_in_form_is_led_back_to_the_page_that_says_how_long() throws Exception {
        wrong("chu-tich", OFFICE, 3);
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/signin");
        form.setServletPath("/signin");
        form.setParameter("person", "chu-tich");
        form.setRemoteAddr(OFFICE);
        MockHttpServletResponse response = new MockHttpServletResponse();
        guesses.doFilter(form, response, THROUGH);
        assertThat(response.getRedirectedUrl()).isEqualTo("/signin?wait=1");
    }

    private void wrong(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            guesses.wrong(new AuthenticationFailureBadCredentialsEvent(
                    tried(account, address), new BadCredentialsException("Bad")));
        }
    }

    private static UsernamePasswordAuthenticationToken tried(String account, String address) {
        var tried = UsernamePasswordAuthenticationToken.authenticated(account, "", List.of());
        tried.setDetails(new WebAuthenticationDetails(request(account, address)));
        return tried;
    }

    private MockHttpServletResponse basic(String account, String address) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        guesses.doFilter(request(account, address), response, THROUGH);
        return response;
    }

    private static MockHttpServletRequest request(String account, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/nominations");
        request.setServletPath("/v1/nominations");
        String pair = Base64.getEncoder().encodeToString((account + ":sai").getBytes(StandardCharsets.UTF_8));
        request.addHeader("Authorization", "Basic " + pair);
        request.setRemoteAddr(address);
        return request;
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-12-01T00:00:00Z");

        void tick(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
