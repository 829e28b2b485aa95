package vn.binhchon.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Writes into the log who came in, who did not, and who was refused what; never with what, and each on one line. */
@Component
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger("binhchon.access");

    private final Counter signIns;
    private final Counter doors;

    Watch(MeterRegistry meters) {
        signIns = counter(meters, "sign-in");
        doors = counter(meters, "door");
    }

    private static Counter counter(MeterRegistry meters, String what) {
        return Counter.builder("binhchon.access.refused")
                .description("Who was not let in, and who was at a door that is not theirs")
                .tag("what", what)
                .register(meters);
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        LOG.info("signed in: {}", name(event.getAuthentication()));
    }

    @EventListener
    void didNotComeIn(AbstractAuthenticationFailureEvent event) {
        signIns.increment();
        LOG.warn(
                "sign-in refused: {} ({})",
                tried(event.getAuthentication()),
                event.getException().getClass().getSimpleName());
    }

    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        Authentication who = event.getAuthentication().get();
        String what = event.getObject() instanceof HttpServletRequest request
                ? request.getMethod() + " " + request.getRequestURI()
                : "?";
        if (Person.of(who) == null) {
            LOG.info("refused to nobody: {}", oneLine(what));
        } else {
            doors.increment();
            LOG.warn("refused to {}: {}", name(who), oneLine(what));
        }
    }

    /** Who is said to have tried: of a token that was refused nothing is written, for it may be good elsewhere. */
    private static String tried(Authentication who) {
        return who instanceof UsernamePasswordAuthenticationToken
                ? name(who)
                : who.getClass().getSimpleName();
    }

    private static String name(@Nullable Authentication who) {
        return who == null ? "?" : oneLine(who.getName());
    }

    /** What somebody else wrote must not look like a line of the log. */
    static String oneLine(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "·");
        return plain.length() <= 200 ? plain : plain.substring(0, 200) + "…";
    }
}
