package vn.binhchon.access;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts wrong passwords and tokens by the address they come from: after so many in five minutes nobody from there is asked any more
 * until some time has passed. By address and not by account, so that nobody is locked out by another's guessing.
 */
final class Guesses extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Buckets buckets;

    /**
     * Guesses.
     *
     * @param most how many wrong ones in five minutes
     */
    Guesses(int most) {
        this.buckets = new Buckets(() -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build());
    }

    @EventListener
    void wrong(AbstractAuthenticationFailureEvent event) {
        if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            buckets.of(String.valueOf(details.getRemoteAddress())).tryConsume(1);
        }
    }

    /** Only who brings a password or a token. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean signsIn =
                request.getMethod().equals("POST") && request.getServletPath().equals("/signin");
        return request.getHeader("Authorization") == null && !signsIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bucket bucket = buckets.of(String.valueOf(request.getRemoteAddr()));
        if (bucket.getAvailableTokens() > 0) {
            chain.doFilter(request, response);
        } else {
            Refusals.tooMany(
                    response,
                    Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
        }
    }
}
