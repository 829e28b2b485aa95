package vn.binhchon.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A copy that only judges ({@code binhchon.roles=evaluator}) shows nobody anything but its health and its figures. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnExpression("!'${binhchon.roles:evaluator,desk}'.contains('desk')")
class NoDesk extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().startsWith("/actuator/")) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }
}
