package vn.binhchon.paper;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address that people reach the pages by, for the links printed on papers: {@code binhchon.address} where it is set, else the one
 * that somebody who is signed in used last, else this machine's own.
 */
@Component
final class PublicAddress extends OncePerRequestFilter implements Supplier<String> {

    private final Environment environment;
    private volatile @Nullable String used;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getUserPrincipal() != null) {
            used = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        }
        chain.doFilter(request, response);
    }

    @Override
    public String get() {
        String set = environment.getProperty("binhchon.address", "");
        String seen = used;
        if (!set.isBlank()) {
            return set;
        }
        return seen != null ? seen : "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080");
    }
}
