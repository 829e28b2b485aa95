package vn.binhchon.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.binhchon.intake.ForbiddenText;
import vn.binhchon.text.ForbiddenCharacters;
import vn.binhchon.text.StoredText;

/**
 * What people type into forms, search boxes and addresses: a forbidden character is refused by name, a line is handed on in the form in
 * which text is stored. Texts of several lines, as files of rules are, are handed on as they are.
 */
@Component
@Order(TypedText.AFTER_SIGN_IN)
class TypedText extends OncePerRequestFilter implements WebMvcConfigurer {

    /** Spring Security's filters come at -100: a password is never touched. */
    static final int AFTER_SIGN_IN = -90;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Stored(request), response);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Check()).excludePathPatterns("/error");
    }

    private static final class Check implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.getParameterMap().forEach((field, values) -> {
                ForbiddenText.check(field, field);
                Arrays.stream(values).forEach(each -> ForbiddenText.check(field, each));
            });
            return true;
        }
    }

    private static final class Stored extends HttpServletRequestWrapper {

        Stored(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : stored(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : stored(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> stored = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> stored.put(name, stored(values)));
            return stored;
        }

        private static String[] stored(String[] values) {
            return Arrays.stream(values).map(Stored::stored).toArray(String[]::new);
        }

        /** What is going to be refused is kept as it was typed, so that it can be named. */
        private static String stored(String value) {
            boolean lines = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
            return lines || !ForbiddenCharacters.none(value) ? value : StoredText.of(value);
        }
    }
}
