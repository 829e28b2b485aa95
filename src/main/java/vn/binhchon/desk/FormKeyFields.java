package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import vn.binhchon.access.KeptForms;
import vn.binhchon.access.Person;

/**
 * Puts a fresh key, and who reads the page, into every form that is rendered with {@code th:action} and carries a CSRF token, that is into every form that is
 * sent by POST. No template has to name it.
 */
@Component
final class FormKeyFields implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor fields ? new Keyed(fields) : bean;
    }

    /** The hidden fields of a form, with its key. */
    private record Keyed(RequestDataValueProcessor fields) implements RequestDataValueProcessor {

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> hidden = fields.getExtraHiddenFields(request);
            if (hidden == null || hidden.isEmpty()) {
                return hidden;
            }
            Map<String, String> keyed = new LinkedHashMap<>(hidden);
            keyed.put(Submission.KEY, UUID.randomUUID().toString());
            Person person = Person.signedIn();
            if (person != null) {
                keyed.put(KeptForms.RENDERED_FOR, person.id());
            }
            return keyed;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String httpMethod) {
            return fields.processAction(request, action, httpMethod);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return fields.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return fields.processUrl(request, url);
        }
    }
}
