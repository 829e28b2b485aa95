package vn.binhchon.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one account, or one address without any, from sending more than its share: so many at a stretch, then so many a second. A
 * province's whole season fits into the stretch; a program gone wild does not.
 */
final class Pace extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("binhchon.access");

    private final Buckets buckets;

    /** One line a minute says of somebody that it is too much. */
    private final Buckets told = new Buckets(() -> Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1)))
            .build());

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
            if (told.of(who).tryConsume(1)) {
                LOG.warn("sends too fast, stopped: {}", Watch.oneLine(who));
            }
            Refusals.tooMany(response, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
