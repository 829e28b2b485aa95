package vn.binhchon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/** The sign-ins that a browser has begun at the provider, each by its state: one in each tab. */
final class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ATTRIBUTE = SignInsUnderWay.class.getName();
    private static final int MOST = 10;

    /** The youngest of them, in the order they were begun. */
    private static final class Begun extends LinkedHashMap<String, OAuth2AuthorizationRequest> implements Serializable {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(java.util.Map.Entry<String, OAuth2AuthorizationRequest> eldest) {
            return size() > MOST;
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        Begun begun = begun(request.getSession(false));
        if (state == null || begun == null) {
            return null;
        }
        synchronized (begun) {
            return begun.get(state);
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begins, HttpServletRequest request, HttpServletResponse response) {
        if (begins == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        HttpSession session = request.getSession();
        Begun known = begun(session);
        Begun begun = known == null ? new Begun() : known;
        synchronized (begun) {
            begun.put(String.valueOf(begins.getState()), begins);
        }
        session.setAttribute(ATTRIBUTE, begun);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest found = loadAuthorizationRequest(request);
        Begun begun = begun(request.getSession(false));
        if (found != null && begun != null) {
            synchronized (begun) {
                begun.remove(found.getState());
            }
        }
        return found;
    }

    private static @Nullable Begun begun(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Begun begun ? begun : null;
    }
}
