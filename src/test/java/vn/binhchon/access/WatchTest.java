package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** The log tells who was refused, on one line, and never with which password. */
@ExtendWith(OutputCaptureExtension.class)
class WatchTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Watch watch = new Watch(meters);

    @Test
    void a_wrong_password_is_written_down_without_the_password(CapturedOutput log) {
        Authentication tried = UsernamePasswordAuthenticationToken.unauthenticated("van-hanh", "mat-khau-sai");

        watch.didNotComeIn(new AuthenticationFailureBadCredentialsEvent(tried, new BadCredentialsException("Bad")));

        assertThat(log)
                .contains("sign-in refused: van-hanh (BadCredentialsException)")
                .doesNotContain("mat-khau-sai");
    }

    @Test
    void of_a_token_that_was_refused_nothing_is_written_down(CapturedOutput log) {
        Authentication tried = new BearerTokenAuthenticationToken("eyJraWQiOiJ0b2tlbiJ9.e30.c2ln");

        watch.didNotComeIn(new AuthenticationFailureBadCredentialsEvent(tried, new BadCredentialsException("Bad")));

        assertThat(log)
                .contains("sign-in refused: BearerTokenAuthenticationToken")
                .doesNotContain("eyJ");
    }

    @Test
    void a_name_with_a_line_end_stays_one_line(CapturedOutput log) {
        Authentication tried =
                UsernamePasswordAuthenticationToken.unauthenticated("a\r\nsigned in: chu-tich\u2028b", "x");

        watch.didNotComeIn(new AuthenticationFailureBadCredentialsEvent(tried, new BadCredentialsException("Bad")));

        assertThat(log.getAll().lines().filter(each -> each.contains("chu-tich")))
                .hasSize(1);
        assertThat(log).contains("sign-in refused: a··signed in: chu-tich·b");
    }

    @Test
    void who_tries_a_door_that_is_not_open_is_written_down_with_the_door(CapturedOutput log) {
        Authentication who = UsernamePasswordAuthenticationToken.authenticated(
                "quan-sat", "", AuthorityUtils.createAuthorityList("ROLE_OBSERVER"));

        watch.refused(new AuthorizationDeniedEvent<>(
                () -> who, new MockHttpServletRequest("GET", "/v1/refusals"), new AuthorizationDecision(false)));

        assertThat(log).contains("WARN").contains("refused to quan-sat: GET /v1/refusals");
        assertThat(meters.get("binhchon.access.refused")
                        .tag("what", "door")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
