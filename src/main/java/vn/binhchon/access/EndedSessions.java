package vn.binhchon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Leads whoever sends a form after the session ended, or with a token of a session before, to sign in and back to the form with
 * everything that was typed. Only a role that does not suffice is answered with 403.
 */
final class EndedSessions implements AccessDeniedHandler {

    /** The page that brings a kept form back. */
    static final String RESUME = "/resume";

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private final KeptForms forms;
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    EndedSessions(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, jakarta.servlet.ServletException {
        if (why instanceof CsrfException) {
            stale(request, response);
        } else {
            otherwise.handle(request, response, why);
        }
    }

    /** A form with a token that is of no use any more. */
    private void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean signedIn = Person.signedIn() != null;
        switch (request.getServletPath()) {
            case "/signin" -> to(request, response, signedIn ? "/" : "/signin");
            case "/signout" -> to(request, response, signedIn ? "/" : "/signin?out");
            default -> {
                if (signedIn && !isOfAScript(request)) {
                    to(request, response, forms.keep(request) ? RESUME : "/");
                } else {
                    signIn(request, response, "/signin?again");
                }
            }
        }
    }

    /**
     * Somebody has to sign in before a request can be answered.
     *
     * @param where the sign-in page, saying why
     */
    void signIn(HttpServletRequest request, HttpServletResponse response, String where) throws IOException {
        boolean form = HttpMethod.POST.matches(request.getMethod());
        if (form && isOfAScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"state\":\"signin\"}");
            return;
        }
        if (isALook(request)) {
            response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + where);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        if (form && forms.keep(request)) {
            request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(RESUME));
        }
        to(request, response, where);
    }

    /** Whether a page's script looks for news, rather than a person going to a page: it is no place to come back to. */
    static boolean isALook(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static boolean isOfAScript(HttpServletRequest request) {
        @Nullable String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static void to(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }
}
