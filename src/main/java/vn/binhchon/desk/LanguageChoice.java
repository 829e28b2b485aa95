package vn.binhchon.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * The language of the pages: what {@code ?lang=} asks for, else what was asked for before (a cookie), else Vietnamese. What
 * the browser prefers is not asked: an office computer set to English is read by people who work in Vietnamese.
 */
final class LanguageChoice implements LocaleResolver, HandlerInterceptor {

    private static final String NAME = "lang";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Set<String> KNOWN = Set.of("vi", "en");
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = asked(request);
        if (asked != null) {
            return Locale.forLanguageTag(asked);
        }
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie != null && KNOWN.contains(cookie.getValue())
                ? Locale.forLanguageTag(cookie.getValue())
                : VIETNAMESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a reader chooses with ?lang=vi or ?lang=en");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = asked(request);
        if (asked != null) {
            ResponseCookie cookie = ResponseCookie.from(NAME, asked)
                    .path("/")
                    .maxAge(REMEMBERED)
                    .httpOnly(true)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    /** What else the address asks for, so that the other language shows the same. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        // What was sent by a form belongs into no address.
        if (page != null
                && HttpMethod.GET.matches(request.getMethod())
                && page.hasView()
                && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            StringBuilder others = new StringBuilder();
            request.getParameterMap().forEach((name, values) -> {
                for (String value : name.equals(NAME) ? new String[0] : values) {
                    others.append(encoded(name))
                            .append('=')
                            .append(encoded(value))
                            .append('&');
                }
            });
            page.addObject("asked", others.toString());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable String asked(HttpServletRequest request) {
        String asked = request.getParameter(NAME);
        return asked != null && KNOWN.contains(asked) ? asked : null;
    }
}
