package vn.binhchon.access;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.binhchon.digest.Sha256;

/**
 * Slows down guessing: after some wrong passwords or tokens in a row, an account is not asked any more from that address for a while,
 * longer each time. By account and address together, so that nobody is locked out by another's guessing; who tries many accounts
 * from one address has one try at each.
 */
final class Guesses extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** Many people of an office share an address, and mistype now and then. */
    private static final int MANY_OF_AN_ADDRESS = 100;

    private final WrongTries tries;
    private final Buckets addresses;

    /**
     * Guesses.
     *
     * @param free how many wrong ones in a row are taken before the first wait
     */
    Guesses(int free, Clock clock) {
        this.tries = new WrongTries(free, clock);
        this.addresses = new Buckets(() -> Bucket.builder()
                .addLimit(limit -> limit.capacity(MANY_OF_AN_ADDRESS).refillGreedy(MANY_OF_AN_ADDRESS, WINDOW))
                .build());
    }

    @EventListener
    void wrong(AbstractAuthenticationFailureEvent event) {
        String address = address(event);
        if (address != null) {
            tries.wrong(key(account(event.getAuthentication()), address));
            addresses.of(address).tryConsume(1);
        }
    }

    @EventListener
    void right(AuthenticationSuccessEvent event) {
        String address = address(event);
        if (address != null) {
            tries.right(key(account(event.getAuthentication()), address));
        }
    }

    /** Only who brings a password or a token. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Authorization") == null && !signsIn(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = String.valueOf(request.getRemoteAddr());
        boolean many = addresses.of(address).getAvailableTokens() == 0;
        Duration wait = tries.enter(key(account(request), address), many);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else if (signsIn(request)) {
            response.sendRedirect(request.getContextPath() + "/signin?wait=" + Refusals.seconds(wait));
        } else {
            Refusals.wrongTooOften(response, wait);
        }
    }

    private static boolean signsIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getServletPath().equals("/signin");
    }

    private static @org.jspecify.annotations.Nullable String address(AbstractAuthenticationEvent event) {
        return event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : null;
    }

    private static String key(String account, String address) {
        return account + " " + address;
    }

    private static String account(Authentication tried) {
        return tried instanceof BearerTokenAuthenticationToken token ? token(token.getToken()) : name(tried.getName());
    }

    private static String account(HttpServletRequest request) {
        if (signsIn(request)) {
            return name(String.valueOf(request.getParameter("person")));
        }
        String brought = String.valueOf(request.getHeader("Authorization"));
        String what = brought.substring(brought.indexOf(' ') + 1).strip();
        return brought.regionMatches(true, 0, "Basic ", 0, 6) ? name(user(what)) : token(what);
    }

    private static String user(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return pair.substring(0, Math.max(0, pair.indexOf(':')));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** However long what somebody sent is, and whatever is in it, the key is short and holds no secret. */
    private static String name(String sent) {
        return hash("account " + sent.strip().toLowerCase(Locale.ROOT));
    }

    private static String token(String sent) {
        return hash("token " + sent);
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
