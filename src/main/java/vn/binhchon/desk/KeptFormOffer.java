package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.binhchon.access.KeptForms;
import vn.binhchon.access.Person;
import vn.binhchon.intake.Json;

/** Offers what somebody had typed when the session ended, on the page it was typed on and, by a link, on every other. */
@Component
class KeptFormOffer implements HandlerInterceptor, WebMvcConfigurer {

    private final ObjectProvider<KeptForms> forms;

    KeptFormOffer(ObjectProvider<KeptForms> forms) {
        this.forms = forms;
    }

    /**
     * A form that this reader typed before the session ended.
     *
     * @param fields what was typed, as JSON
     * @param here whether it stood on the page that is shown
     */
    record Kept(String action, String fields, boolean here) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            forms.ifAvailable(each -> each.arrived(request));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Person person = Person.signedIn();
        boolean offers = page != null
                && page.hasView()
                && !String.valueOf(page.getViewName()).startsWith("redirect:")
                && !request.getRequestURI().equals("/resume");
        if (offers && page != null && person != null) {
            forms.ifAvailable(each ->
                    each.of(request, person).ifPresent(form -> page.addObject("keptForm", kept(form, request))));
        }
    }

    private static Kept kept(KeptForms.Form form, HttpServletRequest request) {
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new Kept(
                form.action(),
                Json.MAPPER.writeValueAsString(form.fields()),
                form.page().equals(here));
    }
}
