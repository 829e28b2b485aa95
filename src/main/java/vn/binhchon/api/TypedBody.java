package vn.binhchon.api;

import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.binhchon.intake.ForbiddenText;
import vn.binhchon.intake.Json;

/** Refuses a body, other than an event, that holds a forbidden character; events are refused where they are read. */
@RestControllerAdvice(basePackageClasses = TypedBody.class)
class TypedBody extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return !target.equals(byte[].class);
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        ForbiddenText.check(Json.MAPPER.valueToTree(body));
        return body;
    }
}
