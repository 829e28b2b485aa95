package vn.binhchon.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form whose session had ended, kept until the same person has signed in again. Bounded, in this instance's
 * memory only, never in an address; nobody else is shown it.
 */
public final class KeptForms {

    /** The field of a form that names who it was rendered for. */
    public static final String RENDERED_FOR = "_by";

    private static final String CSRF = "_csrf";
    private static final String ATTRIBUTE = KeptForms.class.getName();
    private static final int MOST_FORMS = 200;
    private static final int MOST_CHARACTERS = 400_000;

    private final Map<String, Form> forms = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Form> eldest) {
            return size() > MOST_FORMS;
        }
    });

    /**
     * A form that was sent in vain.
     *
     * @param person who it was rendered for
     * @param action where it was sent
     * @param page the page it stood on, path and query
     * @param fields what was typed, by field
     */
    public record Form(String person, String action, String page, Map<String, List<String>> fields) {}

    /**
     * Keeps the form that a request sends, for the session it has or gets.
     *
     * @return whether there was a form that may be kept: of one of our own pages, for a known person, not too long
     */
    boolean keep(HttpServletRequest request) {
        String person = request.getParameter(RENDERED_FOR);
        if (person == null || person.isEmpty() || !ofOurOwn(request)) {
            return false;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int length = 0;
        for (var each : request.getParameterMap().entrySet()) {
            if (!each.getKey().equals(CSRF)) {
                fields.put(each.getKey(), List.copyOf(Arrays.asList(each.getValue())));
                length += each.getKey().length()
                        + String.join("", each.getValue()).length();
            }
        }
        if (length > MOST_CHARACTERS) {
            return false;
        }
        String action = request.getRequestURI();
        String id = UUID.randomUUID().toString();
        forms.put(id, new Form(person, action, Objects.requireNonNullElse(page(request), action), fields));
        request.getSession().setAttribute(ATTRIBUTE, id);
        return true;
    }

    /** The form that was kept in this session for a person; one that was kept for another is forgotten. */
    public Optional<Form> of(HttpServletRequest request, Person person) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String id)) {
            return Optional.empty();
        }
        Form form = forms.get(id);
        if (form == null || !form.person().equals(person.id())) {
            forget(request);
            return Optional.empty();
        }
        return Optional.of(form);
    }

    /** The form that a request sends has arrived: where it is the one that is kept, it is forgotten. */
    public void arrived(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof String id) {
            Form form = forms.get(id);
            if (form == null || form.action().equals(request.getRequestURI())) {
                forget(request);
            }
        }
    }

    /** Forgets what this session keeps. */
    public void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof String id) {
            session.removeAttribute(ATTRIBUTE);
            forms.remove(id);
        }
    }

    /** Another site's form must not be offered to anybody as their own. */
    private static boolean ofOurOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isHere(origin, request);
    }

    private static boolean isHere(String address, HttpServletRequest request) {
        try {
            return request.getHeader("Host") != null
                    && request.getHeader("Host").equals(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The page of ours, path and query, that a form stood on; null when the browser does not say. */
    public static @Nullable String page(HttpServletRequest request) {
        @Nullable String from = request.getHeader("Referer");
        if (from == null || !isHere(from, request)) {
            return null;
        }
        URI page = URI.create(from);
        return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    }
}
