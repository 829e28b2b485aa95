package vn.binhchon.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one account, or one address without any, from sending more than its share: so many at a stretch, then so many a second. A
 * province's whole season fits into the stretch; a program gone wild does not.
 */
final class Pace extends OncePerRequestFilter {

    private final Buckets buckets;

    /**
     * A pace.
     *
     * @param stretch how many requests at once
     * @param second how many each second after that
     */
    Pace(int stretch, int second) {
        this.buckets = new Buckets(() -> Bucket.builder()
                .addLimit(limit -> limit.capacity(stretch).refillGreedy(second, Duration.ofSeconds(1)))
                .build());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = Person.signedIn();
        String who = person == null ? "address " + request.getRemoteAddr() : "account " + person.id();
        ConsumptionProbe probe = buckets.of(who).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            Refusals.tooMany(response, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
