package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.ref.SoftReference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import vn.binhchon.access.KeptForms;
import vn.binhchon.access.Person;

/**
 * Shows the page that a form was answered with at an address that is fetched by GET: that of the page the form stood on, with a mark. So
 * going back, reloading and bookmarking send nothing again. An answer that is no longer remembered leaves the plain page.
 */
final class FormAnswers implements HandlerInterceptor {

    /** The mark in the address. */
    static final String MARK = "answer";

    private static final int MOST = 500;
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final Clock clock;
    private final Map<String, SoftReference<Answer>> answers =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, SoftReference<Answer>> eldest) {
                    return size() > MOST;
                }
            });

    FormAnswers(Clock clock) {
        this.clock = clock;
    }

    /** A page that answers a form, for the person who sent it. */
    private record Answer(String person, String view, Map<String, Object> model, int status, Instant at) {}

    /**
     * Turns a page that answers a form into a redirect to where it is shown. It stays as it is where the browser does not say which page
     * the form stood on.
     */
    void lead(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
        String view = page.getViewName();
        String stood = KeptForms.page(request);
        if (view == null || view.contains(":") || stood == null || !HttpMethod.POST.matches(request.getMethod())) {
            return;
        }
        Map<String, Object> model = new HashMap<>(page.getModel());
        model.values().removeIf(value -> value == null);
        String id = UUID.randomUUID().toString();
        answers.put(id, new SoftReference<>(new Answer(person(), view, model, response.getStatus(), clock.instant())));
        response.setStatus(HttpServletResponse.SC_OK);
        page.clear();
        page.setViewName("redirect:" + marked(stood, id));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        String id = request.getParameter(MARK);
        if (id == null || !HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        SoftReference<Answer> remembered = answers.get(id);
        @Nullable Answer answer = remembered == null ? null : remembered.get();
        if (answer == null
                || !answer.person().equals(person())
                || answer.at().plus(REMEMBERED).isBefore(clock.instant())) {
            return true;
        }
        response.setStatus(answer.status());
        ModelAndView page = new ModelAndView(answer.view(), answer.model());
        page.addObject("asked", asked(request));
        throw new ModelAndViewDefiningException(page);
    }

    /** The address with the mark of this answer instead of that of an earlier one. */
    private static String marked(String address, String id) {
        String path = address.replaceFirst("[?].*", "");
        String query = address.substring(path.length());
        return path
                + Stream.concat(
                                Arrays.stream(query.replaceFirst("^[?]", "").split("&"))
                                        .filter(each -> !each.isEmpty() && !each.startsWith(MARK + "=")),
                                Stream.of(MARK + "=" + id))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The query string without its language, which the link to the other language carries on. */
    private static String asked(HttpServletRequest request) {
        StringBuilder others = new StringBuilder();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("lang")) {
                others.append(encoded(name))
                        .append('=')
                        .append(encoded(values[0]))
                        .append('&');
            }
        });
        return others.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String person() {
        @Nullable Person person = Person.signedIn();
        return person == null ? "" : person.id();
    }
}
