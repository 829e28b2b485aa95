package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A session ends after its time, however busy it is. */
class LongestSessionTest {

    private static boolean ended(Duration since) throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        MockFilterChain chain = new MockFilterChain();
        Clock then = Clock.fixed(Instant.ofEpochMilli(session.getCreationTime()).plus(since), ZoneOffset.UTC);
        new LongestSession(Duration.ofHours(12), then).doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).as("the request goes on").isNotNull();
        return session.isInvalid();
    }

    @Test
    void it_ends_after_twelve_hours_and_not_before() throws Exception {
        assertThat(ended(Duration.ofHours(12).minusSeconds(1))).isFalse();
        assertThat(ended(Duration.ofHours(12))).isTrue();
    }
}
