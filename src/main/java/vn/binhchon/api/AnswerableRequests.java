package vn.binhchon.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses what changes something and accepts no JSON before it is taken: its sender could not be told afterwards. */
@Configuration(proxyBeanMethods = false)
class AnswerableRequests implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Answerable()).addPathPatterns("/v1/**");
    }

    static final class Answerable implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws HttpMediaTypeNotAcceptableException {
            boolean reads = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name())
                    .contains(request.getMethod());
            if (!reads && !acceptsJson(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
            return true;
        }

        private static boolean acceptsJson(List<String> accept) {
            try {
                List<MediaType> types = MediaType.parseMediaTypes(accept);
                return types.isEmpty()
                        || types.stream()
                                .anyMatch(each -> each.getQualityValue() > 0
                                        && each.isCompatibleWith(MediaType.APPLICATION_JSON));
            } catch (InvalidMediaTypeException e) {
                return false;
            }
        }
    }
}
